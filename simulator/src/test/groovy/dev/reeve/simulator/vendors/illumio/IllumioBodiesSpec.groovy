package dev.reeve.simulator.vendors.illumio

/** What a body may hold. */
class IllumioBodiesSpec extends IllumioBase {
  static final FLOWS = [query_name: 'q', sources: [include: [[]], exclude: []], destinations: [include: [[]], exclude: []],
                        services: [include: [], exclude: []], policy_decisions: []]

  private static refused(String... messages) {
    [406, messages.collect { [token: 'input_validation_error', message: it] }]
  }

  def "a member that the document does not have is refused at any depth: #path"() {
    expect:
    ask(method, path, body) == refused(*messages)

    where:
    method | path                               | body                                                               || messages
    'POST' | '~/labels'                         | [key: 'role', value: 'x', odd: 1]                                  || ['Unexpected property: odd']
    'POST' | '~/workloads'                      | [hostname: 'x', interfaces: [[name: 'eth0', odd: 1]]]              || ['Unexpected property: interfaces/0/odd']
    'PUT'  | '~/workloads/bulk_create'          | [[hostname: 'x', odd: 1]]                                          || ['Unexpected property: 0/odd']
    'POST' | '~/pairing_profiles/1/pairing_key' | [odd: 1]                                                           || ['Unexpected property: odd']
    'PUT'  | '/users/1/logout'                  | [odd: 1]                                                           || ['Unexpected property: odd']
    'POST' | '~/sec_policy/draft/ip_lists'      | [name: 'a', ip_ranges: [[from_ip: '10.0.0.0/8', odd: 1], [odd: 2]]] || ['Unexpected property: ip_ranges/0/odd', 'ip_ranges/1/from_ip is required', 'Unexpected property: ip_ranges/1/odd']
  }

  def "what only the server sets is refused at any depth"() {
    expect:
    ask('POST', '~/workloads', [hostname: 'x', created_at: '2025-01-01T00:00:00Z']) == refused('Unexpected property: created_at')
    ask('POST', '~/workloads', [hostname: 'x', labels: [[href: '/orgs/1/labels/1', key: 'role', value: 'Web']]]) ==
        refused('Unexpected property: labels/0/key', 'Unexpected property: labels/0/value')
  }

  def "a free-form object takes any member"() {
    expect:
    ask('PUT', '~/settings/trusted_proxy_ips', [trusted_proxy_infos: [[anything: 1]]])[0] == 204
  }

  def "a time of a body has a time of day: #path"() {
    expect:
    ask(method, path, body) == refused(message)

    where:
    method | path                              | body                                                       || message
    'POST' | '~/traffic_flows/async_queries'   | FLOWS + [start_date: '2025-06-01']                         || 'start_date must be a date and time of ISO 8601'
    'PUT'  | '~/vulnerability_reports/r'       | [name: 'r', report_type: 'q', exported_at: '2025-06-01']   || 'exported_at must be a date and time of ISO 8601'
  }
}
