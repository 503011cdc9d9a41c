package dev.reeve.simulator.vendors.illumio

/** Query parameters that look elsewhere than in the member of their name. */
class IllumioFiltersSpec extends IllumioBase {
  static final String POLICY = '~/sec_policy/draft'

  private int count(String path, Map query) {
    def text = query.collect { name, value -> "$name=${URLEncoder.encode(value.toString(), 'UTF-8')}" }.join('&')
    json('GET', "$path?$text&max_results=2000").size()
  }

  def "services are found by a port within their ranges and by protocol: #query"() {
    given:
    json('POST', "$POLICY/services", [name: 'Mine web', service_ports: [[port: 80, proto: 6], [port: 443, proto: 6]]])
    json('POST', "$POLICY/services", [name: 'Mine low', service_ports: [[port: 1, to_port: 1023, proto: 6]]])
    json('POST', "$POLICY/services", [name: 'Mine rdp', service_ports: [[port: 3389, proto: 6], [port: 3389, proto: 17]]])

    expect:
    count("$POLICY/services", [name: 'Mine'] + query) == found

    where:
    query               || found
    [port: 443]         || 2
    [port: '1000-4000'] || 2
    [port: 8443]        || 0
    [proto: 17]         || 1
  }

  def "a port that is none is refused"() {
    expect:
    ask('GET', "$POLICY/services?port=http") == [406, [[token: 'input_validation_error', message: 'port is no port or range: http']]]
  }

  def "lists of addresses and virtual services are found by parts of names and addresses within them"() {
    given:
    json('POST', "$POLICY/ip_lists", [name: 'Lab', fqdns: [[fqdn: '*.lab.example.com']], ip_ranges: [[from_ip: '192.0.2.1', to_ip: '192.0.2.99']]])
    json('POST', "$POLICY/virtual_services", [name: 'Front', service_ports: [[port: 8080, proto: 6]],
                                              service_addresses: [[fqdn: 'front.example.com'], [ip: '198.51.100.7', port: 80]]])

    expect:
    count("$POLICY/ip_lists", [fqdn: 'lab.example']) == 1
    count("$POLICY/ip_lists", [ip_address: '192.0.2.99']) == 1
    count("$POLICY/virtual_services", ['service_address.fqdn': 'front.example.com']) == 1
    count("$POLICY/virtual_services", ['service_address.ip': '198.51']) == 1
    count("$POLICY/virtual_services", ['service_ports.port': 8080]) == 1
    count("$POLICY/virtual_services", ['service_ports.port': 8081]) == 0
  }

  def "workloads and VENs are found by what their agents say"() {
    given:
    def ago = { hours -> server.clock().now().minusSeconds(hours * 3600).toString() }

    expect:
    count('~/workloads', [mode: 'enforced']) == count('~/workloads', [enforcement_mode: 'full'])
    count('~/workloads', ['last_heartbeat_on[gte]': ago(1)]) == count('~/workloads', [managed: true])
    count('~/workloads', [os_id: 'ubuntu']) == count('~/workloads', [managed: true])
    count('~/workloads', [ip_address: '10.0.1.0']) == 1
    count('~/vens', [disconnected_before: ago(1)]) == 0
    count('~/vens', [disconnected_before: ago(-1)]) == 1200
  }

  def "boundaries are found by labels, services and ports"() {
    given:
    json('POST', "$POLICY/enforcement_boundaries", [name: 'Wall', providers: [[label: [href: '/orgs/1/labels/1']]], consumers: [[actors: 'ams']],
                                                    ingress_services: [[href: '/orgs/1/sec_policy/draft/services/2'], [port: 22, proto: 6]]])

    expect:
    count("$POLICY/enforcement_boundaries", [name: 'Wall'] + query) == found

    where:
    query                                            || found
    [labels: '[["/orgs/1/labels/1"]]']               || 1
    [labels: '[["/orgs/1/labels/2"]]']               || 0
    [service: '/orgs/1/sec_policy/draft/services/2'] || 1
    ['service_ports.port': 22]                       || 1
    ['service_ports.proto': 17]                      || 0
  }

  def "permissions are found by the whole of their scope"() {
    given:
    def principal = json('GET', '~/auth_security_principals')[0].href
    def scope = [[label: [href: '/orgs/1/labels/1']]]
    json('POST', '~/permissions', [role: [href: '/orgs/1/roles/admin'], scope: scope, auth_security_principal: [href: principal]])

    expect:
    count('~/permissions', [scope: '[{"label":{"href":"/orgs/1/labels/1"}}]']) == 1
    count('~/permissions', [scope: '[]']) == 1
    ask('GET', '~/permissions?scope=none') == [406, [[token: 'input_validation_error', message: 'scope is not a list']]]
  }

  def "VENs are found by releases in their order, not by their letters: #query"() {
    expect:
    count('~/vens', query) == found

    where:
    query                                                            || found
    ['version[gte]': '24.2.9', max_results: 2000]                    || 1200
    ['version[gte]': '24.2.10-102', max_results: 2000]               || 400
    ['version[lte]': '24.10', max_results: 2000]                     || 1200
    ['version[lte]': '24.2.9', max_results: 2000]                    || 0
  }

  def "a value that is none of its parameter is refused, not looked for: #query"() {
    expect:
    ask('GET', "~/$query") == [406, [[token: 'input_validation_error', message: message]]]

    where:
    query                                                                             || message
    'workloads?managed=maybe'                                                         || 'managed must be one of [true, false]: maybe'
    'workloads?enforcement_mode=bogus'                                                || 'enforcement_mode must be one of [idle, visibility_only, selective, full]: bogus'
    'workloads?last_heartbeat_on%5Bgte%5D=junk'                                       || 'last_heartbeat_on[gte] is not a date and a time: junk'
    'vens?disconnected_before=2025-01-01'                                             || 'disconnected_before is not a date and a time: 2025-01-01'
    'workloads?vulnerability_summary.vulnerability_exposure_score%5Bgte%5D=x'         || 'vulnerability_summary.vulnerability_exposure_score[gte] must be of type INTEGER: x'
    'events?status=lost'                                                              || 'status must be one of [success, failure]: lost'
  }

  def "times of a flow search are times: #member"() {
    given:
    def query = [query_name: 'q', sources: [include: [], exclude: []], destinations: [include: [], exclude: []], services: [include: [], exclude: []],
                 start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00.5+01:00', policy_decisions: ['allowed']]

    expect:
    ask('POST', '~/traffic_flows/async_queries', query)[0] == 202
    ask('POST', '~/traffic_flows/async_queries', query + [(member): 'junk']) == [406, [[token: 'input_validation_error', message: "$member must be a date and time of ISO 8601".toString()]]]

    where:
    member << ['start_date', 'end_date']
  }

  def "labels that are no list of lists are refused, not passed over: #labels"() {
    expect:
    ask('GET', "~/workloads?labels=${URLEncoder.encode(labels, 'UTF-8')}") ==
        [406, [[token: 'input_validation_error', message: 'labels is not a list of lists of hrefs']]]

    where:
    labels << ['["/orgs/1/labels/1"]', 'role']
  }

  def "truth values are taken as Python writes them"() {
    given:
    def workload = json('POST', '~/workloads', [hostname: 'gone'])
    ask('DELETE', workload.href)

    expect:
    count('~/workloads', [managed: 'True']) == 1100
    count('~/workloads', [managed: 'False']) == 100
    count('~/workloads', [managed: 'False', include_deleted: 'True']) == 101
  }
}
