package dev.reeve.simulator.undo

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Undo of all that the operator's document says can be undone. */
class PgoUndoSpec extends Specification {
  static final SCRIPT = '''
      pgo.namespaces.create(Args: ['third'])
      pgo.clusters.create(Name: 'mine').await()
      pgo.labels.create(Args: ['hippo'], Labels: [a: 'b'])
      pgo.pgadmin.create(Args: ['hippo'])
      pgo.pgbouncer.create(Args: ['hippo'])
      pgo.pgoroles.create(PgoroleName: 'r', PgorolePermissions: 'ShowCluster')
      pgo.pgousers.create(PgouserName: 'u', PgouserRoles: 'pgoadmin', PgouserPassword: 'secret-1', AllNamespaces: true)
      pgo.policies.create(Name: 'p', SQL: 'select 1')
      pgo.schedules.create(ClusterName: 'hippo', Schedule: '0 1 * * *', ScheduleType: 'pgbackrest', PGBackRestType: 'full')
      pgo.users.create(Username: 'u', Clusters: ['hippo'], Password: 'secret-1')
      '''.stripIndent()
  @Shared @TempDir Path home
  @Shared @AutoCleanup OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['pgo']))
  }

  def "all that a run made is taken back"() {
    when:
    def undone = Undone.of(simulator, SCRIPT)

    then:
    undone.otherwise() == []
    undone.back() == Undone.promised('pgo')
    [undone.left, undone.code] == [[], 0]
  }
}
