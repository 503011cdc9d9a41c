package dev.reeve.shell.process

import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** The prompt on a real pseudo-terminal: what is read is the screen. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class TerminalSpec extends Specification {

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
    reeve.environment.REEVE_ARCHIVE = 'no'
    terminal = new TmuxTerminal("'${reeve.root.resolve('reeve')}' demo; echo ended with \$?; sleep 600", 100, 20, reeve.environment)
  }

  def "what is typed before the prompt is there is not lost"() {
    when:
    terminal.enter('40000 + 2')

    then:
    terminal.await('40002', 120)
  }

  def "an unknown parameter is marked, and the line below tells of the call"() {
    when:
    terminal.type("pureport.networks.create(nmae: 'x', name: ")

    then:
    terminal.await('name: text, length 1..64, required  Display name')

    when:
    terminal.press('C-c')
    terminal.type('4000')

    then: 'the rest of an earlier line is suggested, and Right takes it'
    terminal.awaitThat(40, 'the suggestion') { it =~ /(?m)^demo> 40000 \+ 2/ }

    when:
    terminal.press('Right', 'Enter')

    then:
    terminal.awaitThat(40, 'the sum again') { it.count('40002\n') == 2 }
  }

  def "a long list is paged, its heads stay in sight, and q leaves"() {
    when:
    terminal.press('C-l')
    terminal.enter('pure1.arrays.list()')

    then:
    terminal.await('q leave').startsWith('name ')

    when:
    terminal.press('Space')

    then:
    def second = terminal.awaitThat(40, 'the next rows') { it.contains('36   Space') }
    second.startsWith('name ')

    when:
    terminal.press('G')

    then:
    terminal.await('end   Space')

    when:
    terminal.press('q')

    then:
    terminal.awaitThat(40, 'the prompt') { it.contains('demo>') && !it.contains('q leave') }
  }

  def "wide characters keep the columns, and 40 columns are enough"() {
    when:
    terminal.resize(40, 20)
    terminal.press('C-l')
    terminal.enter("[[name: '日本', n: 1], [name: 'x', n: 2]]")

    then:
    terminal.awaitThat(40, 'the table') { it.contains('name  n\n日本  1\nx     2\n') }

    when:
    terminal.enter('clc.servers.list(max: 2)')

    then:
    terminal.await('more:').readLines().every { it.length() <= 40 }

    cleanup:
    terminal.resize(100, 20)
  }

  def "200 lines pasted at once are one text, and none is lost"() {
    given:
    def lines = ['total = 0'] + ['total += 1'] * 198 + ['"total $total"']

    when:
    terminal.press('C-l')
    terminal.paste(lines.join('\n'))
    terminal.press('Enter')

    then:
    terminal.await('total 198', 60)
  }

  def "a wait shows its state while it goes on; Ctrl-C ends it and leaves no trace, and the shell goes on"() {
    when:
    terminal.press('C-l')
    terminal.enter("pgo.clusters.create(Name: 'waiting').await('never-there', timeout: 10.minutes)")

    then:
    terminal.awaitThat(60, 'the progress') { it =~ /(?m)^pgo\.clusters\.create .* s of 10 min/ }

    when:
    terminal.press('C-c')

    then:
    terminal.awaitThat(60, 'the prompt') { it =~ /(?m)^demo>\s*/ && !(it =~ /s of 10 min/) }

    when:
    terminal.enter('"still " + "here"')

    then:
    terminal.await('still here')
  }

  def "Ctrl-C at the prompt gives the line up"() {
    when:
    terminal.type('def x = [')
    terminal.press('C-c')
    terminal.enter('"given " + "up"')

    then:
    terminal.await('given up')
  }

  def "on a dumb terminal it works without drawing"() {
    given:
    def dumb = new TmuxTerminal("TERM=dumb '${reeve.root.resolve('reeve')}' demo; sleep 600", 80, 20, reeve.environment)

    when:
    dumb.await('demo>', 120)
    dumb.enter('40000 + 2')
    def screen = dumb.await('40002')
    dumb.enter('(1..30).toList()')

    then:
    !screen.contains('\u001b')
    dumb.awaitThat(40, 'all rows, unpaged') { it.contains('30\n') && it.contains('demo>') }

    cleanup:
    dumb.close()
  }

  def "with its input closed it ends well"() {
    expect:
    reeve.start('demo').code() == 0
  }
}
