package dev.reeve.simulator.undo

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Undo of all that CLC's document says can be undone. */
class ClcUndoSpec extends Specification {
  static final SERVERS = '''
      def group = clc.groups.list().find { it.name == 'Development' }.id
      def web = clc.servers['wa1rls1web01']
      clc.servers.create(name: 'web', groupId: group, sourceServerId: 'UBUNTU-14-64-TEMPLATE', cpu: 1, memoryGB: 2, type: 'standard')
      clc.imports.create(name: 'n', groupId: group, password: 'x', cpu: 1, memoryGB: 1, ovfId: 'OVF1', ovfOsType: 'RedHat6_64Bit')
      clc.groups.create(name: 'g', parentGroupId: group)
      web.networks.add(networkId: clc.networks.list(dataCenter: 'WA1')[0].id)
      web.alertPolicies.add(id: clc.alertPolicies.list()[0].id)
      2.times { web.autoscalePolicy.set(id: clc.autoscalePolicies.list()[0].id) }
      def ip = web.publicIPs.create(ports: [[protocol: 'TCP', port: 80]]).await().details.ipAddresses*.public.find { it }
      using(replace: true) { web.publicIPs.update(publicIP: ip, ports: [[protocol: 'TCP', port: 443], [protocol: 'ICMP', port: 0]]) }
      def plan = [status: 'on', type: 'reboot', beginDateUTC: '2027-01-01T00:00:00Z', repeat: 'never', expire: 'never', timeZoneOffset: '+00:00']
      def activity = clc.groups[group].scheduledActivities.create(plan)
      clc.groups.scheduledActivities.update(plan + [groupId: group, activityId: activity.id, status: 'off'])
      '''.stripIndent()
  static final POLICIES = '''
      def alert = clc.alertPolicies.create(name: 'mine', actions: [[action: 'email', settings: [recipients: ['a@example.com']]]],
          triggers: [[metric: 'cpu', duration: '00:05:00', threshold: 50]])
      alert.update(name: 'other')
      clc.horizontalAutoscalePolicies.create(name: 'h').update(name: 'i')
      def apart = clc.antiAffinityPolicies.create(name: 'a', location: 'WA1')
      apart.update(name: 'b')
      2.times { web.antiAffinityPolicy.set(id: apart.id) }
      def policy = clc.backup.policies.create(name: 'b', osType: 'Linux', paths: ['/'], retentionDays: 1)
      policy.update(name: 'c')
      clc.backup.serverPolicies.create(accountPolicyId: policy.policyId, serverId: 'WA1RLS1WEB01', storageRegion: 'US EAST')
      clc.databases.create(instanceType: 'MySQL', location: 'WA1', externalId: 'x', machineConfig: [cpu: 1, memory: 1, storage: 1],
          backupRetentionDays: 1, backupTime: [hour: 1, minute: 0], users: [[name: 'u', password: 'password-1']])
      clc.ips.install(hostName: 'wa1rls1web01', accountAlias: 'RLS1')
      '''.stripIndent()
  static final NETWORKS = '''
      clc.networks.claim(dataCenter: 'WA1')
      clc.networks.list(dataCenter: 'WA1')[0].update(name: 'x', description: 'y')
      2.times { clc.networks.logging.update(dataCenter: 'WA1', protocol: 'udp', remoteAddress: "192.0.2.$it").await() }
      clc.firewallPolicies.create(dataCenter: 'WA1', destinationAccount: 'RLS1', source: ['10.0.0.1/32'], destination: ['10.0.0.2/32'], ports: ['any'])
          .await().update(enabled: false)
      def cross = clc.crossDcFirewallPolicies.create(dataCenter: 'WA1', destinationAccountId: 'RLS1', destinationLocationId: 'CA1',
          destinationCidr: '10.0.0.0/24', enabled: true, sourceCidr: '10.1.0.0/24').await()
      clc.crossDcFirewallPolicies.update(dataCenter: 'WA1', policyId: cross.id, enabled: false)
      def far = [siteName: 's', deviceType: 'd', address: '192.0.2.1', subnets: ['10.1.0.0/24']]
      clc.vpns.create(account: 'RLS1', local: [locationAlias: 'WA1', subnets: ['10.0.0.0/24']], remote: far,
          ike: [encryption: 'aes128', hashing: 'md5', diffieHellmanGroup: 'group1', lifetime: 3600, mode: 'main'],
          ipsec: [encryption: 'aes128', hashing: 'md5', protocol: 'esp', pfs: 'disabled', lifetime: 3600]).update(remote: far + [siteName: 't'])
      def shared = clc.sharedLoadBalancers.create(dataCenter: 'WA1', name: 's', description: 's')
      shared.update(name: 't')
      shared.api.pools.create(port: 80).update(persistence: 'sticky')
      clc.webhooks.targetUris.add(event: 'Server.Created', targetUri: 'https://example.com')
      def balancer = clc.loadBalancers.create(name: 'l').await()
      balancer.update(name: 'm').await()
      balancer.api.pools.create(port: 80, loadBalancingMode: 'tcp').await().update(port: 81)
      '''.stripIndent()
  @Shared @TempDir Path home
  @Shared @AutoCleanup OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['clc']))
  }

  def setup() {
    simulator.server.reset()
  }

  def "all that a run made or changed is taken back, also what only the end of a job names"() {
    when:
    def undone = Undone.of(simulator, SERVERS + POLICIES + NETWORKS)

    then:
    undone.otherwise() == []
    undone.back() == Undone.promised('clc')
    undone.left.toSorted() == (['clc.backup.policies.create (n): nothing takes it back', 'clc.servers.publicIPs.create (n): nothing takes it back'] +
        ['clc.networks.logging.update', 'clc.servers.antiAffinityPolicy.set', 'clc.servers.autoscalePolicy.set']
            .collect { "$it (n): what was there before it could not be read".toString() }).toSorted()
  }
}
