package dev.reeve.simulator.vendors.pgo

import dev.reeve.simulator.testing.Document
import spock.lang.Shared

/** Every operation, called on clusters that run, answers what the raw document says. */
class PgoDocumentSpec extends PgoBase {
  @Shared Document document = new Document('pgo')
  static final REMOVING = ['clusters.delete', 'clusters.scaleDown', 'backups.delete', 'users.delete', 'policies.delete',
    'schedules.delete', 'pgousers.delete', 'pgoroles.delete', 'namespaces.delete', 'pgbouncer.delete', 'pgbouncer.deleteByPost',
    'pgadmin.delete', 'labels.delete']

  def 'every operation answers by its document, done and refused'() {
    given:
    namespace = 'pgo'
    def replica = cluster('hippo').Replicas[1].Name
    def backup = get('/backrest/hippo').Items[0].Info[0].backup[0].label
    def workflow = post('/clusters', [Name: 'fresh']).result.WorkflowID
    def operations = document.operations()
    def (removing, others) = operations.split { it.id in REMOVING }
    def (faults, failed) = [[:], [:]]

    when:
    (others + removing).each { operation ->
      [[VERSION, 'done'], ['1', 'refused']].each { version, way ->
        def answer = sent(operation, version, way == 'done' ? 'pgo' : 'nope', [workflow, replica, backup])
        def wrong = document.faults(operation, answer.statusCode(), 'application/json', answer.body().readLines()[0])
        if (operation.id != 'health.probe' && wrong) {
          faults["$operation.id $way"] = wrong
        }
        if (way == 'done' && (answer.statusCode() != 200 || answer.body().contains('"Code":"error"'))) {
          failed[operation.id] = answer.body()
        }
      }
    }

    then:
    operations.size() == 63
    faults.isEmpty()
    failed.isEmpty()
  }

  private sent(operation, String version, String namespace, List ids) {
    def (workflow, replica, backup) = ids
    def path = operation.path.replaceFirst('\\{[a-z]+}', operation.path.contains('/workflow/') ? workflow : 'hippo')
    operation.method == 'GET'
        ? send('GET', "$path?version=$version&namespace=pgo&replica-name=$replica&delete-data=true", null)
        : send(operation.method, path, [ClientVersion: version, Namespace: namespace] + wishes(operation.id, backup))
  }

  private static Map wishes(String operation, String backup) {
    def one = [Args: ['hippo'], ClusterNames: ['hippo'], Clusters: ['hippo'], ClusterName: 'hippo', FromCluster: 'hippo', clustername: 'hippo']
    switch (operation) {
      case 'clusters.create': return [Name: 'made', ReplicaCount: 1]
      case 'clusters.update': return [Clustername: ['hippo'], Autofail: 1]
      case 'clusters.scale': return [replicaCount: 1]
      case 'clusters.upgrade': return [Args: ['inventory']]
      case 'clusters.cat': return [Args: ['hippo', '/pgdata/hippo/postgresql.conf']]
      case 'clusters.df': return [Selector: '*']
      case ~/(clusters|namespaces|pgoroles|pgousers|policies)\.(show|test)/: return [AllFlag: true]
      case 'dumps.create': return one + [PGDumpDB: 'postgres']
      case 'dumps.restore': return [FromCluster: 'hippo', FromPVC: 'backup-hippo-pgdump-postgres-pvc']
      case 'backups.delete': return [ClusterName: 'hippo', Target: backup]
      case ~/labels.*/: return [Args: ['hippo'], Labels: [env: 'prod']]
      case ~/namespaces.*/: return [Args: ['team1']]
      case 'pgoroles.delete': return [PgoroleName: ['r1']]
      case ~/pgoroles.*/: return [PgoroleName: 'r1', PgorolePermissions: 'Version']
      case 'pgousers.delete': return [PgouserName: ['u1']]
      case ~/pgousers.*/: return [PgouserName: 'u1', PgouserPassword: 'pw', PgouserRoles: 'r1', AllNamespaces: true]
      case 'policies.create': return [Name: 'p1', SQL: 'select 1']
      case 'policies.delete': return [PolicyName: 'p1']
      case 'policies.apply': return [Name: 'p1', Selector: 'name=hippo']
      case 'schedules.create': return [ClusterName: 'hippo', Schedule: '0 1 * * *', ScheduleType: 'pgbackrest', PGBackRestType: 'full']
      case ~/users.*/: return [Clusters: ['hippo'], Username: 'joe', RotatePassword: true]
      default: return one
    }
  }
}
