package dev.reeve.simulator.vendors.pureport

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

class PureportVisitSpec extends Specification {
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pureport']))
    browser = new Browser(server.url('pureport'), directory)
  }

  def "every operation answers, and every answer keeps to the document"() {
    given:
    def visit = new Visit('pureport', server, browser)
    visit.prepare = { prepare(visit) }
    prepare(visit)

    when:
    visit.all()

    then:
    visit.wrong == [:]
    visit.refused.keySet() == ['accounts.delete', 'consent.accept', 'gateways.start', 'networks.delete',
        'userDomains.provider'] as Set
  }

  def "so does every operation for operators"() {
    given:
    def visit = new Visit('pureport', server, browser, 'pureport-operator')
    visit.prepare = {
      prepare(visit)
      operators(visit)
    }
    visit.prepare()

    when:
    visit.all()

    then:
    visit.wrong == [:]
    visit.refused.keySet() == ['cloudRegions.delete'] as Set
  }

  private void operators(Visit visit) {
    def pod = [id: 'pod-1', location: [href: '/locations/us-ral'], status: 'AVAILABLE']
    def link = visit.sample('ProviderLink') + [id: 'link-1']
    def limit = visit.sample('ResourceLimit')
    browser.json('POST', '/pods', pod)
    browser.json('POST', '/providerLinks', link)
    ["/accounts/$visit.places.accountId", "/networks/$visit.places.networkId"].each {
      browser.json('POST', "$it/limits/$limit.childResourceType", limit)
    }
    visit.places += [podId: 'pod-1', linkId: 'link-1', childResourceType: limit.childResourceType,
        publicPeeringBlockId: browser.json('POST', '/publicPeeringBlocks', [cidrBlock: '45.0.0.0/24']).id,
        supportedConnectionGroupId: browser.json('POST', '/supportedConnections/groups', [name: 'g']).id]
    visit.places['accounts.limits.create:childResourceType'] = 'NEW'
    visit.bodies += ['pods.create': pod + [id: 'pod-2'], 'pods.update': pod, 'providerLinks.create': link + [id: 'link-2']]
  }

  /** What the operations find: a record of every kind. */
  private void prepare(Visit visit) {
    def login = login()
    def account = browser.json('GET', '/accounts')[0]
    def base = "/accounts/$account.id"
    def user = browser.json('GET', "$base/members")[0]
    def roles = browser.json('GET', "$base/roles")
    def role = [href: roles[0].href]
    browser.json('POST', "$base/roles", [account: [href: base], name: 'second', permissions: roles[0].permissions])
    def network = browser.json('GET', "$base/networks")[0]
    def connection = browser.json('GET', "/networks/$network.id/connections").find { it.type == 'AWS_DIRECT_CONNECT' }
    def port = [account: [href: base], name: 'p', facility: [href: '/facilities/us-equinix-wdc2'], speed: 1000,
                provider: 'PUREPORT', mediaType: 'LR', availabilityDomain: 'PRIMARY', billingTerm: 'MONTHLY']
    def invite = [account: [href: base], email: 'a@example.com', roles: [role]]
    def billing = [account: [href: base], name: 'b', email: 'a@example.com', address: [:], collectionMethod: 'NET_30']
    browser.json('POST', "$base/billing", billing)
    def task = browser.json('POST', "/connections/$connection.id/tasks", [type: 'PING'])
    visit.places = [accountId: account.id, userId: user.user.id, roleId: role.href.tokenize('/').last(), key: 'reeve-simulator-reader',
        networkId: network.id, connectionId: connection.id, gatewayId: connection.primaryGateway.id, taskId: task.id,
        portId: browser.json('POST', "$base/ports", port).id, inviteId: browser.json('POST', "$base/invites", invite).id,
        locationId: 'us-ral', facilityId: 'us-equinix-wdc2', cloudRegionId: 'aws-us-east-1', cloudServiceId: 'aws-s3-us-east-1',
        supportedConnectionId: 'us-wdc-awsdx-private-50-ha', type: 'IKEV2IKEEncryption', marketCode: 'WDC', emailAddress: 'a@example.com']
    server.clock().advance(Duration.ofSeconds(10))
    def aws = [type: 'AWS_DIRECT_CONNECT', name: 'aws', location: [href: '/locations/us-ral'], awsAccountId: '123456789012',
               awsRegion: 'us-east-1', highAvailability: true, speed: 100, billingTerm: 'HOURLY']
    visit.bodies = ['apiKeys.create': [name: 'k', roles: [role]], 'apiKeys.update': [name: 'k', roles: [role]], 'networks.connections.create': aws, 'connections.update': aws + [speed: 1000], 'ports.create': port, 'ports.update': port,
        'invites.create': invite, 'invites.update': invite, 'billing.create': billing, 'billing.update': billing,
        'auth.login': [key: 'reeve-simulator-key', secret: 'reeve-simulator-secret'], 'auth.refresh': [refreshToken: login.refresh_token],
        'members.create': [account: [href: base], user: newUser(), roles: [role]],
        'members.update': [account: [href: base], user: user.user, roles: [role]], 'connections.tasks.create': [type: 'PING'], 'gateways.tasks.create': [type: 'PING']]
  }

  private Map login() {
    browser.token = null
    def login = browser.json('POST', '/login', [key: 'reeve-simulator-key', secret: 'reeve-simulator-secret'])
    browser.token = login.access_token
    login
  }

  private Map newUser() {
    server.write('pureport', [users: ['user-2': [id: 'user-2', email: 'b@example.com', username: 'b', firstName: 'B', lastName: 'B']]])
    [href: '/users/user-2', id: 'user-2']
  }
}
