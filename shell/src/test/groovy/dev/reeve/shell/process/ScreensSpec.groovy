package dev.reeve.shell.process

import dev.reeve.shell.testing.Screens
import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** The screens of {@code docs/screens}; {@code REEVE_SCREENS=write} writes them anew. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class ScreensSpec extends Specification {

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
    reeve.environment.REEVE_CONFIG_DIR = reeve.home.resolve('config').toString()
    reeve.environment.REEVE_ARCHIVE = 'no'
    reeve.environment.TZ = 'UTC'
    terminal = new TmuxTerminal("'${reeve.root.resolve('reeve')}' demo; sleep 600", 100, 30, reeve.environment)
  }

  def "welcome"() {
    expect:
    Screens.same('welcome', terminal.awaitThat(120, 'the prompt') { it.contains('demo>') })
  }

  def "completion menu"() {
    given:
    terminal.awaitThat(60, 'the scope') {
      terminal.press('Enter')
      it.contains('pgo.namespace')
    }
    terminal.press('C-l')

    when:
    terminal.type('pureport.networks.create(')
    terminal.press('Tab')

    then:
    Screens.same('completion', terminal.awaitThat(60, 'the arguments') { it.contains('(required') })

    cleanup:
    terminal.press('C-c')
  }

  def "#name"() {
    when:
    terminal.press('C-l')
    terminal.enter(line)

    then:
    Screens.same(name, terminal.awaitThat(60, end) { it.contains(end) })

    cleanup:
    if (end.contains('leave')) {
      terminal.press('q')
    }
    terminal.await('demo>')

    where:
    name    | line                                                                                || end
    'help'  | 'help pureport.networks.create'                                                     || 'q leave'
    'table' | 'clc.servers.list(max: 12)'                                                         || 'more:'
    'card'  | "pureport.networks.list().find { true }"                                            || 'tags'
    'chart' | "chart((0..200).collect { 60 + 40 * Math.sin(it / 12) }, title: 'load')"            || '200'
    'error' | "pureport.networks.create(nmae: 'x', testNetwork: 3)"                               || 'shows the arguments'
  }

  def "doctor"() {
    given:
    def doctor = new TmuxTerminal("'${reeve.root.resolve('reeve')}' doctor -p demo; sleep 600", 100, 30, reeve.environment)

    expect:
    Screens.same('doctor', doctor.awaitThat(120, 'the last vendor') { it =~ /(?m)^ok +pgo/ })

    cleanup:
    doctor.close()
  }
}
