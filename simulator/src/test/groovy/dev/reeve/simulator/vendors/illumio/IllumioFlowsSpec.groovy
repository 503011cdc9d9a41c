package dev.reeve.simulator.vendors.illumio

import java.time.Instant

/** What a search in the traffic finds. */
class IllumioFlowsSpec extends IllumioBase {
  private search(Map asked) {
    def any = [include: [[]], exclude: []]
    def query = [sources: any, destinations: any, services: [include: [], exclude: []], policy_decisions: []]
    json('POST', '~/traffic_flows/traffic_analysis_queries', query + asked)
  }

  private label(String value) {
    [label: [href: json('GET', "~/labels?value=$value").find { it.value == value }.href]]
  }

  private static values(List nodes) {
    nodes.collect { it.workload.labels*.value as Set }
  }

  def "a flow search finds what comes from and goes to the labels asked for"() {
    given:
    def production = [label('Web'), label('Production')]

    expect: "and within a list, or between lists"
    values(search(sources: [include: [production], exclude: []])*.src).every { it.containsAll(['Web', 'Production']) }
    def either = values(search(sources: [include: [[label('Web')], [label('DB')]], exclude: []])*.src)
    either.every { it.intersect(['Web', 'DB']) }
    either.any { 'Web' in it } && either.any { 'DB' in it }
    values(search(destinations: [include: [[]], exclude: [label('DB')]])*.dst).every { !('DB' in it) }
    search(sources: [include: [], exclude: []]) == []
  }

  def "a flow search takes either side where it is told to"() {
    when:
    def side = [include: [[label('Web')]], exclude: []]
    def flows = search(sources: side, destinations: side, sources_destinations_query_op: 'or')

    then:
    flows.every { 'Web' in it.src.workload.labels*.value || 'Web' in it.dst.workload.labels*.value }
    flows.size() > search(sources: side).size()
    search(sources: side, destinations: side) == []
  }

  def "a flow search finds workloads, addresses, groups of labels and IP lists"() {
    given:
    def flow = search([:])[5]
    def from = { term -> search([sources: [include: [[term]], exclude: []]] + (term.ip_list ? [exclude_workloads_from_ip_list_query: false] : [:])) }
    def group = json('POST', '~/sec_policy/draft/label_groups', [name: 'g', key: 'role', labels: [label('Web').label]])
    def list = json('POST', '~/sec_policy/draft/ip_lists', [name: 'l', ip_ranges: [[from_ip: '10.0.1.0', to_ip: '10.0.1.9'], [from_ip: '10.0.1.4/30', exclusion: true]]])

    expect:
    from([workload: [href: flow.src.workload.href]]) == [flow]
    from([ip_address: flow.src.ip]) == [flow]
    from([ip_address: [value: flow.src.ip]]) == [flow]
    from([ip_address: '10.0.1.0/29']).size() == 8
    from([label_group: [href: group.href]]) == from(label('Web'))
    from([ip_list: [href: list.href]])*.src*.ip == ['0', '1', '2', '3', '8', '9'].collect { "10.0.1.$it".toString() }
    search(sources: [include: [[[ip_list: [href: list.href]]]], exclude: []]) == []
    from([actors: 'ams']).size() == search([:]).size()
  }

  def "a flow search finds services by port, range of ports and protocol"() {
    expect:
    search(services: [include: include, exclude: exclude])*.service*.port.unique().sort() == found

    where:
    include                                | exclude               || found
    [[port: 443, proto: 6]]                | []                    || [443]
    [[port: 20, to_port: 60], [port: 443]] | []                    || [22, 53, 443]
    [[proto: 6]]                           | [[port: 22]]          || [53, 443, 5432, 8080]
    [[proto: 17]]                          | []                    || []
    []                                     | [[process_name: 'x']] || [22, 53, 443, 5432, 8080]
  }

  def "a flow search finds what was seen between its dates, and tells when"() {
    given:
    def now = server.clock().now()
    def first = Instant.parse(json('GET', '~/labels/1').created_at)
    def times = search(start_date: now.minusSeconds(7200).toString(), end_date: now.toString())*.timestamp_range

    expect:
    times.size() == search([:]).size()
    times.every { Instant.parse(it.first_detected) >= now.minusSeconds(7200) && Instant.parse(it.last_detected) <= now }
    search(start_date: first.minusSeconds(9000).toString(), end_date: first.minusSeconds(60).toString()) == []
    search(start_date: first.minusSeconds(9000).toString(), end_date: first.toString())*.timestamp_range == [
        [first_detected: first.toString(), last_detected: first.toString()]]
  }
}
