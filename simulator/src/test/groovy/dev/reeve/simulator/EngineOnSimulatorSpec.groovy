package dev.reeve.simulator

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.Engine
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Path
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
    def folders = new Folders(home, home.resolve('simulator'), home.resolve('state'), home.resolve('cache'))
    engine = Engine.builder().folders(folders).environment([:])
        .profiles(new ProfileFiles(folders, [:], home, { throw it })).build()
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
}
