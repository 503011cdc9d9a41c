package dev.reeve.shell.process

import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** The prompt on real pseudo-terminals of many kinds: what is read is the screen. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class TerminalSpec extends Specification {

  static final int PATIENCE = 120

  @Shared
  @TempDir
  Path directory

  @Shared
  Installation reeve

  @Shared
  @AutoCleanup
  TmuxTerminal terminal

  def setupSpec() {
    reeve = new Installation(directory)
    reeve.environment.XDG_STATE_HOME = reeve.home.resolve('state').toString()
    terminal = new TmuxTerminal("'${reeve.root.resolve('reeve')}' demo", 100, 20, reeve.environment)
  }

  private TmuxTerminal other(String variables, int columns) {
    def state = "XDG_STATE_HOME='${reeve.home.resolve('other')}'"
    new TmuxTerminal("env $state $variables '${reeve.root.resolve('reeve')}' demo; echo ended with \$?", columns, 20, reeve.environment)
  }

  private String shows(String line, String what, TmuxTerminal on = terminal) {
    on.enter(line)
    on.await(what, PATIENCE)
  }

  def "what is typed before the prompt is there is not lost"() {
    when:
    terminal.enter('40000 + 2')

    then:
    terminal.await('40002', PATIENCE)
  }

  def "a line being typed survives a change of size, and so does a table on the screen"() {
    when:
    terminal.type("'typed while ' + 'it")
    terminal.await("+ 'it")
    terminal.resize(50, 16)
    terminal.type(" changed'")
    terminal.press('Enter')

    then:
    terminal.await('typed while it changed', PATIENCE)

    when:
    shows('clc.servers.list(max: 3)', 'more:')
    terminal.resize(100, 20)

    then:
    shows('40000 + 3', '40003')
  }

  def "a paged list follows a change of size, and q leaves it"() {
    when:
    shows('pure1.arrays.list()', 'q leave')
    terminal.resize(60, 12)
    terminal.press('Space')

    then:
    terminal.awaitThat(PATIENCE, 'narrow rows') { it.contains('q leave') && it.readLines().every { row -> row.length() <= 60 } }

    when:
    terminal.press('q')
    terminal.awaitThat(PATIENCE, 'the prompt') { it.contains('demo>') && !it.contains('q leave') }
    terminal.resize(100, 20)

    then:
    shows('40000 + 4', '40004')
  }

  def "200 lines pasted at once are one text, and none is lost"() {
    when:
    terminal.paste((['total = 0'] + ['total += 1'] * 198 + ['"total $total"']).join('\n'))
    terminal.press('Enter')

    then:
    terminal.await('total 198', PATIENCE)
  }

  def "control and bidi characters of an API's text are shown as escapes, wide ones take two columns"() {
    expect:
    shows('pureport.networks.create(name: "a${(char) 0x202e}b", description: "c${(char) 27}[31md").name', 'a\\u202eb')
    shows("pureport.networks.list().find { it.name.startsWith('a') && it.name.endsWith('b') }", 'c\\u001b[31md')
    shows("[[name: '日本', n: 1], [name: 'x', n: 2]]", 'name  n\n日本  1\nx     2\n')
  }

  def "a wait shows its state while it goes on; Ctrl-C ends it and leaves no trace of it"() {
    when:
    terminal.enter("pgo.clusters.create(Name: 'waiting').await('never-there', timeout: 10.minutes)")
    terminal.awaitThat(PATIENCE, 'the progress') { it =~ /(?m)^pgo\.clusters\.create .*of 10 min/ }
    terminal.press('C-c')

    then:
    terminal.awaitThat(PATIENCE, 'the prompt alone') { it.contains('Cancelled') && !(it =~ /(?m)^pgo\.clusters\.create .*of 10 min/) }
    shows('40000 + 5', '40005')
  }

  def "Ctrl-C at the prompt gives the line up"() {
    when:
    terminal.type('def given = [')
    terminal.await('def given')
    terminal.press('C-c')

    then:
    shows('"given " + "up"', 'given up')
  }

  def "40 columns are enough, and with NO_COLOR nothing is coloured"() {
    given:
    def narrow = other('NO_COLOR=1', 40)

    when:
    narrow.await('demo>', PATIENCE)
    def screen = shows('clc.servers.list(max: 2)', 'more:', narrow)

    then:
    screen.readLines().every { it.length() <= 40 }
    !(narrow.coloured() =~ /\u001b\[[0-9;]*[349][0-7]/)

    when:
    narrow.press('C-d')

    then:
    narrow.await('ended with 0', PATIENCE)

    cleanup:
    narrow?.close()
  }

  def "on a dumb terminal nothing is drawn, paged or coloured"() {
    given:
    def dumb = other('TERM=dumb', 80)

    when:
    dumb.await('demo>', PATIENCE)
    shows('40000 + 2', '40002', dumb)
    dumb.enter('(1..30).toList()')

    then:
    dumb.awaitThat(PATIENCE, 'all rows and the prompt') { it.contains('30\n') && it.trim().endsWith('demo>') }
    !(dumb.coloured() =~ /\u001b\[[0-9;]*[349][0-7]/)

    cleanup:
    dumb?.close()
  }

  def "with its input closed it ends well"() {
    expect:
    reeve.start('demo').code() == 0
  }
}
