package dev.reeve.simulator.vendors.pgo

import dev.reeve.call.job.AsyncFailedException
import dev.reeve.call.error.RefusedException
import dev.reeve.errors.PolicyException
import dev.reeve.errors.UsageException
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class PgoCallsSpec extends Specification {
  @Shared
  @TempDir
  Path home
  @Shared
  @AutoCleanup
  OnSimulator pgo

  def setupSpec() {
    pgo = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['pgo']))
  }

  def "an account that a cluster refused is told and ends with 7, though the server says ok: #line"() {
    given:
    pgo.eval("pgo.users.create(Clusters: ['hippo'], Username: 'joe')")

    when:
    def outcome = pgo.session.evaluate(line)

    then:
    outcome.exitCode() == exit
    outcome.partly().map { it.what() }.orElse('') == told

    cleanup:
    pgo.eval("pgo.users.delete(Clusters: ['hippo'], Username: 'joe')")

    where:
    line                                                                                 || exit | told
    "pgo.users.create(Clusters: ['hippo'], Username: 'joe')"                             || 7    | '1 of 1 records failed:\n  hippo: ERROR:  role "joe" already exists'
    "pgo.users.create(Clusters: ['hippo', 'orders'], Username: 'joe')"                   || 7    | '1 of 2 records failed:\n  hippo: ERROR:  role "joe" already exists'
    "pgo.users.update(Clusters: ['hippo'], Username: 'eva', RotatePassword: true)"       || 7    | '1 of 1 records failed:\n  hippo: ERROR:  role "eva" does not exist'
    "pgo.users.create(Clusters: ['hippo'], Username: 'joe').every { it.Error }"          || 0    | ''
    "pgo.users.delete(Clusters: ['hippo'], Username: 'eva')"                             || 0    | ''
    "pgo.clusters.restart(ClusterName: 'hippo')"                                         || 0    | ''
  }

  def "a cluster is found by its name however it is written, and a policy that was made is given"() {
    expect:
    pgo.eval("pgo.clusters.find(name: 'hippo').cluster.spec.name") == 'hippo'
    pgo.eval("pgo.policies.ensure(by: [Name: 'audit'], SQL: 'select 1').spec.sql") == 'select 1'
    pgo.eval("pgo.policies.ensure(by: [Name: 'audit'], SQL: 'select 1').spec.sql") == 'select 1'
  }

  def "a restore of a dump has no end that anything tells"() {
    given:
    pgo.eval("pgo.dumps.create('billing').await()")

    when:
    pgo.eval("pgo.dumps.restore(FromCluster: 'billing', FromPVC: 'backup-billing-pgdump-postgres-pvc').await()")

    then:
    def refused = thrown(UsageException)
    refused.what() == 'nothing tells when it ends'
    refused.remedy() == 'No call tells the state; watch the Kubernetes job.'
  }

  def "replicas, backups and dumps are waited for until they are there, a row each: #line"() {
    expect:
    pgo.eval(line) == value

    where:
    line                                                                                                  || value
    "pgo.clusters['orders'].scale().await()*.Status"                                                      || ['running']
    "pgo.clusters.scale('billing', replicaCount: 2).await()*.Name == pgo.clusters.scaleTargets('billing')*.Name" || true
    "pgo.backups.create(['hippo', 'orders'], BackupOpts: '--type=incr').await()*.Info*.first().backup*.type" || [['full', 'incr']] * 2
    "pgo.dumps.create(['hippo', 'orders']).await()*.backupstatus*.take(13)"                               || ['job completed'] * 2
    "pgo.pgbouncer.create(['hippo', 'billing']).await()*.HasPgBouncer"                                    || [true, true]
    "pgo.pgadmin.create('hippo').await()*.HasPgAdmin"                                                     || [true]
    "pgo.pgadmin.delete('hippo').await()*.HasPgAdmin"                                                     || [false]
  }

  def "a dump of a cluster that is shut down fails, as its job tells"() {
    when:
    pgo.eval("pgo.dumps.create('archive').await()")

    then:
    def failed = thrown(AsyncFailedException)
    failed.what() == 'it ended in job error'
  }

  def "a cluster that is told to stop or start is waited for until it has"() {
    expect:
    pgo.eval("pgo.clusters['analytics'].update(Shutdown: true).await().cluster.status.state") == 'pgcluster Shutdown'
    pgo.eval("pgo.clusters['analytics'].update(Startup: true).await().cluster.status.state") == 'pgcluster Initialized'
  }

  def "a replica is removed, its data kept unless that is said"() {
    given:
    def before = pgo.server.requests().size()
    def replica = pgo.eval("pgo.clusters.scaleTargets('hippo').first().Name")

    expect:
    pgo.eval("pgo.clusters.scaleDown('hippo', 'replica-name': '$replica').await()") == null
    pgo.server.requests().drop(before).find { it.path() == '/scaledown/hippo' }.query()['delete-data'] == ['false']
    pgo.eval("pgo.pvcs.show(ClusterName: 'hippo')*.PVCName").contains(replica)
  }

  def "one record is got by its name where the vendor takes a list of them: #line"() {
    expect:
    pgo.eval(line) == value

    where:
    line                                                                              || value
    "pgo.pgousers.get('bob').Role"                                                    || ['reader']
    "['bob', 'zed'].collect { pgo.pgousers.exists(it) }"                              || [true, false]
    "pgo.pgousers.find(PgouserName: 'bob').Namespace"                                 || ['pgouser1']
    "pgo.pgoroles.get('reader').Permissions"                                          || 'Version,ShowCluster'
    "['pgo', 'nope'].collect { pgo.namespaces.exists(it) }"                           || [true, false]
    "pgo.clusters.update(Clustername: 'hippo', Autofail: 1).Results"                  || ['updated pgcluster hippo']
  }

  def "an error says what can be done about it: #said"() {
    when:
    pgo.eval(line)

    then:
    def refused = thrown(RefusedException)
    [refused.what(), refused.remedy()] == ["pgo answered an error: $said".toString(), remedy]

    where:
    line                                                                                                  || said | remedy
    "pgo.http.post('/showclusters', body: [ClientVersion: '4.7.4', Namespace: 'pgo', allflag: true])"     || 'pgo client and server version mismatch' | 'it was upgraded just now, or the version was given by hand: pgo.version.get() tells it; of all calls only a restart was made all the same'
    "using(namespace: 'other') { pgo.clusters.list().toList() }"                                          || 'namespace [other] is not part of the Operator installation' | 'pgo.namespaces.list() tells which ones are'
    "using(namespace: 'pgouser1') { pgo.clusters.create(Name: 'x', PVCSize: 'big') }"                     || 'could not parse PVC size "big": quantities must match the regular expression \'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$\' (hint: try a value like "1Gi")' | 'see help pgo.clusters.create'
  }

  def "find and ensure know a record by what its create calls it"() {
    given:
    pgo.eval("pgo.policies.create(Name: 'rights', SQL: 'select 1')")

    expect:
    pgo.eval("pgo.policies.find(Name: 'rights').spec.sql") == 'select 1'
    pgo.eval("pgo.policies.ensure(by: [Name: 'rights'], SQL: 'select 1').spec.name") == 'rights'
    pgo.eval("pgo.clusters.find(Name: 'hippo').cluster.spec.name") == 'hippo'
    pgo.eval("pgo.clusters.find(Name: 'nosuch')") == null

    when:
    pgo.eval("pgo.policies.ensure(by: [Name: 'rights'], SQL: 'select 2')")

    then:
    def differs = thrown(UsageException)
    differs.what() == 'it is there, but differs, and the vendor has no update of it'
  }

  def "every cluster at once is not deleted unasked, however it is said: #line"() {
    given:
    def before = pgo.server.requests().size()

    when:
    pgo.eval(line)

    then:
    thrown(PolicyException)
    !pgo.asked(before).contains('POST /clustersdelete')

    where:
    line << ["pgo.clusters.delete('all')", "pgo.clusters.delete(Clustername: 'all', DeleteData: true)",
             "pgo.http.post('/clustersdelete', body: [Clustername: 'all', ClientVersion: '4.7.10', Namespace: 'pgo'])"]
  }
}
