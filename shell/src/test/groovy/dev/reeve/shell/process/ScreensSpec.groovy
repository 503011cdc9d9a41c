package dev.reeve.shell.process

import dev.reeve.shell.testing.DemoTerminal
import dev.reeve.shell.testing.Screens
import dev.reeve.shell.testing.TmuxTerminal
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** What a person sees is what {@code docs/screens} shows; {@code docs/screens/redraw} draws them anew. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class ScreensSpec extends Specification {

  static final Map<String, String> STEADY = [TZ: 'UTC']

  @Shared
  @TempDir
  Path directory

  @Shared
  @AutoCleanup
  DemoTerminal terminal

  def setupSpec() {
    terminal = DemoTerminal.start(directory, STEADY, 'demo', 30)
  }

  /** The scope that the profile says stands at the right once the documents are read. */
  private void warm() {
    terminal.awaitThat(120, 'the scope') {
      terminal.press('Enter')
      it.contains('pgo.namespace=')
    }
    terminal.press('C-l')
    terminal.awaitThat(20, 'a clear screen') { it.readLines().count { it } == 1 }
  }

  def "welcome"() {
    expect:
    Screens.same('welcome', terminal, 'demo>')

    cleanup:
    warm()
  }

  def "completion: what an operation takes, what it needs first"() {
    when:
    terminal.type('pureport.networks.create(')
    terminal.press('Tab')

    then:
    Screens.same('completion', terminal, '(required')

    cleanup:
    terminal.press('C-c')
  }

  def "#name: #line"() {
    when:
    warm()
    terminal.enter(line)

    then:
    Screens.same(name, terminal, end)

    cleanup:
    terminal.press(*leave)

    where:
    name    | line                                                                     | leave  || end
    'help'  | 'help pureport.networks.create'                                          | ['q']  || 'q leave'
    'table' | 'clc.servers.list(max: 12)'                                              | []     || 'more:'
    'card'  | "pureport.networks.list().find { it.name == 'core' }"                    | []     || 'tags'
    'chart' | "chart((0..200).collect { 60 + 40 * Math.sin(it / 12) }, title: 'load')" | []     || '200'
    'error' | "pureport.networks.create(nmae: 'x', testNetwork: 3)"                    | []     || 'shows the arguments'
  }

  def "watch: what changed since the look before is marked"() {
    when:
    terminal.enter('looks = 0')
    warm()
    terminal.enter("/watch 1.s { looks++; [[name: 'db', state: looks < 2 ? 'creating' : 'ready'], [name: 'web', state: 'ready']] }")

    then:
    Screens.same('watch', terminal, 'changes 1')

    cleanup:
    terminal.press('C-c')
  }

  def "confirm: a write under guard"() {
    given:
    def place = directory.resolve('guarded')
    def simulator = SimulatorServer.start(SimulatorOptions.in(place.resolve('simulator')).vendors(['pureport']))
    def guarded = DemoTerminal.on(simulator, 'confirm', place, STEADY, 30)

    when:
    guarded.press('C-l')
    guarded.enter("pureport.networks.create(name: 'lab', description: 'for trials')")

    then:
    Screens.same('confirm', guarded, '[y/N]')

    cleanup:
    guarded?.close()
    simulator?.close()
  }

  def "doctor: all is well in the demo"() {
    given:
    def reeve = new Installation(directory, 'doctor')
    def variables = reeve.environment.findAll { it.key != 'XDG_CACHE_HOME' } + STEADY
    def doctor = new TmuxTerminal("clear; '${reeve.root.resolve('reeve')}' doctor -p demo", 100, 30, variables)

    expect:
    Screens.rows('doctor', doctor, 'answers in')

    cleanup:
    doctor?.close()
  }
}
