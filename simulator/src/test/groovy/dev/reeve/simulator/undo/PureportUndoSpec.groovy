package dev.reeve.simulator.undo

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Undo of all that Pureport's documents say can be undone, the operators' too. */
class PureportUndoSpec extends Specification {
  static final USERS = '''
      def account = [href: pureport.accounts.list()[0].href]
      def roles = [[href: pureport.roles.list()[0].href]]
      pureport.accounts.create(name: 'a', parent: account)
      pureport.accounts.list()[0].update(name: 'b')
      pureport.apiKeys.create(name: 'k', roles: roles).update(name: 'l')
      pureport.billing.create(account: account, name: 'b', email: 'a@example.com', address: [:], collectionMethod: 'NET_30')
      pureport.billing.update(account: account, name: 'c', email: 'a@example.com', address: [:], collectionMethod: 'NET_30')
      pureport.invites.create(account: account, email: 'a@example.com', roles: roles).update(email: 'b@example.com')
      pureport.roles.create(account: account, name: 'r', permissions: pureport.roles.list()[0].permissions).update(name: 's')
      def user = pureport.users.create(email: 'b@example.com', username: 'b', firstName: 'B', lastName: 'B')
      pureport.users[user.id].update(firstName: 'C')
      pureport.members.create(account: account, user: [href: "/users/$user.id".toString(), id: user.id], roles: roles)
      pureport.members.list()[0].update(roles: roles)
      '''.stripIndent()
  static final NETWORKS = '''
      def network = pureport.networks.create(name: 'n').await()
      network.update(description: 'd')
      network.connections.create(type: 'AWS_DIRECT_CONNECT', name: 'c', location: 'us-wdc', awsAccountId: '123456789012',
          awsRegion: 'us-east-1', speed: 100, highAvailability: true).await().update(name: 'd')
      pureport.ports.create(name: 'p', provider: 'PUREPORT', facility: [href: '/facilities/us-equinix-ral2'], speed: 1000,
          mediaType: '1000BASE-LX', availabilityDomain: 'PRIMARY', billingTerm: 'MONTHLY').await().update(name: 'q')
      '''.stripIndent()
  static final OPERATORS = '''
      pureport.accounts.list()[0].limits.create(childResourceType: 'MEMBER', limit: 3)
      pureport.accounts.limits.update(childResourceType: 'MEMBER', limit: 4)
      network.limits.create(childResourceType: 'CONNECTION', limit: 3)
      pureport.networks.limits.update(networkId: network.id, childResourceType: 'CONNECTION', limit: 4)
      pureport.cloudRegions.create(displayName: 'r', provider: 'AWS', providerAssignedId: 'us-x-1').update(displayName: 's')
      pureport.facilities.create(address: [:], id: 'f-1', name: 'f', vendor: 'v').update(name: 'g')
      pureport.locations.create(id: 'l-1', name: 'l', geoCoordinates: [latitude: 1, longitude: 1]).update(name: 'm')
      pureport.pods.create(id: 'pod-1', location: [href: '/locations/us-ral'], status: 'AVAILABLE').update(status: 'UNAVAILABLE')
      pureport.providerLinks.create(availabilityDomain: 'PRIMARY', id: 'link-1', maxAvailableBandwidth: 1, pod: [href: '/pods/pod-1'], provider: 'AWS',
          providerId: 'x', speed: 1, status: 'AVAILABLE', supportedConnectionTypes: ['AWS_DIRECT_CONNECT'], vlans: '1-2').update(speed: 2)
      pureport.publicPeeringBlocks.create(cidrBlock: '45.0.0.0/24').update(cidrBlock: '46.0.0.0/24')
      pureport.supportedConnections.groups.create(name: 'g').update(name: 'h')
      pureport.supportedConnections.create(billingProductIds: [:], highAvailability: true, location: [href: '/locations/us-ral'], peeringType: 'PUBLIC',
          pending: false, requiresApproval: false, speed: 50, type: 'AWS_DIRECT_CONNECT').update(pending: true)
      '''.stripIndent()
  @Shared @TempDir Path home
  @Shared @AutoCleanup OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['pureport']))
    def profiles = home.resolve('simulator/profiles.toml').toFile()
    profiles.text = profiles.text.replace('[simulator.pureport]\n', '[simulator.pureport]\noperator = true\n')
  }

  def "all that a run made or changed is taken back"() {
    when:
    def undone = Undone.of(simulator, USERS + NETWORKS + OPERATORS)

    then:
    undone.otherwise() == []
    undone.back() == Undone.promised('pureport')
    [undone.left, undone.code] == [[], 0]
  }
}
