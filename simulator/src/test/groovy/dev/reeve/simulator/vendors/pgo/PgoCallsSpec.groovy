package dev.reeve.simulator.vendors.pgo

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

  def "work whose end nothing tells says what was begun, and where to look: #call"() {
    expect:
    pgo.eval("${call}.toString()").contains(begun)

    when:
    pgo.eval("${call}.await()")

    then:
    def refused = thrown(UsageException)
    refused.what() == 'nothing tells when it ends'
    refused.remedy() == look

    where:
    call                                                 || begun                      | look
    "pgo.clusters.scale('orders', ReplicaCount: 1)"      || 'created Pgreplica orders' | 'clusters.show lists the new replica under Pods, ready when its ReadyStatus says so.'
    "pgo.backups.create(Args: ['hippo'])"                || 'created Pgtask'           | 'backups.show has a new entry under Info when the backup is done.'
    "pgo.dumps.create(Args: ['billing'])"                || 'created Pgtask'           | 'dumps.show tells the state of the dump in backupstatus.'
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
