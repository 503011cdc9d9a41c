package dev.reeve.simulator

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.Engine
import dev.reeve.engine.Outcome
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.value.Arguments
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The engine as users have it against the simulator: TLS, logins, calls, values. */
class EngineOnSimulatorSpec extends Specification {

  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  SimulatorServer server

  @Shared
  @AutoCleanup
  Engine engine

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')))
    engine = under(home.resolve('simulator'))
  }

  def "#vendor logs in and answers `#line`"() {
    given:
    def session = engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))

    when:
    def outcome = session.evaluate(line)

    then:
    outcome.error().map { it.text() }.orElse('') == ''
    outcome.value()

    cleanup:
    session.close()

    where:
    vendor     | line
    'pureport' | 'pureport.accounts.list().count()'
    'pure1'    | 'pure1.arrays.list().count()'
    'clc'      | 'clc.datacenters.list().count()'
    'illumio'  | 'illumio.pairingProfiles.list().count()'
    'pgo'      | 'pgo.clusters.list().count()'
  }

  def "the operators' operations of Pureport are there where the profile says `operator = true`, else not"() {
    given:
    def own = Files.createDirectories(home.resolve('operator'))
    def plain = home.resolve('simulator/profiles.toml').toFile().text
    own.resolve('profiles.toml').toFile().text = plain.replace('[simulator.pureport]\n', '[simulator.pureport]\noperator = true\n')
    def operators = under(own)

    expect:
    limits(engine).error().get().text().startsWith('pureport.accounts has no limits.')
    limits(operators).error().map { it.text() }.orElse('') == ''
    limits(operators).value() == 0

    cleanup:
    operators?.close()
  }

  def "an operator's profile makes, lists, changes and removes a pod; anybody else is told what to set"() {
    given:
    def own = Files.createDirectories(home.resolve('operator-pods'))
    def plain = home.resolve('simulator/profiles.toml').toFile().text
    own.resolve('profiles.toml').toFile().text = plain.replace('[simulator.pureport]\n', '[simulator.pureport]\noperator = true\n')
    def operators = under(own)
    def session = operators.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))
    def other = engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))
    def script = """
      def pod = pureport.pods.create(id: 'pod-1', location: [href: '/locations/us-ral'], status: 'AVAILABLE')
      def changed = pod.update(status: 'UNAVAILABLE')
      def listed = pureport.pods.list()*.status
      pod.delete()
      [changed.status, listed, pureport.pods.exists('pod-1')]
    """

    expect:
    session.evaluate(script).with { it.error().map { it.text() }.orElse('') ?: it.value() } == ['UNAVAILABLE', ['UNAVAILABLE'], false]
    operators.checks().before('pods.groovy', script) == []
    session.vendor('pureport').resources().containsKey('pods')
    !other.vendor('pureport').resources().containsKey('pods')
    other.call('pureport.pods.list', Arguments.NONE).error().get().text() == """\
      The operation pureport.pods.list is for the vendor's operators.
        for pureport.pods.list
        With an operator's key, set operator = true for pureport in the profile.""".stripIndent()

    cleanup:
    [session, other, operators]*.close()
  }

  def "a port is waited for until it is active, and until it is gone"() {
    given:
    def session = engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))
    def line = { session.evaluate(it).with { it.error().map { it.text() }.orElse('') ?: it.value() } }

    when:
    def made = line("port = pureport.ports.create(name: 'p', provider: 'PUREPORT', facility: [href: '/facilities/us-equinix-ral2'], speed: 1000, " +
        "mediaType: '1000BASE-LX', availabilityDomain: 'PRIMARY', billingTerm: 'MONTHLY'); port.state")
    server.clock().advance(Duration.ofSeconds(5))

    then:
    made == 'REQUESTED'
    line('port = port.await(); port.state') == 'ACTIVE'
    line('port.delete().await(); pureport.ports.exists(port.id)') == false

    cleanup:
    session.close()
  }

  private Engine under(Path config) {
    def folders = new Folders(home, config, home.resolve('state'), home.resolve('cache'))
    Engine.builder().folders(folders).environment([:]).profiles(new ProfileFiles(folders, [:], home, { throw it })).build()
  }

  private static Outcome limits(Engine engine) {
    engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator')).withCloseable {
      it.evaluate('pureport.accounts.limits.list().count()')
    }
  }
}
