package dev.reeve.simulator

import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The DSL's own examples, from the script's line to the vendor's record and back. */
class CallsOnSimulatorSpec extends Specification {

  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home)
  }

  def "`#line` gives #value"() {
    expect:
    simulator.eval(line) == value

    where:
    line                                                                                             || value
    "n = pureport.networks.create(name: 'x'); n.await('ACTIVE', timeout: 15.minutes).state"          || 'ACTIVE'
    "n = pureport.networks.ensure(by: [name: 'x'], description: 'edge'); n.description"              || 'edge'
    "pureport.networks.find(name: 'x').update(description: 'core').description"                      || 'core'
    "pureport.networks.exists(pureport.networks.find(name: 'x').id)"                                 || true
    "pureport.networks[pureport.networks.find(name: 'x').id].connections.list().count()"             || 0
    "pureport.networks.find(name: 'x').delete().await()"                                             || null
    "pureport.networks.find(name: 'x')"                                                              || null
    "pure1.arrays.list(filter: \"os='Purity//FA'\").every { it.os == 'Purity//FA' }"                 || true
    "a = pure1.arrays.list().first(); pure1.arrays.get(a.id).name == a.name"                         || true
    "pure1.arrays.list(sort: ['name'], page: 3)*.name == pure1.arrays.list()*.name.sort()"           || true
    "pure1.arrays.list(max: 2)*.id.size()"                                                           || 2
    "a = pure1.arrays.list(max: 2).toList(); a[0].tags.upsert([[key: 'row', value: 'one']]); a.collect { it.tags.list(keys: ['row']).count() }" || [1, 0]
    "a = pure1.arrays.list().first(); a.tags.delete(keys: ['row']); a.tags.list(keys: ['row']).count()" || 0
    "f = pure1.fileSystems.list().first(); f.policies.list().every { it.member.id == f.id }"         || true
    "h = pure1.metrics.history(names: ['array_read_iops', 'array_write_iops'], resource_names: ['rdam-fa-01'], since: 7.days).first(); h.resolution" || 1_800_000
    "h.data.every { at, value -> at instanceof java.time.Instant && value instanceof Number }"        || true
    "h.data.size() in [335, 336]"                                                                    || true
    "pure1.metrics.history(names: ['array_total_load'], resource_names: ['rdam-fa-01'], since: now - 200.days).first().resolution" || 86_400_000
    "a = pure1.arrays.list()*.name; pure1.metrics.history(names: ['array_read_iops', 'array_write_iops'], resource_names: a, since: 1.days)*.with { [name, resources[0].name] } as Set == [['array_read_iops', 'array_write_iops'], a].combinations() as Set" || true
    "a = pure1.arrays.list(max: 2).toList(); pure1.metrics.history(names: pure1.metrics.list(names: ['array_total_load']), resource_names: a, since: 1.days)*.resources*.getAt(0)*.name == a*.name" || true
    "l = pure1.podReplicaLinks.list().first(); [[l.members*.name], l.members*.name].collect { n -> pure1.podReplicaLinks.list(member_names: n)*.id.contains(l.id) }" || [true, true]
    "clc.servers.list()*.id.size() == clc.servers.list()*.id.unique().size()"                        || true
    "clc.servers.startMaintenance(['WA1RLS1DB01']).await(); clc.servers.startMaintenance(['WA1RLS1DB01']).await()*.id" || ['wa1rls1db01']
    "try { clc.servers.powerOff(['nobody', 'nobody2']) } catch (e) { e.message.readLines()[0] }"     || 'clc did not take it: nobody: The operation cannot be queued because the server cannot be found or it is not in a valid state.; nobody2: The operation cannot be queued because the server cannot be found or it is not in a valid state.'
    "s = clc.servers.get('wa1rls1web01'); s.alertPolicies.add(clc.alertPolicies.list().first()); s.refresh().details.alertPolicies*.name" || ['High CPU']
    "clc.servers['wa1rls1web01'].statistics(type: 'hourly', start: 3.hours.ago, sampleInterval: 1.hours).stats.size() > 1" || true
    "clc.alertPolicies.create(name: 'a', actions: [[action: 'email', settings: [recipients: ['a@example.com']]]], triggers: [[metric: 'cpu', duration: 5.minutes, threshold: 80]]).triggers[0].duration" || '00:05:00'
    "try { pureport.networks.find(name: 'core').await('ACTVE') } catch (e) { e.message.readLines()[0] }" || 'there is no state ACTVE: did you mean ACTIVE?'
    "try { clc.sharedLoadBalancers.pools.create(dataCenter: 'WA1', loadBalancerId: clc.sharedLoadBalancers.create(name: 'a', description: 'b', dataCenter: 'WA1').id, port: 80); clc.groups.create(name: 'g', parentGroupId: 'nobody') } catch (e) { [e.message.readLines()[0], e.field()] }" || ['clc answered 400: body.parentGroupId: The group was not found.', 'body.parentGroupId']
    "clc.groups.list().count() > 0"                                                                  || true
    "illumio.pairingProfiles.create(name: 'Limited Pairing', enabled: true).pairingKey().activation_code.reveal().length() > 20" || true
    "illumio.labels.find(key: 'role', value: 'Web')?.key ?: illumio.labels.list().first().key"       || 'role'
    "pgo.version.get().Version"                                                                      || '4.7.10'
    "pgo.clusters.create(Name: 'mycluster').await().cluster.spec.name"                               || 'mycluster'
    "pgo.clusters.list()*.cluster*.spec*.name.contains('mycluster')"                                 || true
    "pgo.clusters.exists('mycluster')"                                                               || true
    "pgo.clusters.get('mycluster').delete().await()"                                                 || null
    "pgo.clusters.exists('mycluster')"                                                               || false
  }
}
