package dev.reeve.simulator.vendors.clc

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What an operator of CLC gets who waits: the record that the work was for, whatever the answer's shape. */
class ClcDslSpec extends Specification {
  static final String VPN = """clc.vpns.create(account: 'RLS1', local: [locationAlias: 'WA1', subnets: ['10.0.0.0/24']],
      remote: [siteName: 's', deviceType: 'd', address: '192.0.2.1', subnets: ['10.1.0.0/24']],
      ike: [encryption: 'aes128', hashing: 'md5', diffieHellmanGroup: 'group1', lifetime: 3600, mode: 'main'],
      ipsec: [encryption: 'aes128', hashing: 'md5', protocol: 'esp', pfs: 'disabled', lifetime: 3600])"""
  @Shared @TempDir Path home
  @Shared @AutoCleanup OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['clc']))
  }

  def setup() {
    simulator.server.reset()
  }

  def "a public address and a second network are waited for in the server that has them"() {
    expect:
    simulator.eval("clc.servers['wa1rls1web01'].publicIPs.create(ports: [[protocol: 'TCP', port: 80]]).await().details.ipAddresses*.public.findAll().size()") == 1
    simulator.eval("""def net = clc.networks.claim(dataCenter: 'WA1').await()
        def there = clc.servers['wa1rls1web01'].networks.add(networkId: net.id).await()
        def gone = clc.servers['wa1rls1web01'].networks[net.id].remove().await()
        [there, gone]*.details*.secondaryIPAddresses*.size()""") == [1, 0]
  }

  def "a load balancer and its pool are waited for, not the request that makes them"() {
    expect:
    simulator.eval("""def balancer = clc.loadBalancers.create(name: 'edge').await()
        def pool = balancer.api.pools.create(port: 80, loadBalancingMode: 'tcp').await()
        [balancer.name, balancer.status, pool.port, pool.delete() && true, clc.loadBalancers[balancer.id].pools.list().count()]""") ==
        ['edge', 'active', 80, true, 0]
  }

  def "a server is made once, however often it is ensured by the name it was asked for"() {
    expect:
    simulator.eval("""def group = clc.groups.list().find { it.name == 'Development' }.id
        def wanted = [by: [name: 'edge'], groupId: group, sourceServerId: 'UBUNTU-14-64-TEMPLATE', cpu: 1, memoryGB: 2, type: 'standard']
        def made = clc.servers.ensure(wanted).await()
        [made.name, clc.servers.ensure(wanted).name, clc.servers.find(name: 'wa1rls1EDGE01').id == made.id, clc.servers.list().count()]""") ==
        ['WA1RLS1EDGE01', 'WA1RLS1EDGE01', true, 61]
  }

  def "the end of a VPN's deletion is told by nothing, and waiting says so"() {
    when:
    simulator.eval("${VPN}.delete().await()")

    then:
    def told = thrown(Exception)
    told.message.contains('nothing tells when it ends')
  }
}
