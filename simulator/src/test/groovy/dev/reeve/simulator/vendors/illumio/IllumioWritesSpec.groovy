package dev.reeve.simulator.vendors.illumio

import java.time.Instant

class IllumioWritesSpec extends IllumioBase {
  static final BOUNDARY = [name: 'Gone', providers: [[actors: 'ams']], consumers: [[ip_list: [href: '/orgs/1/sec_policy/draft/ip_lists/1']]],
                           ingress_services: [[href: '/orgs/1/sec_policy/draft/services/1']]]

  def "deleting what is gone says so, of whatever kind: #path"() {
    given:
    def href = json('POST', path, body).href

    expect:
    ask('DELETE', href) == [204, null]
    ask('DELETE', href) == [406, [token: token, message: "This $one has already been deleted."]]
    ask('DELETE', "$path/${UUID.randomUUID()}")[0] in [404, 405]

    where:
    path                             | body                                                 || token                                    | one
    '~/labels'                       | [key: 'role', value: 'Cache']                        || 'label_already_deleted'                  | 'label'
    '~/pairing_profiles'             | [name: 'Gone soon', enabled: true]                   || 'pairing_profile_already_deleted'        | 'pairing profile'
    '~/workloads'                    | [hostname: 'gone']                                   || 'workload_already_deleted'               | 'workload'
    '~/container_clusters'           | [name: 'gone']                                       || 'container_cluster_already_deleted'      | 'container cluster'
    '~/sec_policy/draft/ip_lists'    | [name: 'Gone', ip_ranges: [[from_ip: '10.0.0.0/8']]] || 'ip_list_already_deleted'                | 'ip list'
    '~/sec_policy/draft/enforcement_boundaries' | BOUNDARY                                  || 'enforcement_boundary_already_deleted'   | 'enforcement boundary'
    '/users/1/api_keys'              | [name: 'gone']                                       || 'api_key_already_deleted'                | 'api key'
  }

  def "a name that is taken is refused whichever way it comes: #way"() {
    given:
    json('POST', '~/security_principals', [name: 'One', sid: 'S-1-5-21-1'])
    ['mine', 'other'].each { json('POST', '~/sec_policy/draft/ip_lists', [name: it, ip_ranges: [[from_ip: '10.0.0.0/8']]]) }
    ['mine', 'other'].each { json('POST', '~/pairing_profiles', [name: it, enabled: true]) }
    def host = json('POST', '~/workloads', [hostname: 'h', interfaces: [[name: 'eth0', address: '10.0.0.9']]]).href
    def place = path.contains('?') ? json('GET', path)[0].href : path.replace('HOST', host)

    expect:
    ask(method, place, body) == [406, [[token: token, message: message]]]

    where:
    way                  | method | path                                   | body                                 || token                       | message
    'a SID twice'        | 'POST' | '~/security_principals'                | [name: 'Two', sid: 'S-1-5-21-1']     || 'security_principal_exists' | 'A security principal like this already exists.'
    'a draft renamed'    | 'PUT'  | '~/sec_policy/draft/ip_lists?name=mine' | [name: 'other']                     || 'name_must_be_unique'       | 'An ip list like this already exists.'
    'a profile renamed'  | 'PUT'  | '~/pairing_profiles?name=mine'         | [name: 'other']                      || 'name_must_be_unique'       | 'A pairing profile like this already exists.'
    'an interface twice' | 'POST' | 'HOST/interfaces'                      | [name: 'eth0', address: '10.0.0.10'] || 'name_must_be_unique'       | 'An interface like this already exists.'
  }

  def "a name that its maker chose may hold a slash and a percent sign"() {
    expect:
    ask('PUT', '~/vulnerabilities/a%2Fb%25', [score: 50, name: 'n'])[0] == 204
    json('GET', '~/vulnerabilities/a%2Fb%25').href == '/orgs/1/vulnerabilities/a%2Fb%25'
    ask('GET', '~/labels/a%2Fb') == [404, [[token: 'not_found_error', message: 'Not found: /orgs/1/labels/a%2Fb']]]
  }

  def "characters that need no escape are the same with and without it: #path"() {
    expect:
    json('GET', path).href == '/orgs/1/labels/1'

    where:
    path << ['~/labels/%31', '~/l%61bels/1', '/orgs/%31/labels/1']
  }

  def "a reference names what is there, and what is meant: #path"() {
    given:
    def host = json('GET', '~/workloads?max_results=1')[0].href

    expect:
    ask(method, path, body(host)) == [406, [[token: 'input_validation_error', message: message]]]

    where:
    method | path                          | body                                                                    || message
    'POST' | '~/workloads'                 | { [labels: [[href: '/orgs/1/pairing_profiles/1']]] }                    || 'labels: /orgs/1/pairing_profiles/1 is of another kind'
    'POST' | '~/workloads'                 | { [labels: [[href: '/orgs/1/labels/999']]] }                            || 'Not found: /orgs/1/labels/999'
    'PUT'  | '~/vulnerability_reports/r'   | { [name: 'r', report_type: 'q', detected_vulnerabilities: [[ip_address: '10.0.0.1', workload: [href: it], vulnerability: [href: '/orgs/1/vulnerabilities/no']]]] } || 'Not found: /orgs/1/vulnerabilities/no'
  }

  def "an object may keep its name in a change"() {
    given:
    def list = json('POST', '~/sec_policy/draft/ip_lists', [name: 'mine', ip_ranges: [[from_ip: '10.0.0.0/8']]]).href

    expect:
    ask('PUT', list, [name: 'mine', description: 'x']) == [204, null]
  }

  def "an element of a bulk call that is refused has the token of a single call"() {
    given:
    json('POST', '~/sec_policy/draft/virtual_services', [name: 'taken', service_ports: [[port: 80, proto: 6]]])

    expect:
    json('PUT', '~/sec_policy/draft/virtual_services/bulk_create', [[name: 'taken', service_ports: [[port: 80, proto: 6]]]]) ==
        [[status: 'failed', token: 'name_must_be_unique', message: 'A virtual service like this already exists.']]
  }

  def "a label that only a rule names is in use: #kind"() {
    given:
    def label = json('POST', '~/labels', [key: 'role', value: 'Only in a rule'])
    def set = json('POST', '~/sec_policy/draft/rule_sets', [name: 'Set', enabled: true, scopes: [[]]]).href
    json('POST', "$set/$kind", [enabled: true, providers: [[actors: 'ams']], consumers: [[label: [href: label.href]]],
                                ingress_services: [[href: '/orgs/1/sec_policy/draft/services/1']]] + more)

    expect:
    json('GET', '~/labels?usage=true&value=Only')[0].usage.findAll { it.value }.keySet() == ['ruleset'] as Set
    ask('DELETE', label.href) == [406, [[token: 'label_in_use', message: 'The label is in use and cannot be deleted.']]]

    where:
    kind         | more
    'sec_rules'  | [resolve_labels_as: [providers: ['workloads'], consumers: ['workloads']]]
    'deny_rules' | [:]
  }

  def "what in force refers to a deleted draft must go with it"() {
    given:
    def list = json('POST', '~/sec_policy/draft/ip_lists', [name: 'Branch', ip_ranges: [[from_ip: '192.0.2.0/24']]]).href
    def set = json('POST', '~/sec_policy/draft/rule_sets', [name: 'Set', enabled: true, scopes: [[]]]).href
    json('POST', set + '/sec_rules', [enabled: true, providers: [[actors: 'ams']], consumers: [[ip_list: [href: list]]], ingress_services: [[href: '/orgs/1/sec_policy/draft/services/1']],
                                      resolve_labels_as: [providers: ['workloads'], consumers: ['workloads']]])
    json('POST', '~/sec_policy', [update_description: 'in'])
    [set, list].each { json('DELETE', it) }
    def subset = [ip_lists: [[href: list]]]

    expect:
    json('POST', '~/sec_policy/draft/dependencies', [change_subset: subset]) == [rule_sets: [[href: set]]]
    ask('POST', '~/sec_policy', [update_description: 'out', change_subset: subset]) ==
        [406, [[token: 'missing_dependencies', message: "These must be provisioned too: $set".toString()]]]
    ask('POST', '~/sec_policy', [update_description: 'out', change_subset: subset + [rule_sets: [[href: set]]]])[0] == 201
  }

  def "a policy object that was provisioned away is gone like any other"() {
    given:
    def list = json('POST', '~/sec_policy/draft/ip_lists', [name: 'Branch', ip_ranges: [[from_ip: '192.0.2.0/24']]])
    json('POST', '~/sec_policy', [update_description: 'in'])
    json('DELETE', list.href)

    expect:
    ask('DELETE', list.href) == [406, [[token: 'already_deleted', message: 'The object has already been deleted.']]]

    when:
    json('POST', '~/sec_policy', [update_description: 'out'])

    then:
    ask('DELETE', list.href)[1].token == 'ip_list_already_deleted'
  }

  def "a label is no other's by a change either: #why"() {
    given:
    json('POST', '~/labels', [key: 'role', value: 'Cache'])
    def label = json('POST', '~/labels', [key: 'role', value: 'Queue'])

    expect:
    ask('PUT', label.href, [value: value]).with { [it[0], it[1] == null ? '' : it[1][0].token] } == answer

    where:
    why              | value            || answer
    'reserved'       | 'All Locations'  || [406, 'label_reserved']
    'taken'          | 'Cache'          || [406, 'label_exists']
    'its own'        | 'Queue'          || [204, '']
  }

  def "a label's new value is shown wherever the label is held"() {
    given:
    def held = { json('GET', it).toString().contains('href:/orgs/1/labels/1, key:role, value:Frontend') }
    def workload = json('GET', '~/workloads?managed=true&max_results=1')[0]

    when:
    json('PUT', '~/labels/1', [value: 'Frontend'])
    def job = send('GET', '~/workloads', null, [Prefer: 'respond-async']).headers().firstValue('Location').get()
    later(3)

    then:
    held(workload.href)
    held(workload.ven.href)
    held('~/workloads?max_results=1')
    held(json('GET', job).result.href)
    json('GET', '~/workloads?max_results=1200').every { !it.labels*.value.contains('Web') }
  }

  def "what another system knows an object by is changed as a pair, and stays its own: #body"() {
    given:
    json('POST', '~/labels', [key: 'role', value: 'Cache', external_data_set: 'cmdb', external_data_reference: '1'])
    def label = json('POST', '~/labels', [key: 'role', value: 'Queue']).href

    expect:
    ask('PUT', label, body).with { [it[0], it[1] == null ? '' : it[1][0].token] } == answer

    where:
    body                                                          || answer
    [external_data_set: 'cmdb']                                   || [406, 'input_validation_error']
    [external_data_set: 'cmdb', external_data_reference: '1']     || [406, 'external_data_not_unique']
    [external_data_set: 'cmdb', external_data_reference: '2']     || [204, '']
    [value: 'Queues']                                             || [204, '']
  }

  def "a VEN that is uninstalled stays so"() {
    given:
    def ven = json('GET', '~/vens?status=active&max_results=1')[0].href
    json('PUT', '~/vens/unpair', [vens: [[href: ven]], firewall_restore: 'default'])

    expect:
    ask('PUT', ven, [status: 'active']) ==
        [406, [[token: 'input_validation_error', message: "An uninstalled VEN can't be set to active."]]]
    json('GET', ven).status == 'uninstalled'
  }

  def "a label is of a type that there is"() {
    expect:
    ask('POST', '~/labels', [key: 'colour', value: 'red']) ==
        [406, [[token: 'input_validation_error', message: 'There is no label type colour.']]]

    when:
    json('POST', '~/label_dimensions', [key: 'colour', display_name: 'Colour'])

    then:
    json('POST', '~/labels', [key: 'colour', value: 'red']).key == 'colour'
  }

  def "a pairing profile takes digits as text and old modes when it is made: #body"() {
    given:
    def made = json('POST', '~/pairing_profiles', [enabled: true] + body)

    expect:
    body.keySet().collectEntries { [it, made[it]] } + made.subMap('enforcement_mode') == told

    where:
    body                                               || told
    [allowed_uses_per_key: '60', key_lifespan: '1']    || [allowed_uses_per_key: 60, key_lifespan: 1, enforcement_mode: 'visibility_only']
    [mode: 'enforced']                                 || [mode: 'enforced', enforcement_mode: 'full']
    [mode: 'idle']                                     || [mode: 'idle', enforcement_mode: 'idle']
    [enforcement_mode: 'selective']                    || [enforcement_mode: 'selective']
  }

  def "two pairing profiles have not the same name"() {
    given:
    json('POST', '~/pairing_profiles', [enabled: true, name: 'Twin'])

    expect:
    ask('POST', '~/pairing_profiles', [enabled: true, name: 'Twin']) ==
        [406, [[token: 'name_must_be_unique', message: 'A pairing profile like this already exists.']]]
  }

  def "each write that was taken is an event"() {
    given:
    def before = Instant.now().minusSeconds(60).toString()
    def made = json('POST', '~/pairing_profiles', [enabled: true, name: 'Watched'])
    ask('POST', '~/pairing_profiles', [enabled: true, name: 'Watched'])
    json('POST', "$made.href/pairing_key", [:])
    json('PUT', made.href, [enabled: false])
    json('PUT', '~/workloads/bulk_create', [[hostname: 'a']])
    json('PUT', '~/sec_policy/draft/firewall_settings', [ike_authentication_type: 'certificate'])
    json('POST', '~/sec_policy', [update_description: 'x'])
    json('DELETE', made.href)

    when:
    def events = json('GET', '~/events?timestamp%5Bgte%5D=' + before)

    then:
    events*.event_type == ['pairing_profile.create', 'pairing_profile.pairing_key', 'pairing_profile.update', 'workload.bulk_create',
                           'firewall_setting.update', 'sec_policy.create', 'pairing_profile.delete']
    events*.created_by*.user*.href.unique() == ['/users/1']
    events[0].resource_changes*.resource == [[pairing_profile: [href: made.href]]]
    events[0].action.http_status_code == 201
    json('GET', events[0].href).event_id == events[0].event_id
    json('GET', '~/events?event_type=pairing_profile.delete').size() == 1
  }
}
