package dev.reeve.simulator.vendors.clc

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import dev.reeve.simulator.testing.Visit
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class ClcVisitSpec extends Specification {
  private static final WITHIN = [destinationAccount: 'RLS1', source: ['10.0.0.1/32'], destination: ['10.0.0.2/32'], ports: ['any']]
  private static final BETWEEN = [destinationAccountId: 'RLS1', destinationLocationId: 'CA1', destinationCidr: '10.0.0.0/24', enabled: true,
                                  sourceCidr: '10.1.0.0/24']
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['clc']))
    browser = new Browser(server.url('clc'), directory)
  }

  def "every operation answers, and every answer keeps to the document"() {
    given:
    def visit = new Visit('clc', server, browser)
    visit.prepare = { prepare(visit) }
    prepare(visit)

    when:
    visit.all()

    then:
    visit.wrong == [:]
    visit.refused.keySet() == ['servers.restore', 'networks.release', 'networks.logging.get', 'backup.serverPolicies.update'] as Set
  }

  /** What the operations find: a record of every kind. */
  private void prepare(Visit visit) {
    browser.token = null
    browser.token = browser.json('POST', '/v2/authentication/login', [username: 'reeve', password: 'reeve-simulator-password']).bearerToken
    def root = browser.json('GET', '/v2/datacenters/rls1/wa1?groupLinks=true').links.find { it.rel == 'group' }.id
    def groups = browser.json('GET', "/v2/groups/rls1/$root").groups
    def group = groups.find { it.name == 'Development' }.id
    def server1 = '/v2/servers/rls1/wa1rls1web01'
    def alert = browser.json('GET', '/v2/alertPolicies/rls1').items[0].id
    visit.places = [accountAlias: 'RLS1', sourceAccountAlias: 'RLS1', account: 'RLS1', dataCenter: 'WA1', serverId: 'wa1rls1web01',
        groupId: group, policyId: alert, year: 2026, month: 1, event: 'Server.Created', serverName: 'wa1rls1web01',
        datacenterName: 'WA1 - US West (Seattle)'.replace(' ', '%20'), executionId: 'wa1rls1web01-1', instanceId: '1', publicIP: address(server1)]
    visit.places += mains(visit.places) + satellites()
    browser.send('POST', "$server1/alertPolicies", [id: alert])
    server.clock().advance(Duration.ofSeconds(10))
    visit.bodies = bodies(groups, alert, visit.places)
  }

  private String address(String path) {
    browser.json('POST', "$path/publicIPAddresses", [ports: [[protocol: 'TCP', port: 80]]])
    browser.json('POST', '/v2/operations/rls1/servers/createSnapshot', [snapshotExpirationDays: 5, serverIds: ['wa1rls1web01']])
    server.clock().advance(Duration.ofSeconds(5))
    browser.json('GET', path).details.ipAddresses*.public.find { it }
  }

  private Map mains(Map places) {
    def network = browser.json('GET', '/v2-experimental/networks/rls1/wa1')[0].id
    def put = { path, body -> browser.json('POST', path, body).id }
    def affinity = put('/v2/antiAffinityPolicies/rls1', [name: 'a', location: 'WA1'])
    def scaling = browser.json('GET', '/v2/autoscalePolicies/rls1')[0].id
    def horizontal = put('/v2/horizontalAutoscalePolicies/rls1', [name: 'h'])
    def plan = [status: 'on', type: 'reboot', beginDateUTC: '2027-01-01T00:00:00Z', repeat: 'never', expire: 'never', timeZoneOffset: '+00:00']
    def shared = put('/v2/sharedLoadBalancers/rls1/wa1', [name: 's', description: 's'])
    def claimed = browser.json('POST', '/v2-experimental/networks/rls1/wa1/claim')
    browser.send('PUT', '/v2-experimental/networks/rls1/wa1/logging', [enabled: true])
    browser.send('PUT', '/v2/servers/rls1/wa1rls1web01/cpuAutoscalePolicy', [id: scaling])
    browser.send('PUT', '/v2/servers/rls1/wa1rls1web01/antiAffinityPolicy', [id: affinity])
    browser.send('POST', '/v2/servers/rls1/wa1rls1web01/networks', [networkId: network])
    browser.send('PUT', "/v2/groups/rls1/$places.groupId/horizontalAutoscalePolicy",
        [policyId: horizontal, loadBalancerPool: [id: 'p', publicPort: 80, privatePort: 80]])
    [networkId: network, snapshotId: '1', statusId: 'wa1-10001', 'queue.experimentalStatus:statusId': claimed.operationId,
     activityId: put("/v2/groups/rls1/$places.groupId/ScheduledActivities", plan), loadBalancerId: shared,
     poolId: put("/v2/sharedLoadBalancers/rls1/wa1/$shared/pools", [port: 80]), horizontal: horizontal, affinity: affinity,
     vpnId: put('/v2/siteToSiteVpn', vpn())] + policies(affinity, scaling, horizontal)
  }

  private Map policies(String affinity, String scaling, String horizontal) {
    def ids = ['antiAffinityPolicies': affinity, 'autoscalePolicies': scaling, 'horizontalAutoscalePolicies': horizontal,
               'firewallPolicies': firewall(), 'crossDcFirewallPolicies': between()]
    ids.collectEntries { resource, id -> ['get', 'update', 'delete'].collectEntries { [("$resource.$it:policyId".toString()): id] } }
  }

  private String firewall() {
    browser.json('POST', '/v2-experimental/firewallPolicies/rls1/wa1', WITHIN).links[0].href.tokenize('/').last()
  }

  private String between() {
    browser.json('POST', '/v2-experimental/crossDcFirewallPolicies/rls1/wa1', BETWEEN).id
  }

  private static Map vpn() {
    [local: [locationAlias: 'WA1', subnets: ['10.0.0.0/24']], remote: [siteName: 's', deviceType: 'd', address: '192.0.2.1', subnets: ['10.1.0.0/24']],
     ike: [encryption: 'aes128', hashing: 'md5', diffieHellmanGroup: 'group1', lifetime: 3600, mode: 'main'],
     ipsec: [encryption: 'aes128', hashing: 'md5', protocol: 'esp', pfs: 'disabled', lifetime: 3600]]
  }

  private Map satellites() {
    def put = { path, body -> browser.json('POST', path, body) }
    def request = put('/lbaas/rls1/wa1/loadbalancers', [name: 'l'])
    def balancer = request.links[0].resourceId
    def pool = put("/lbaas/rls1/wa1/loadbalancers/$balancer/pools", [port: 80, loadBalancingMode: 'tcp']).links[1].resourceId
    def policy = put('/backup/api/accountPolicies', [name: 'b', osType: 'Linux', paths: ['/'], retentionDays: 1]).policyId
    def covered = put("/backup/api/accountPolicies/$policy/serverPolicies", [serverId: 'WA1RLS1WEB01', storageRegion: 'US EAST'])
    def base = put('/rdbs/v1/rls1/subscriptions', database()).id
    browser.send('POST', "/rdbs/v1/rls1/subscriptions/$base/backups")
    browser.send('POST', '/ips/ips/api/app', [hostName: 'wa1rls1web01', accountAlias: 'RLS1'])
    def notified = put("/rdbs/v1/rls1/subscriptions/$base/notifications",
        [destinationType: 'EMAIL', recipient: 'a@example.com', notificationTypes: ['CPU_UTILIZATION']])
    def lbaas = ['get', 'update', 'delete', 'pools.list', 'pools.create', 'pools.get', 'pools.update', 'pools.delete'].collectEntries {
      [("loadBalancers.$it:loadBalancerId".toString()): balancer, ("loadBalancers.$it:poolId".toString()): pool]
    }
    lbaas + [requestId: request.id, accountPolicyId: policy, serverPolicyId: covered.serverPolicyId, subscriptionId: base,
             notificationId: notified[0].id, backupId: browser.json('GET', "/rdbs/v1/rls1/subscriptions/$base/backups")[0].id]
  }

  private static Map database() {
    [instanceType: 'MySQL', location: 'WA1', externalId: 'x', machineConfig: [cpu: 1, memory: 1, storage: 1], backupRetentionDays: 1,
     backupTime: [hour: 1, minute: 0], users: [[name: 'u', password: 'password-1']]]
  }

  private Map bodies(List groups, String alert, Map places) {
    def group = groups.find { it.name == 'Default Group' }.id
    def names = ['WA1RLS1WEB02']
    def batch = ['powerOff', 'pause', 'reboot', 'reset', 'shutDown', 'startMaintenance', 'archive'].collectEntries { ["servers.$it".toString(), names] }
    def change = [[op: 'set', member: 'description', value: 'x']]
    batch + ['servers.powerOn': off(), 'servers.stopMaintenance': maintained(), 'authentication.login': [username: 'reeve', password: 'reeve-simulator-password'],
        'servers.create': [name: 'n', groupId: group, sourceServerId: 'CENTOS-6-64-TEMPLATE', cpu: 1, memoryGB: 1],
        'imports.create': [name: 'n', groupId: group, password: 'x', cpu: 1, memoryGB: 1, ovfId: 'OVF1', ovfOsType: 'RedHat6_64Bit'],
        'servers.update': change, 'groups.update': change, 'groups.create': [name: 'g', parentGroupId: group],
        'groups.restore': [targetGroupId: group], 'servers.createSnapshot': [snapshotExpirationDays: 1, serverIds: names],
        'servers.setMaintenance': [servers: [[id: names[0], inMaintenanceMode: 'true']]], 'servers.executePackage': [servers: names, package: [packageId: 'p']],
        'servers.networks.add': [networkId: browser.json('GET', '/v2-experimental/networks/rls1/wa1')[-1].id], 'servers.alertPolicies.add': [id: alert], 'servers.autoscalePolicy.set': [id: places['autoscalePolicies.get:policyId']],
        'servers.antiAffinityPolicy.set': [id: places.affinity], 'groups.horizontalAutoscalePolicy.set': [policyId: places.horizontal,
            loadBalancerPool: [id: 'p', publicPort: 80, privatePort: 80]], 'antiAffinityPolicies.create': [name: 'a', location: 'CA1'],
        'firewallPolicies.create': WITHIN, 'crossDcFirewallPolicies.create': BETWEEN, 'sharedLoadBalancers.pools.create': [port: 443], 'vpns.create': vpn(), 'ips.install': [hostName: 'wa1rls1web01', accountAlias: 'RLS1'],
        'ips.uninstall': [hostName: 'wa1rls1web01', accountAlias: 'RLS1'], 'webhooks.set': [recursive: true, targetUris: [[targetUri: 'https://example.com']]],
        'webhooks.targetUris.add': [targetUri: 'https://example.com'], 'servers.publicIPs.update': [ports: [[protocol: 'TCP', port: 80]]]]
  }

  private List off() {
    browser.send('POST', '/v2/operations/rls1/servers/powerOff', ['wa1rls1app01'])
    server.clock().advance(Duration.ofSeconds(5))
    ['wa1rls1app01']
  }

  private List maintained() {
    browser.send('POST', '/v2/operations/rls1/servers/startMaintenance', ['wa1rls1db01'])
    server.clock().advance(Duration.ofSeconds(5))
    ['wa1rls1db01']
  }
}
