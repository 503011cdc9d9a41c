package dev.reeve.shell.process

import dev.reeve.shell.testing.Acme
import dev.reeve.shell.testing.DemoTerminal
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A library at the prompt: its scripts, its classes, and TAB. */
@Requires({ TmuxTerminal.available() })
class LibraryPromptSpec extends Specification {
  @Shared
  @TempDir
  Path home

  @Shared
  DemoTerminal shell

  def setupSpec() {
    def acme = new Acme(home.resolve('acme'))
    def reeve = new Reeve(home)
    assert reeve.run('library', 'add', 'acme', "file:$acme.folder", '--yes').code() == 0
    shell = DemoTerminal.start(home, reeve.environment)
  }

  def cleanupSpec() {
    shell?.close()
  }

  def "a class of a library is imported, and its name holds for the next line"() {
    expect:
    shell.line('import acme.Naming', '')
    shell.line("Naming.loud('typed')", 'TYPED')
  }

  def "a script of a library runs with its options, within its reach"() {
    expect:
    shell.line('/load acme/audit', 'NETWORKS 1')
    shell.line("/load acme/audit --what 'accounts'", 'ACCOUNTS 3')
    shell.line('/load acme/grow', "pureport.networks.create, a write, is outside the script's reach.")
    shell.line('/load acme/audits', 'did you mean audit?')
  }

  def "a whole library has its classes imported and its scripts told"() {
    when:
    def screen = shell.line('/load acme', '/load acme/grow  Makes a network')

    then:
    screen.contains('acme 1.0.0: imported Naming\n')
  }

  def "TAB completes scripts, their options and classes"() {
    when:
    shell.press('C-l')
    shell.type('/load acme/au')
    shell.press('Tab')
    shell.type('--wh')
    shell.press('Tab')
    shell.type('accounts')
    shell.press('Enter')

    then:
    shell.await('ACCOUNTS 3')

    when:
    shell.press('C-l')
    shell.type('acme.Na')
    shell.press('Tab')
    shell.await('> acme.Naming')
    shell.press('BSpace')
    shell.type(".loud('tabbed')")
    shell.press('Enter')

    then:
    shell.await('TABBED')
  }
}
