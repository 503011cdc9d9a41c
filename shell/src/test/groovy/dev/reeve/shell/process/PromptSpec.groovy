package dev.reeve.shell.process

import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** {@code reeve demo} in a real terminal, one session from its start to its end. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class PromptSpec extends Specification {

  @Shared
  @TempDir
  Path directory

  @Shared
  Installation reeve

  @Shared
  @AutoCleanup
  TmuxTerminal terminal

  def setupSpec() {
    reeve = new Installation(directory).measured()
    reeve.environment.XDG_STATE_HOME = reeve.home.resolve('state').toString()
    def command = "'${reeve.root.resolve('reeve')}' demo; echo ended with \$?"
    terminal = new TmuxTerminal(command, 100, 30, reeve.environment)
  }

  def "it welcomes and shows the prompt of the demo"() {
    expect:
    terminal.await('demo>', 120).contains('This is Reeve on its simulator')
  }

  def "a value is shown"() {
    when:
    terminal.enter('1 + 1')

    then:
    terminal.awaitThat(60, 'the sum') { it.contains('> 1 + 1\n2\n') }
  }

  def "TAB completes a resource"() {
    when:
    terminal.type('pureport.net')
    terminal.press('Tab')

    then:
    terminal.await('pureport.networks')

    cleanup:
    terminal.press('C-c')
  }

  def "an unknown name shows the nearest"() {
    when:
    terminal.enter('pureport.netwroks.list()')

    then:
    terminal.await('networks?')
  }

  def "a closure may be typed over several lines"() {
    when:
    terminal.enter('[1, 2, 3].collect {')
    terminal.enter('it * 111')
    terminal.enter('}.sum()')

    then:
    terminal.await('666')
  }

  def "Ctrl-C cancels what runs, and the shell goes on"() {
    when:
    terminal.enter('Thread.sleep(600_000)')
    Thread.sleep(2000)
    terminal.press('C-c')
    terminal.enter('"still " + "here"')

    then:
    terminal.await('still here')
  }

  def "help on an operation is one word away"() {
    when:
    terminal.press('C-l')
    terminal.enter('help pureport.networks.create')

    then:
    terminal.awaitThat(40, 'the page') { it.contains('POST') || it.contains('Create') }

    cleanup:
    terminal.press('q')
    terminal.awaitThat(40, 'the prompt again') { it.trim().readLines().last().startsWith('demo>') }
  }

  def "Ctrl-D leaves with 0, and only the owner can read the history"() {
    when:
    terminal.press('C-d')

    then:
    terminal.await('ended with 0', 60)
    def history = reeve.home.resolve('state/reeve/history')
    Files.readString(history).contains('1 + 1')
    PosixFilePermissions.toString(Files.getPosixFilePermissions(history)) == 'rw-------'
  }
}
