package dev.reeve.script.surface

import dev.reeve.errors.UsageException
import dev.reeve.script.NoVendors
import dev.reeve.script.source.ScriptSource
import dev.reeve.testing.SmallVendor
import dev.reeve.value.Arguments
import dev.reeve.value.Context
import dev.reeve.value.Item
import dev.reeve.value.Items
import dev.reeve.value.Live
import dev.reeve.value.Response
import dev.reeve.value.Wait
import dev.reeve.vendor.Operation
import dev.reeve.vendor.Vendor
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CopyOnWriteArrayList
import java.util.function.Supplier
import spock.lang.Specification

/** What a script sees, told without a network: calls are answered by closures. */
class SurfaceSpec extends Specification {
  static final NOWHERE = new Response(200, [:], 'req-1', Instant.EPOCH, Duration.ofMillis(3))

  def acme = SmallVendor.make {
    schema('Network', [
      id      : type('text', identifier: true), name: 'text', state: 'text', note: 'text', list: 'text',
      secret  : type('text', secret: true), gateways: [[ip: 'text']], settings: [mode: 'text'],
      free    : 'any', rules: 'text'])
    resource('networks', operations: [list: 'networks.list', get: 'networks.get', create: 'networks.create',
      delete: 'networks.delete', respawn: 'networks.respawn'], children: ['connections', 'rules'],
      schema: 'Network', field: '/id', parameter: 'networkId')
    resource('networks.connections', operations: [list: 'networks.connections.list'])
    resource('networks.rules', operations: [list: 'networks.rules.list'])
    operation('networks.list', 'GET', '/networks')
    operation('networks.get', 'GET', '/networks/{networkId}')
    operation('networks.create', 'POST', '/networks')
    operation('networks.delete', 'DELETE', '/networks/{networkId}')
    operation('networks.respawn', 'POST', '/networks/{networkId}/respawn')
    operation('networks.connections.list', 'GET', '/networks/{networkId}/connections')
    operation('networks.rules.list', 'GET', '/networks/{networkId}/rules')
  }

  def engine = new Answering(acme: acme)
  def evaluator = engine.evaluator()

  def "a bare name is the vendor's field, a call is an operation: #text"() {
    expect:
    run(text) == value

    where:
    text                                   || value
    'net.name'                             || 'edge'
    "net['name']"                          || 'edge'
    'net.list'                             || 'a field named like an operation'
    'net.note'                             || null
    'net.settings.mode'                    || 'fast'
    'net.gateways*.ip'                     || ['10.0.0.1', '10.0.0.2']
    'net.gateways[1].ip'                   || '10.0.0.2'
    'net.free.anything'                    || null
    "net['no such field']"                 || null
    'net.rules'                            || 'a field named like a sub-resource'
    'net.api.rules.toString()'             || 'acme.networks.rules'
    'net.connections.toString()'           || 'acme.networks.connections'
    'net.response().requestId'             || 'req-1'
    'net.refresh().state'                  || 'FRESH'
    "net.await('ACTIVE', timeout: 3.seconds).state" || 'ACTIVE within PT3S'
    'net.secret.toString()'                || '••••'
    "net.secret == 's3cret'"               || true
    'net.secret.reveal()'                  || 's3cret'
    'net.toString().contains("s3cret")'    || false
    'net.json().contains("s3cret")'        || false
    'net == acme.networks.get("n1")'       || true
    'net.with { name }'                    || 'edge'
    'acme.networks["n1"].toString()'       || "acme.networks['n1']"
  }

  def "a name that the vendor does not have is an error with the nearest: #text"() {
    when:
    run(text)

    then:
    def error = thrown(UsageException)
    error.text() == message

    where:
    text                       || message
    'net.nmae'                 || 'acme.networks item has no nmae.\n  for acme.networks item.nmae\n  Did you mean name?'
    'acme.netwroks'            || 'acme has no netwroks.\n  for acme.netwroks\n  Did you mean networks?'
    'acme.networks.lst()'      || 'acme.networks has no lst.\n  for acme.networks.lst\n  Did you mean list?'
    'net.delte()'              || 'acme.networks item has no delte.\n  for acme.networks item.delte\n  Did you mean delete?'
    'acme.networks.list().nmae' || 'Items of acme.networks have no nmae.\n  for acme.networks, nmae\n  Did you mean name?'
    'acme.networks()'          || "acme.networks is a resource, not an operation.\n  for acme.networks\n  Call one of its operations, or name a record: acme.networks['identifier']."
    'acme.zzz'                 || 'acme has no zzz.\n  for acme.zzz\n  It has: http, networks.'
  }

  def "an operation that was not called can't be used: #text"() {
    when:
    run(text)

    then:
    def error = thrown(UsageException)
    error.text() == message
    engine.calls == []

    where:
    text                          || message
    'acme.networks.list[0]'       || 'acme.networks.list is an operation that was not called; it can\'t be indexed.\n  for acme.networks.list\n  Write the parentheses: acme.networks.list(...).'
    'acme.networks.delete ["x"]'  || 'acme.networks.delete is an operation that was not called; it can\'t be indexed.\n  for acme.networks.delete\n  Write the parentheses: acme.networks.delete(...).'
    'acme.networks.list.each { }' || 'acme.networks.list is an operation that was not called; it can\'t be iterated.\n  for acme.networks.list\n  Write the parentheses: acme.networks.list(...).'
    'for (x in acme.networks.list) { }' || 'acme.networks.list is an operation that was not called; it can\'t be iterated.\n  for acme.networks.list\n  Write the parentheses: acme.networks.list(...).'
    'if (acme.networks.list) { }' || 'acme.networks.list is an operation that was not called; it can\'t be used as a condition.\n  for acme.networks.list\n  Write the parentheses: acme.networks.list(...).'
    'acme.networks.list*.name'    || 'acme.networks.list is an operation that was not called; it can\'t be iterated.\n  for acme.networks.list\n  Write the parentheses: acme.networks.list(...).'
    'acme.networks.list.name'     || 'acme.networks.list is an operation that was not called; it can\'t be used as a value (name).\n  for acme.networks.list\n  Write the parentheses: acme.networks.list(...).'
  }

  def "an operation that was not called prints its help"() {
    expect:
    run('acme.networks.get.toString()') == 'acme.networks.get(networkId:)\n  networks.get\n  More: help acme.networks.get'
  }

  def "values never change: #text"() {
    when:
    run(text)

    then:
    def error = thrown(UsageException)
    error.what() == "Values never change: $name can't be assigned."

    where:
    text                          || name
    "net.name = 'x'"              || 'name'
    "net['name'] = 'x'"           || 'name'
    "acme.networks = 'x'"         || 'networks'
    "acme.networks.list = 'x'"    || 'list'
    "acme.networks.list().name = 1" || 'name'
  }

  def "items are read only as far as they are used: #text"() {
    expect:
    run(text) == value
    engine.read == read

    where:
    text                                            || value          | read
    'acme.networks.list().toString()'               || 'acme.networks (not fetched)' | 0
    'acme.networks.list().take(2)*.id'              || ['n1', 'n2']   | 2
    'acme.networks.list().find { it.id == "n2" }.id' || 'n2'          | 2
    'acme.networks.list().any { it.id == "n1" }'    || true           | 1
    'acme.networks.list().isEmpty()'                || false          | 0
    'acme.networks.list() ? 1 : 2'                  || 1              | 0
    'acme.networks.list()*.id'                      || ['n1', 'n2', 'n3'] | 3
    'acme.networks.list().id'                       || ['n1', 'n2', 'n3'] | 3
    'acme.networks.list().count()'                  || 3              | 3
    'acme.networks.list().inject("") { a, n -> a + n.id }' || 'n1n2n3' | 3
    'acme.networks.list()[1].id'                    || 'n2'           | 2
    'def l = acme.networks.list(); l.first().id + l.first().id' || 'n1n1' | 2
  }

  def "what a call is made with: #text"() {
    when:
    run(text)

    then:
    engine.calls.last() == call

    where:
    text                                            || call
    "acme.networks.create(name: 'x', tags: [a: 1])" || 'networks.create [] [name:x, tags:[a:1]] on null by dev'
    "acme.networks.get('n7')"                       || 'networks.get [n7] [:] on null by dev'
    "acme.networks['n7'].delete(force: true)"       || 'networks.delete [] [force:true] on [networkId:n7] by dev'
    "net.delete()"                                  || 'networks.delete [] [:] on [networkId:n1] by dev'
    "net.respawn()"                                 || 'networks.respawn [] [:] on [networkId:n1] by dev'
    "net.connections.list(max: 3)"                  || 'networks.connections.list [] [max:3] on [networkId:n1] by dev'
    "acme.networks['n7'].connections.list()"        || 'networks.connections.list [] [:] on [networkId:n7] by dev'
    "acme.networks[net].delete()"                   || 'networks.delete [] [:] on [networkId:n1] by dev'
    "acme.networks.create(\"\${1 + 1}\")"           || 'networks.create [2] [:] on null by dev'
    "using(account: 'ac-2') { acme.networks.create(name: 'y') }" || 'networks.create [] [name:y] on null by dev {account=ac-2}'
    "def n = acme.networks; using(profile: 'prod-eu') { n.create() }" || 'networks.create [] [:] on null by prod-eu'
  }

  def "a secret goes into a call unmasked"() {
    when:
    run('acme.networks.create(password: net.secret)')

    then:
    engine.arguments.named().password.reveal() == 's3cret'
  }

  def "a listing that leaves its block keeps its scope"() {
    expect:
    run("""\
        def later = using(profile: 'prod-eu') { acme.networks.list() }
        later.collect { it.name }
        """) == ['edge of prod-eu'] * 3
  }

  def "lanes read lazy results to their end under their own profile"() {
    expect:
    run("across('prod-*') { acme.networks.list() }.collect { row -> row.error ?: row.value*.name.unique() }") ==
        [['edge of prod-eu'], ['edge of prod-us']]
  }

  private Object run(String text) {
    engine.calls.clear()
    evaluator.script(ScriptSource.file('a.groovy', "def net = { -> acme.networks.get('n1') }\n" +
        text.stripIndent().replaceAll(/\bnet\b(?=[.\[ )\]])/, 'net()')), [:])
  }

  static class Answering extends NoVendors implements Live {
    Vendor acme
    /** Lanes call at the same time. */
    List<String> calls = new CopyOnWriteArrayList<>()
    Arguments arguments
    int read

    @Override
    List<String> vendors() {
      ['acme']
    }

    @Override
    Vendor vendor(String name, Context context) {
      acme
    }

    @Override
    Object operation(Vendor vendor, Operation operation, Arguments arguments, Context context) {
      call(vendor, operation, arguments, context)
    }

    @Override
    Object call(Vendor vendor, Operation operation, Arguments arguments, Context context) {
      this.arguments = arguments
      calls << "${operation.id()} ${arguments.positional()} ${arguments.named()} on " +
          "${arguments.target().map { it.path() }.orElse(null)} by ${context.profile()}" +
          "${context.scope() ? ' ' + context.scope().toMapString().tr('[]:', '{}=') : ''}"
      operation.name() == 'list' ? items(context) : item('n1', context)
    }

    private Items items(Context context) {
      read = 0
      def kind = new Item.Kind(acme, 'networks', acme.schemas().named('Network').get(), [:])
      new Items(kind, (Supplier) {
        def ids = ['n1', 'n2', 'n3'].iterator()
        [hasNext: { ids.hasNext() }, next: { read++; item(ids.next(), context) }] as Iterator
      }, (Supplier) { OptionalLong.empty() }, context)
    }

    private Item item(String id, Context context, String state = 'NEW') {
      def kind = new Item.Kind(acme, 'networks', acme.schemas().named('Network').get(), [networkId: id])
      new Item(kind, [id: id, name: context.profile() == 'dev' ? 'edge' : "edge of ${context.profile()}".toString(),
        state: state, list: 'a field named like an operation', rules: 'a field named like a sub-resource',
        secret: 's3cret', settings: [mode: 'fast'], free: [a: 1],
        gateways: [[ip: '10.0.0.1'], [ip: '10.0.0.2']]], NOWHERE, context, this)
    }

    @Override
    Item refresh(Item item) {
      this.item('n1', item.context(), 'FRESH')
    }

    @Override
    Object await(Object waited, Wait wait) {
      item('n1', waited.context(), "${wait.state()} within ${wait.timeout().orElse(null)}")
    }
  }
}
