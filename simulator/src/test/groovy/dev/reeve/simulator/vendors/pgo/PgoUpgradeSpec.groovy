package dev.reeve.simulator.vendors.pgo

import dev.reeve.call.error.RefusedException
import dev.reeve.engine.Engine
import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The operator is upgraded while a session is open: another version at the same address. */
class PgoUpgradeSpec extends Specification {
  @TempDir
  Path home
  @AutoCleanup
  SimulatorServer server
  @AutoCleanup
  Engine engine
  @AutoCleanup
  def session

  def setup() {
    server = start('4.7.9', 0)
    def folders = new Folders(home, home.resolve('simulator'), home.resolve('state'), home.resolve('cache'))
    engine = Engine.builder().folders(folders).environment([:])
        .profiles(new ProfileFiles(folders, [:], home, { throw it })).build()
    session = engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))
    eval("hippo = pgo.clusters.get('hippo')")
    def base = server.url('pgo').port - 5
    server.close()
    server = start('4.7.10', base)
  }

  def "the next call learns the new version and is made: #line"() {
    expect:
    eval(line) == value
    asked() == calls

    where:
    line                                                            || value                       | calls
    "pgo.status.get().NumDatabases > 6"                             || true                        | ['GET /status', 'GET /version', 'GET /status']
    "pgo.clusters.create(Name: 'fresh').await().cluster.spec.name"  || 'fresh'                     | ['POST /clusters', 'GET /version', 'POST /clusters', 'GET /workflow/*', 'POST /showclusters']
    "hippo.refresh().cluster.spec.name"                             || 'hippo'                     | ['POST /showclusters', 'GET /version', 'POST /showclusters']
    "pgo.clusters.list()*.cluster.spec.name.size()"                 || 6                           | ['POST /showclusters', 'GET /version', 'POST /showclusters']
  }

  def "a restart was made by the refused call: it is not made twice, and the next call is right"() {
    when:
    eval("pgo.clusters.restart(ClusterName: 'hippo')")

    then:
    def refused = thrown(RefusedException)
    refused.what() == 'pgo answered an error: pgo client and server version mismatch'
    refused.remedy().endsWith('of all calls only a restart was made all the same')

    and:
    eval("pgo.clusters.restart(ClusterName: 'hippo').Instances*.InstanceName.size()") == 3
    asked() == ['POST /restart', 'GET /version', 'POST /restart']
  }

  private Object eval(String line) {
    def outcome = session.evaluate(line)
    outcome.error().ifPresent { throw it }
    outcome.value()
  }

  /** Looks that follow one another are one. */
  private List<String> asked() {
    def all = server.requests().collect { "${it.method()} ${it.path().replaceFirst('/workflow/.*', '/workflow/*')}".toString() }
    all.inject([]) { told, each -> told && told.last() == each ? told : told + each }
  }

  private SimulatorServer start(String version, int port) {
    SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')).vendors(['pgo']).port(port).speed(50).setting('pgo-version', version))
  }
}
