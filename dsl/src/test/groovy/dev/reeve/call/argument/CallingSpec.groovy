package dev.reeve.call.argument

import static dev.reeve.call.argument.Acme.bind

import dev.reeve.value.Arguments
import dev.reeve.value.Context
import dev.reeve.value.Handle
import spock.lang.Specification

class CallingSpec extends Specification {

  def "a named argument goes where the document says"() {
    expect:
    bind('networks.create', name: 'x').with { [path, body.get()] } ==
        [[accountId: 'ac-1'], [name: 'x', account: [href: '/accounts/ac-1']]]
    bind('networks.list', limit: 5).query == [limit: 5]
  }

  def "names match without regard to case, _ and - : #given"() {
    expect:
    bind([(given): 'x'], 'clusters.delete').body.get().Clustername == 'x'

    where:
    given << ['Clustername', 'clustername', 'cluster_name', 'CLUSTER-NAME']
  }

  def "bracketed names may be nested: #given"() {
    expect:
    bind(given, 'events.list').query == sent

    where:
    given                                          || sent
    ['timestamp[gte]': '2026-01-01T00:00:00Z']     || ['timestamp[gte]': '2026-01-01T00:00:00Z']
    [timestamp: [gte: '2026-01-01T00:00:00Z']]     || ['timestamp[gte]': '2026-01-01T00:00:00Z']
    [timestamp: [gte: '2026-01-01T00:00:00Z', lte: '2026-01-02T00:00:00Z']] || ['timestamp[gte]': '2026-01-01T00:00:00Z', 'timestamp[lte]': '2026-01-02T00:00:00Z']
    [kind: [eq: ['a', 'b']]]                       || ['kind[eq][]': ['a', 'b']]
    [ports: [port: 80]]                            || ['ports.port': 80]
  }

  def "positional arguments are the path parameters not yet filled: #operation #positional"() {
    expect:
    bind(operation, positional as Object[]).path == path

    where:
    operation      | positional         || path
    'networks.get' | ['net-1']          || [networkId: 'net-1']
    'accounts.get' | ['ac-7']           || [accountId: 'ac-7']
    'roles.get'    | ['role-1']         || [accountId: 'ac-1', roleId: 'role-1']
    'roles.get'    | ['ac-2', 'role-1'] || [accountId: 'ac-2', roleId: 'role-1']
  }

  def "without path parameters a positional argument is the one that the document marks as identifier"() {
    expect:
    bind('clusters.delete', 'mycluster').body.get() == [Clustername: 'mycluster', Namespace: 'pgouser1', ClientVersion: '4.7.4']
  }

  def "a list or text positional is a body that is a list or text"() {
    expect:
    bind('servers.powerOn', ['a', 'b']).body.get() == ['a', 'b']
    bind('servers.powerOn', 'a').body.get() == ['a']
    bind('files.put', 'f.csv', 'x,y').with { [path, body.get()] } == [[name: 'f.csv'], 'x,y']
  }

  def "body: gives any body whole"() {
    expect:
    bind('networks.create', body: [anything: [1, null]]).body.get() == [anything: [1, null]]
  }

  def "a body without members defaults to {}"() {
    expect:
    bind('networks.respawn', 'net-1').body.get() == [:]
  }

  def "an item's own path fills the path, the scope what is left"() {
    given:
    def network = new Handle(Acme.VENDOR, 'networks', 'net-1', [networkId: 'net-1'], Context.of('prod'))

    expect:
    bind(Arguments.named(type: 'VPN', peer: 'p').on(network), 'networks.connections.create').path == [networkId: 'net-1']
    bind(Arguments.NONE.on(network), 'networks.get').path == [networkId: 'net-1']
  }

  def "what an operation is called on goes where the document says that its identifier travels"() {
    given:
    def server = new Handle(Acme.VENDOR, 'servers', 'WA1WEB01', [serverId: 'WA1WEB01'], Context.of('prod'))
    def cluster = new Handle(Acme.VENDOR, 'clusters', 'mycluster', [:], Context.of('prod'))

    expect:
    bind(Arguments.NONE.on(server), 'servers.powerOn').body.get() == ['WA1WEB01']
    bind(Arguments.NONE.on(cluster), 'clusters.delete').body.get().Clustername == 'mycluster'
  }

  def "what the vendor's own clients send is sent when nothing is said"() {
    expect:
    bind('clusters.create', Name: 'x').body.get() == [Name: 'x', AutofailFlag: true]
    bind('clusters.create', Name: 'x', AutofailFlag: false).body.get() == [Name: 'x', AutofailFlag: false]
  }

  def "the scope never names the record that a write works on"() {
    when:
    bind('accounts.delete')

    then:
    def refused = thrown(dev.reeve.errors.UsageException)
    refused.what() == 'argument accountId is missing: give it, or set account in the profile or by using(account: …)'
  }

  def "the context remembers the scope that a call took"() {
    expect:
    bind('networks.create', accountId: 'ac-9', name: 'x').context.scope() == [account: 'ac-9']
    bind('clusters.delete', 'c', Namespace: 'other').context.scope() == [namespace: 'other', version: '4.7.4']
  }

  def "a null is sent where the document takes one, else it is as good as not given"() {
    expect:
    bind('networks.create', name: 'x', note: null, description: null).body.get() == [name: 'x', note: null, account: [href: '/accounts/ac-1']]
  }

  def "max and page say how much of a list is wanted, and so does the vendor's own limit word"() {
    expect:
    bind('networks.list', max: 7, page: 2).window == new Window(OptionalLong.of(7), OptionalInt.of(2), false)
    bind('networks.list', limit: 3).window == new Window(OptionalLong.of(3), OptionalInt.empty(), false)
    bind('networks.list', pageNumber: 3).window.byHand
  }
}
