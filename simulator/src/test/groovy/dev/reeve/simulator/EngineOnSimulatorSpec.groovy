package dev.reeve.simulator

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.Engine
import dev.reeve.engine.Outcome
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Files
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
