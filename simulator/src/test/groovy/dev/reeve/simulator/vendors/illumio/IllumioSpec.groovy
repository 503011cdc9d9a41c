package dev.reeve.simulator.vendors.illumio

import dev.reeve.json.Json

class IllumioSpec extends IllumioBase {

  def "credentials that are #what get #status with an array of tokens"() {
    given:
    user = credentials

    expect:
    ask('GET', path) == [status, [[token: token, message: message]]]

    where:
    what                | credentials         | path               || status | token                  | message
    'missing'           | null                | '~/labels'         || 401    | 'authentication_error' | 'Authentication failed'
    'wrong'             | 'api_1a2b:x'        | '~/labels'         || 401    | 'authentication_error' | 'Authentication failed'
    'of another org'    | KEY                 | '/orgs/2/labels'   || 403    | 'forbidden_error'      | 'Forbidden'
  }

  def "a read-only key can list and not write"() {
    given:
    user = READER

    expect:
    ask('GET', '~/pairing_profiles')[0] == 200
    ask('POST', '~/pairing_profiles', [enabled: true]) == [403, [[token: 'forbidden_error', message: 'Forbidden']]]
  }

  def "every answer is exactly application/json and has a request id"() {
    when:
    def answer = send('GET', path)

    then:
    answer.headers().firstValue('Content-Type').get() == 'application/json'
    answer.headers().firstValue('X-Request-Id').present

    where:
    path << ['~/labels', '~/labels/9999', '/nope']
  }

  def "25 pairing profiles are there, found by part of their name"() {
    when:
    def answer = send('GET', '~/pairing_profiles')
    def all = Json.parse(answer.body())

    then:
    all.size() == 25
    answer.headers().firstValue('X-Total-Count').get() == '25'
    all.count { it.is_default } == 1
    json('GET', '~/pairing_profiles?name=payments')*.name.every { it.contains('Payments') }
  }

  def "a pairing profile is made, tightened to one use, gives a key, and goes"() {
    when:
    def made = ask('POST', '~/pairing_profiles', [name: 'Limited Pairing', enabled: true])
    def href = made[1].href

    then:
    made[0] == 201
    href ==~ '/orgs/1/pairing_profiles/\\d+'
    [made[1].allowed_uses_per_key, made[1].key_lifespan, made[1].enforcement_mode, made[1].mode] ==
        ['unlimited', 'unlimited', 'visibility_only', 'illuminated']

    when:
    def updated = ask('PUT', href, [allowed_uses_per_key: 'one_use', enforcement_mode: 'full'])
    def key = ask('POST', "$href/pairing_key", [:])
    def after = json('GET', href)

    then:
    updated == [204, null]
    key[0] == 201
    key[1].activation_code ==~ '[0-9a-f]{81}'
    [after.allowed_uses_per_key, after.mode, after.name] == [1, 'enforced', 'Limited Pairing']
    after.last_pairing_key_generated_by.href == '/users/1'

    when:
    def gone = ask('DELETE', href)

    then:
    gone == [204, null]
    ask('GET', href).with { [it[0], it[1][0].token] } == [404, 'not_found_error']
  }

  def "a body that breaks the document is refused with 406, all faults at once"() {
    expect:
    ask('POST', '~/pairing_profiles', body) == [406, messages.collect { [token: 'input_validation_error', message: it] }]

    where:
    body                                                                || messages
    [:]                                                                 || ['enabled is required']
    [enabled: 'yes', key_lifespan: 'ever']                              || ['enabled must be of type BOOLEAN', 'key_lifespan must be of type INTEGER']
    [enabled: true, colour: 'red', href: '/orgs/1/pairing_profiles/7']  || ['Unexpected property: colour', 'Unexpected property: href']
  }

  def "a reference to nothing is refused"() {
    expect:
    ask('POST', '~/pairing_profiles', [enabled: true, labels: [[href: '/orgs/1/labels/999999']]]) ==
        [406, [[token: 'input_validation_error', message: 'Not found: /orgs/1/labels/999999']]]
  }

  def "workloads are cut at 500 without a word, and the header tells the rest"() {
    when:
    def answer = send('GET', '~/workloads')

    then:
    Json.parse(answer.body()).size() == 500
    answer.headers().firstValue('X-Total-Count').get() == '1200'
    json('GET', '~/workloads?max_results=0') == []
    json('GET', '~/workloads?max_results=1200').size() == 1200
  }

  def "the count in the header does not look at the filter"() {
    when:
    def answer = send('GET', '~/workloads?managed=false&max_results=1200')

    then:
    Json.parse(answer.body()).size() == 100
    answer.headers().firstValue('X-Total-Count').get() == '1200'
  }

  def "a whole collection comes by a job and a data file"() {
    when:
    def answer = send('GET', '~/workloads?managed=true', null, [Prefer: 'respond-async'])
    def job = answer.headers().firstValue('Location').get()

    then:
    [answer.statusCode(), answer.body()] == [202, '']
    answer.headers().firstValue('Retry-After').get() == '5'
    job ==~ '/orgs/1/jobs/[0-9a-f-]{36}'
    with(json('GET', job)) {
      status == 'running'
      result == [:]
      job_type == ':illumio/async_requests'
    }

    when:
    later(3)
    def done = json('GET', job)

    then:
    done.status == 'done'
    json('GET', done.result.href).size() == 1100
  }

  def "workloads are found by labels: any of the lists, each of its labels"() {
    given:
    def labels = json('GET', '~/labels')
    def (web, app, rdam) = [['role', 'Web'], ['role', 'App'], ['loc', 'RDAM']].collect { key, value ->
      labels.find { it.key == key && it.value == value }.href
    }
    def ask = { json('GET', '~/workloads?max_results=1200&labels=' + URLEncoder.encode(Json.print(it), 'UTF-8')) }

    expect:
    ask([[web, rdam]]).every { it.labels*.value.containsAll(['Web', 'RDAM']) }
    ask([[web, rdam], [app]]).size() == ask([[web, rdam]]).size() + ask([[app]]).size()
  }

  def "a label is unique, shows its use, and cannot go while it is used"() {
    given:
    def used = json('GET', '~/labels?key=role&value=Web&usage=true')[0]
    def fresh = json('POST', '~/labels', [key: 'role', value: 'Cache'])

    expect:
    used.usage.workload
    ask('DELETE', used.href) == [406, [[token: 'label_in_use', message: 'The label is in use and cannot be deleted.']]]
    ask('POST', '~/labels', [key: 'role', value: 'Cache'])[1][0].token == 'label_exists'
    ask('DELETE', fresh.href) == [204, null]
    ask('DELETE', fresh.href) == [406, [token: 'label_already_deleted', message: 'This label has already been deleted.']]
    !json('GET', '~/labels?value=Cache')
    json('GET', '~/labels?value=Cache&include_deleted=true')*.deleted == [true]
  }

  private List drafts() {
    def list = json('POST', '~/sec_policy/draft/ip_lists', [name: 'Branch', ip_ranges: [[from_ip: '192.0.2.0/24']]])
    def set = json('POST', '~/sec_policy/draft/rule_sets', [name: 'Branch access', scopes: [[]]])
    def rule = [enabled: true, providers: [[actors: 'ams']], consumers: [[ip_list: [href: list.href]]],
                ingress_services: [[href: '/orgs/1/sec_policy/draft/services/2']],
                resolve_labels_as: [providers: ['workloads'], consumers: ['workloads']]]
    json('POST', "$set.href/sec_rules", rule)
    [list, set]
  }

  def "policy is written as a draft and is in force when provisioned"() {
    given:
    def (list, set) = drafts()

    expect:
    list.update_type == 'create'
    ask('GET', list.href.replace('draft', 'active'))[0] == 404
    json('GET', '~/sec_policy/pending').keySet() == ['ip_lists', 'rule_sets'] as Set
    json('GET', set.href).rules.size() == 1

    when:
    def subset = [rule_sets: [[href: set.href]]]
    def alone = ask('POST', '~/sec_policy', [change_subset: subset])
    def missing = json('POST', '~/sec_policy/draft/dependencies', [change_subset: subset])
    def version = ask('POST', '~/sec_policy', [update_description: 'branch', change_subset: subset + missing])

    then:
    alone[0] == 406
    missing == [ip_lists: [[href: list.href]]]
    version[0] == 201
    version[1].version == 2
    version[1].object_counts == [ip_lists: 1, rule_sets: 1]
    json('GET', list.href).update_type == null
    json('GET', set.href.replace('draft', 'active')).rules[0].consumers[0].ip_list.href == list.href.replace('draft', 'active')
    json('GET', '~/sec_policy/pending') == [:]
  }

  def "drafts are dropped, and each version in force stays readable"() {
    given:
    def (list, set) = drafts()
    json('POST', '~/sec_policy', [update_description: 'branch', change_subset: [rule_sets: [[href: set.href]], ip_lists: [[href: list.href]]]])

    when:
    json('PUT', list.href, [description: 'changed'])
    json('DELETE', '~/sec_policy/pending')

    then:
    json('GET', list.href).description == ''
    json('GET', '~/sec_policy/1/ip_lists').size() == 4
    json('GET', '~/sec_policy/2/ip_lists').size() == 5
  }

  def "bulk calls tell each element, and take a thousand"() {
    when:
    def made = json('PUT', '~/workloads/bulk_create', [[hostname: 'a'], [hostname: 'b', labels: [[href: '/orgs/1/labels/9999']]]])
    def gone = json('PUT', '~/workloads/bulk_delete', [[href: made[0].href], [href: '/orgs/1/workloads/nope']])

    then:
    made*.status == ['created', 'validation_failure']
    gone*.href == ['/orgs/1/workloads/nope']
    ask('PUT', '~/workloads/bulk_create', (1..1001).collect { [hostname: "h$it"] })[0] == 406
  }

  def "a managed workload goes by unpairing; a suspended VEN stays"() {
    given:
    def managed = json('GET', '~/workloads?managed=true')
    def up = managed.find { it.online }
    def down = json('GET', '~/vens?status=suspended')[0]

    expect:
    ask('DELETE', up.href)[1][0].token == 'method_not_allowed_error'
    ask('PUT', '~/vens/unpair', [vens: [[href: up.ven.href]], firewall_restore: 'default']) == [200, [errors: []]]
    ask('GET', up.href)[0] == 404
    json('GET', up.ven.href).status == 'uninstalled'
    json('PUT', '~/vens/unpair', [vens: [[href: down.href]], firewall_restore: 'default']).errors*.token == ['ven_suspended']
  }

  def "a flow search is queued, working, completed and downloaded"() {
    given:
    def query = [query_name: 'q', sources: [include: [[]], exclude: []], destinations: [include: [[]], exclude: []],
                 services: [include: [], exclude: []], policy_decisions: ['allowed']]

    when:
    def (status, started) = ask('POST', '~/traffic_flows/async_queries', query)

    then:
    [status, started.status] == [202, 'queued']

    when:
    later(2)
    def working = json('GET', started.href).status
    later(2)
    def done = json('GET', started.href)

    then:
    working == 'working'
    done.status == 'completed'
    send('GET', done.result).body().startsWith('Source IP')
    ask('GET', done.result, null, [Accept: 'application/json'])[1]*.policy_decision.unique() == ['allowed']
    ask('POST', '~/traffic_flows/async_queries', query - [query_name: 'q'])[0] == 406
  }

  def "an e-mail and a password open a session of ten idle minutes"() {
    given:
    user = 'admin@example.com:simulator'
    def token = json('POST', '/login_users/authenticate?pce_fqdn=pce.example.com').auth_token
    user = null
    def login = ask('GET', '/users/login', null, [Authorization: "Token token=$token"])[1]
    user = "$login.auth_username:$login.session_token"

    expect:
    login.inactivity_expiration_minutes == 10
    login.orgs*.org_id == [1]
    ask('GET', '~/labels')[0] == 200

    when:
    server.clock().advance(java.time.Duration.ofMinutes(minutes))

    then:
    ask('GET', '~/labels')[0] == status

    where:
    minutes || status
    9       || 200
    11      || 401
  }

  def "a key is told once, works at once, and not after its end"() {
    given:
    def key = json('POST', '/users/1/api_keys', [name: 'ci'])
    user = "$key.auth_username:$key.secret"

    expect:
    json('GET', key.href).secret == null
    ask('GET', '~/labels')[0] == 200
    ask('DELETE', key.href)[0] == 204
    ask('GET', '~/labels')[0] == 401
  }

  def "what the PCE refuses beside its document: #why"() {
    expect:
    def (status, errors) = ask(method, path, body)
    [status, [errors].flatten()[0].token] == [406, token]

    where:
    why                     | method | path                                    | body                                        || token
    'a reserved value'      | 'POST' | '~/labels'                              | [key: 'app', value: 'All Applications']     || 'label_reserved'
    'half a foreign name'   | 'POST' | '~/labels'                              | [key: 'app', value: 'x', external_data_set: 's'] || 'input_validation_error'
    'a date without a time' | 'GET'  | '~/events?timestamp%5Bgte%5D=2025-06-01' | null                                        || 'input_validation_error'
    'a name twice'          | 'POST' | '~/sec_policy/draft/services'           | [name: 'All Services']                      || 'name_must_be_unique'
  }

  def "unpairing is limited to ten calls a minute"() {
    when:
    def statuses = (1..21).collect { ask('PUT', '~/vens/unpair', [vens: [], firewall_restore: 'default'])[0] }

    then:
    statuses as Set == [200, 429] as Set
    statuses.count { it == 200 } <= 20
  }
}
