package dev.reeve.simulator.vendors.illumio

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What an operator writes for a PCE: hrefs, handles and items for each other, drafts unless said. */
class IllumioDslSpec extends Specification {
  static final String BOTH = "[providers: ['workloads'], consumers: ['workloads']]"
  @Shared @TempDir Path home
  @Shared @AutoCleanup OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['illumio']))
  }

  def setup() {
    simulator.server.reset()
  }

  def "labels are asked for by items, handles, identifiers and hrefs: #labels"() {
    expect:
    simulator.eval("illumio.workloads.list(labels: $labels)*.href as Set == illumio.workloads.list(labels: [['/orgs/1/labels/1', '/orgs/1/labels/17'], ['/orgs/1/labels/2']])*.href as Set")
    simulator.eval("illumio.workloads.list(labels: $labels).count()") == 258

    where:
    labels << ["[[1, 17], [2]]", "[['1', '17'], ['2']]", "[[illumio.labels[1], illumio.labels[17]], [illumio.labels[2]]]",
               "[[illumio.labels.find(value: 'Web'), illumio.labels.find(value: 'Production')], [illumio.labels[2]]]"]
  }

  def "a reference in a body is an item, a handle, an identifier or an href"() {
    expect:
    simulator.eval("illumio.workloads.create(hostname: 'new', labels: [illumio.labels[1], '/orgs/1/labels/17', 7]).labels*.value") == ['Web', 'Production', 'Ordering']
    simulator.eval("""illumio.ruleSets.create(name: 'Set', enabled: true, scopes: [[[label: 17]]]).api.rules.create(enabled: true, providers: [[actors: 'ams']],
        consumers: [[ip_list: illumio.ipLists.find(name: 'RFC 1918')]], ingress_services: [illumio.services[2], '3', [port: 22, proto: 6]], resolve_labels_as: $BOTH)
        .with { [it.consumers[0].ip_list.href] + it.ingress_services.collect { each -> each['href'] } }""") ==
        ['/orgs/1/sec_policy/draft/ip_lists/2', '/orgs/1/sec_policy/draft/services/2', '/orgs/1/sec_policy/draft/services/3', null]
  }

  def "what a record refers to can be called: #line"() {
    expect:
    simulator.eval(line) == value

    where:
    line                                                                                      || value
    "illumio.workloads.list(managed: true).first().ven.get().status"                          || 'active'
    "illumio.workloads.list(managed: true).first().labels[0].get().value"                     || 'Web'
    "illumio.ruleSets.list().first().rules[0].consumers[0].label.get().value"                 || 'Web'
    "illumio.ruleSets.list().first().rules[0].ingress_services[0].get().name"                 || 'HTTPS'
  }

  def "policy is read as the draft unless a version is said: #line"() {
    expect:
    simulator.eval(line) == value

    where:
    line                                                                  || value
    "illumio.ipLists.list().first().href"                                 || '/orgs/1/sec_policy/draft/ip_lists/1'
    "illumio.ipLists.list(pversion: 'active').first().href"               || '/orgs/1/sec_policy/active/ip_lists/1'
    "illumio.ipLists[2].get().name"                                       || 'RFC 1918'
    "illumio.ipLists['/orgs/1/sec_policy/active/ip_lists/2'].get().href"  || '/orgs/1/sec_policy/active/ip_lists/2'
    "illumio.ipLists.get('active', 2).href"                               || '/orgs/1/sec_policy/active/ip_lists/2'
    "illumio.ipLists.exists(2)"                                           || true
    "illumio.services.find(name: 'HTTPS').href"                           || '/orgs/1/sec_policy/draft/services/2'
    "illumio.ipLists.list(pversion: 'active').first().update(description: 'x').href" || '/orgs/1/sec_policy/active/ip_lists/1'
  }

  def "ensure makes a draft, finds it, and changes what differs"() {
    given:
    def ensured = { simulator.eval("using(replace: true) { illumio.ipLists.ensure(by: [name: 'mine'], ip_ranges: [[from_ip: '$it']]).href }") }

    when:
    def hrefs = ['10.0.0.0/8', '10.0.0.0/8', '192.0.2.0/24'].collect { ensured(it) }

    then:
    hrefs.toUnique().size() == 1
    simulator.eval("illumio.ipLists.find(name: 'mine').ip_ranges*.from_ip") == ['192.0.2.0/24']
  }

  def "a heartbeat is looked for by any time, a day too, and by nothing else: #given"() {
    when:
    def count = simulator.session.evaluate("illumio.${call}('$given': $time).count()")

    then:
    count.error().map { it.what() }.orElse(count.value().toString()) == told

    where:
    call             | given                   | time                  || told
    'workloads.list' | 'last_heartbeat_on[gte]' | "'2025-01-01'"        || '1100'
    'workloads.list' | 'last_heartbeat_on[lte]' | "'2025-01-01'"        || '0'
    'vens.list'      | 'last_heartbeat_at[gte]' | "'sometime'"          || "argument 'last_heartbeat_at[gte]' is 'sometime': wanted a time"
    'vens.list'      | 'last_goodbye_at[lte]'   | "'sometime'"          || "argument 'last_goodbye_at[lte]' is 'sometime': wanted a time"
  }

  def "provisioning a part brings the drafts that it refers to"() {
    given:
    simulator.eval("""l = illumio.ipLists.create(name: 'mine', ip_ranges: [[from_ip: '10.0.0.0/8']])
        s = illumio.ruleSets.create(name: 'Set', enabled: true, scopes: [[]])
        s.api.rules.create(enabled: true, providers: [[actors: 'ams']], consumers: [[ip_list: l]], ingress_services: [2], resolve_labels_as: $BOTH)
        illumio.services.create(name: 'Other', service_ports: [[port: 1, proto: 6]])""")
    int before = simulator.server.requests().size()

    when:
    def counts = simulator.eval("illumio.secPolicy.provision(update_description: 'x', change_subset: [rule_sets: [s]]).object_counts.json()")

    then:
    simulator.asked(before) == ['POST /api/v2/orgs/1/sec_policy/draft/dependencies', 'POST /api/v2/orgs/1/sec_policy']
    Json.parse(counts.toString()) == [rule_sets: 1, ip_lists: 1]
    simulator.eval("illumio.secPolicy.pending().services*.name") == ['Other']
  }

  def "provisioning everything asks for nothing else"() {
    given:
    simulator.eval("illumio.services.create(name: 'Other', service_ports: [[port: 1, proto: 6]])")
    int before = simulator.server.requests().size()

    expect:
    simulator.eval("illumio.secPolicy.provision(update_description: 'all').version") == 2
    simulator.asked(before) == ['POST /api/v2/orgs/1/sec_policy']
  }

  def "a bulk call longer than the PCE takes is split, and tells each element in order"() {
    given:
    int before = simulator.server.requests().size()

    when:
    simulator.eval("r = illumio.workloads.bulkCreate((1..2100).collect { [hostname: 'h' + it] + (it == 1500 ? [labels: [9999]] : [:]) })")

    then:
    simulator.asked(before) == ['PUT /api/v2/orgs/1/workloads/bulk_create'] * 3
    simulator.eval("r.count()") == 2100
    simulator.eval("r.findIndexValues { it.status != 'created' }") == [1499]
    simulator.eval("r.find { it.status != 'created' }.message") == 'Not found: /orgs/1/labels/9999'
  }
}
