package dev.reeve.simulator.vendors.pure1

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.time.Duration

class Pure1Spec extends Pure1Base {

  def "an identity in seconds is exchanged for an access token of ten hours"() {
    when:
    def answer = Json.parse(exchange(jwt()).body())
    def parts = answer.access_token.split('\\.')
    def header = Json.parse(parts[0].decodeBase64Url())
    def claims = Json.parse(parts[1].decodeBase64Url())

    then:
    answer.keySet() == ['access_token', 'issued_token_type', 'token_type', 'expires_in'] as Set
    [answer.issued_token_type, answer.token_type, answer.expires_in] ==
        ['urn:ietf:params:oauth:token-type:access_token', 'Bearer', 35999]
    [header.alg, header.typ] == ['RS256', 'JWT']
    header.kid
    claims.exp - claims.iat == 36000
    claims.aud == 'public-api'
  }

  def "an exchange is refused when #why"() {
    when:
    def answer = exchange(bad.call(), change)

    then:
    answer.statusCode() == status
    Json.parse(answer.body()) == [error: error, error_description: text]

    where:
    why                          | bad                                                       | change                                       || status | error             | text
    'its type is cut short'      | { jwt() }                                                 | [subject_token_type: 'urn:ietf:params:oauth:token-'] || 400 | 'invalid_request' | 'Unsupported subject_token_type: urn:ietf:params:oauth:token-'
    'the key is another'         | { server.directory(); jwt([:], 'pure1-viewer.key') }      | [:]                                          || 401    | 'invalid_client'  | 'Invalid identity: JWT validation failed.'
    'the application is unknown' | { jwt(iss: 'pure1:apikey:Nobody') }                       | [:]                                          || 401    | 'invalid_client'  | 'Invalid identity: JWT validation failed.'
    'it is expired'              | { jwt(iat: 1000, exp: 2000) }                             | [:]                                          || 401    | 'invalid_client'  | 'Invalid identity: JWT validation failed.'
    'it is no JWT'               | { 'x.y' }                                                 | [:]                                          || 401    | 'invalid_client'  | 'Invalid identity: JWT validation failed.'
    'it is padded'               | { jwt() + '==' }                                          | [:]                                          || 401    | 'invalid_client'  | 'Invalid identity: JWT validation failed.'
    'its times are milliseconds' | { jwt(iat: 1546620613028, exp: 1956620613028) }           | [:]                                          || 401    | 'invalid_client'  | 'Invalid identity: JWT validation failed. iat and exp are seconds since 1970, these are milliseconds.'
  }

  def "times in milliseconds are taken where the setting says so"() {
    given:
    def lenient = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pure1']).setting('pure1-times', 'milliseconds'))
    def strict = browser
    browser = new Browser(lenient.url('pure1'), directory)
    long now = System.currentTimeMillis()

    expect:
    exchange(jwt(iat: now, exp: now + 60_000)).statusCode() == 200
    exchange(jwt()).statusCode() == 200

    cleanup:
    browser = strict
    lenient.close()
  }

  def "a call is refused with 403 and no rate headers when its token is #what"() {
    given:
    browser.token = token(browser.token)

    when:
    def answer = browser.send('GET', '/api/1.6/arrays')

    then:
    answer.statusCode() == 403
    Json.parse(answer.body()) == [message: 'Invalid or expired access token']
    !answer.headers().map().keySet().any { it.toLowerCase().startsWith('x-ratelimit') }

    where:
    what       | token
    'missing'  | { null }
    'no token' | { 'abc' }
    'changed'  | { String t -> t.replaceAll('.$', t.endsWith('A') ? 'Q' : 'A').replaceFirst('\\.', 'x.') }
  }

  def "a token ends after ten hours of the simulator's clock, or when all are revoked"() {
    expect:
    browser.status('GET', '/api/1.6/arrays') == 200

    when:
    end()

    then:
    browser.status('GET', '/api/1.6/arrays') == 403

    where:
    end << [{ server.clock().advance(Duration.ofHours(10)) }, { server.revokeTokens('pure1') }]
  }

  def "an application with the viewer's role can read but not tag"() {
    given:
    browser.token = Json.parse(exchange(jwt([iss: 'pure1:apikey:VwrXbTdKeLmQzRsN'], 'pure1-viewer.key')).body()).access_token

    expect:
    browser.status('GET', '/api/1.6/arrays') == 200
    browser.status('PUT', url('arrays/tags/batch', [resource_names: "'rdam-fa-01'"]), [[key: 'a', value: 'b']]) == 403
  }

  def "40 arrays are listed, one by its name"() {
    when:
    def all = list('arrays')
    def one = list('arrays', [names: "'rdam-fa-01'"])

    then:
    all.total_item_count == 40
    all.items.size() == 40
    !all.continuation_token
    all.items*.name.unique().size() == 40
    one.items*.name == ['rdam-fa-01']
    one.total_item_count == 1
  }

  def "pages go on by a token, each item once; with a sort by offset alone"() {
    when:
    def seen = []
    def page = list('drives', [limit: 300])
    seen.addAll(page.items)
    while (page.continuation_token) {
      page = list('drives', [limit: 300, continuation_token: "'$page.continuation_token'"])
      seen.addAll(page.items)
    }
    def sorted = list('drives', [limit: 300, sort: 'name,id-', offset: 900])

    then:
    seen.size() == 960
    seen*.id.unique().size() == 960
    page.total_item_count == 960
    sorted.items.size() == 60
    !sorted.containsKey('continuation_token')
    list('drives', [limit: 0]) == [total_item_count: 960, items: []]
    list('drives', [limit: 5000]).items.size() == 960
  }

  def "a token is good for the list and the query that it was given for alone"() {
    given:
    def token = "'${list('arrays', [limit: 5]).continuation_token}'"

    expect:
    list('arrays', [continuation_token: token]).items.size() == 35
    refused(collection, [continuation_token: token] + query)[0] == 400

    where:
    collection | query
    'drives'   | [:]
    'arrays'   | [filter: "os='Purity//FA'"]
  }

  def "alerts stand still from page to page while new ones come in"() {
    when:
    def first = list('alerts', [limit: 200])
    server.clock().advance(Duration.ofHours(9))
    def second = list('alerts', [limit: 200, continuation_token: "'$first.continuation_token'"])

    then:
    (first.items + second.items)*.id.unique().size() == 240
    list('alerts').items[0].id != first.items[0].id
  }

  def "#collection filtered by #filter gives what it says"() {
    when:
    def items = list(collection, [filter: filter]).items

    then:
    items
    items.every(check)

    where:
    collection        | filter                                               | check
    'arrays'          | "os='Purity//FA' and contains(name, 'dub')"          | { it.os == 'Purity//FA' && it.name.contains('dub') }
    'arrays'          | "tags('site', 'sin')"                                | { it.name.startsWith('sin') }
    'volumes'         | "arrays.name='rdam-fa-01' and not(destroyed=true)"   | { it.arrays[0].name == 'rdam-fa-01' && !it.destroyed }
    'metrics'         | "resource_types[all]='arrays' and availabilities.resolution<=86400000" | { it.resource_types == ['arrays'] }
    'network-interfaces' | "services='management'"                           | { 'management' in it.services }
    'assessment/security/cves' | 'cvss_score>=7.5'                           | { it.cvss_score >= 7.5 }
  }

  def "a query that breaks a rule is told element by element: #query"() {
    expect:
    refused(collection, query) == [status, [errors: [[context: context, message: message]]]]

    where:
    collection | query                                     || status | message                   | context
    'arrays'   | [names: 'rdam-fa-01']                     || 400    | 'Invalid value'           | "String literals must be enclosed in single (') quotes: rdam-fa-01"
    'arrays'   | [names: "'rdam-fa-01','nope'"]            || 404    | 'Resource does not exist' | 'nope'
    'arrays'   | [filter: "colour='red'"]                  || 400    | 'Invalid field'           | 'colour'
    'arrays'   | [sort: "'name'"]                          || 400    | 'Invalid sort'            | "'name'"
    'arrays'   | [limit: -1]                               || 400    | 'Invalid value'           | 'limit=-1'
    'arrays'   | [continuation_token: "'abc'"]             || 400    | 'Invalid continuation token' | 'abc'
    'directories' | [file_system_ids: "'a'", file_system_names: "'b'"] || 400 | 'Mutually exclusive parameters' | 'file_system_ids, file_system_names'
    'assessment/security/anomalies' | [filter: "description='x'"] || 400 | 'Invalid field'      | 'description'
    'metrics/history' | [names: "'array_total_load'", resource_names: "'rdam-fa-01'", aggregation: "'m','a','x'", resolution: 86400000, start_time: 0, end_time: 1] || 400 | 'Invalid value' | '''String literals must be enclosed in single (') quotes: ["'m'", "'a'", "'x'"]'''
  }

  def "what only a FlashBlade has is null for a file system of a FlashArray, and directories lie on file systems that are there"() {
    when:
    def systems = list('file-systems').items
    def (blade, array) = systems.split { it.arrays[0].name.contains('-fb-') }

    then:
    array.size() == 2 * list('arrays', [filter: "os='Purity//FA'"]).items.size()
    array.every { it.containsKey('provisioned') && it.provisioned == null }
    blade.every { it.provisioned != null }
    (list('directories').items*.file_system*.id - systems*.id) == []
  }

  def "a replica link is found by any of its members, or by all joined with a plus"() {
    given:
    def link = list('pod-replica-links').items[0]
    def (one, two) = link.members*.name

    expect:
    list('pod-replica-links', [member_names: "'$one'"]).items.size() >= 1
    list('pod-replica-links', [member_names: "'$one+$two'"]).items*.id == [link.id]
    list('pod-replica-links', [member_names: "'$one'+'$two'"]).items*.id == [link.id]
    refused('pod-replica-links', [member_names: "'$one+nope'"])[0] == 404
    refused('pod-replica-links', [member_names: "'$one'+$two"])[0] == 400
  }

  def "the history of a metric is the same each time and keeps to its window and resolution"() {
    given:
    long now = server.clock().millis()
    long day = 86_400_000
    def query = [names: "'array_read_iops','array_total_load'", resource_names: "'rdam-fa-01'", aggregation: "'avg'",
                 resolution: day, start_time: now - 365 * day, end_time: now]

    when:
    def items = list('metrics/history', query).items

    then:
    items*.name == ['array_read_iops', 'array_total_load']
    items.every { it.resources*.name == ['rdam-fa-01'] && it.aggregation == 'avg' && it.resolution == day }
    items[0].data.size() in 363..365
    items[0].data.every { at, value -> at % day == 0 && value >= 0 }
    items[1].data.every { at, value -> value <= 1 }
    list('metrics/history', query).items[0].data == items[0].data
  }

  def "more than 32 series, an unknown metric and an odd resolution are refused"() {
    expect:
    refused('metrics/history', [names: names, resource_names: resources, aggregation: "'max'", resolution: resolution,
                                start_time: 0, end_time: 1])[0] == status

    where:
    names                                     | resources                                            | resolution || status
    "'array_total_load'"                      | (1..33).collect { "'a$it'" }.join(',')               | 86400000   || 400
    "'array_total_load','array_read_iops'"    | (1..17).collect { "'a$it'" }.join(',')               | 86400000   || 400
    "'array_of_sunshine'"                     | "'rdam-fa-01'"                                       | 86400000   || 404
    "'array_total_load'"                      | "'nope'"                                             | 86400000   || 404
    "'array_total_load'"                      | "'rdam-fa-01'"                                       | 12345      || 400
  }

  def "tags are set by key within a namespace, read back and deleted"() {
    given:
    def where = [resource_names: "'rdam-fa-01','dub-fa-01'"]

    when:
    def set = Json.parse(browser.send('PUT', url('arrays/tags/batch', where), [[key: 'owner', value: 'ops']]).body())
    browser.send('PUT', url('arrays/tags/batch', where + [namespaces: "'mine'"]), [[key: 'owner', value: 'me']])
    browser.send('PUT', url('arrays/tags/batch', where), [[key: 'owner', value: 'dev']])

    then:
    set.items*.resource*.name == ['rdam-fa-01', 'dub-fa-01']
    !set.containsKey('total_item_count')
    list('arrays/tags', [keys: "'owner'", namespaces: "'pure1'"]).items*.value == ['dev', 'dev']
    list('arrays', [filter: "tags('owner', 'me')"]).items.size() == 2

    when:
    def gone = browser.send('DELETE', url('arrays/tags', where + [keys: "'owner'"]))

    then:
    [gone.statusCode(), gone.body()] == [200, '']
    list('arrays/tags', [keys: "'owner'"]).items*.namespace.unique() == ['mine']
    list('arrays/tags', [keys: "'owner'", namespaces: "'pure1'"]).items == []
    refused('arrays/tags', [resource_names: "'nope'"])[0] == 404
  }

  def "a tag whose namespace and key hold slashes and quotes is deleted by them"() {
    given:
    def where = [resource_names: "'rdam-fa-01'", namespaces: "'team/one'"]
    browser.send('PUT', url('arrays/tags/batch', where), [[key: "it's/here", value: 'x'], [key: 'stays', value: 'y']])

    when:
    browser.send('DELETE', url('arrays/tags', where + [keys: "'it\\'s/here'"]))

    then:
    list('arrays/tags', where).items*.key == ['stays']
  }

  def "a list that names the fields of its filter is sorted by any of its fields"() {
    expect:
    list('assessment/security/cves', [sort: '_as_of-', limit: 1]).items.size() == 1
  }

  def "version #version serves what it had: #collection"() {
    expect:
    browser.status('GET', url(collection, [:], version)) == status

    where:
    version    | collection          || status
    '1.latest' | 'fleets'            || 200
    '1.0'      | 'arrays'            || 200
    '1.0'      | 'fleets'            || 404
    '1.4'      | 'assessment/security/cves' || 404
    '1.5'      | 'assessment/security/cves' || 200
    '1.7'      | 'arrays'            || 404
    '2.0'      | 'arrays'            || 404
  }

  def "a day is told by its start, 00:00 UTC: #field of #collection"() {
    expect:
    list(collection).items*.get(field).every { it % 86_400_000 == 0 }

    where:
    collection               | field
    'arrays/support-contracts' | 'start_date'
    'subscription-assets'    | 'activation_date'
    'subscription-licenses'  | 'expiration_date'
    'invoices'               | 'date'
  }

  def "members that came with a later version are left out of an older one"() {
    expect:
    list('arrays', [:], '1.6').items[0].keySet().containsAll(['fleet', 'fqdn'])
    !list('arrays', [:], '1.5').items[0].containsKey('fleet')
    !list('arrays', [:], '1.0').items[0].containsKey('fqdn')
    ['1.2', '1.3'].collect { list('subscription-assets', [:], it).items[0].containsKey('organization') } == [false, true]
    ['1.1', '1.2'].collect { list('subscriptions', [:], it).items[0].containsKey('organization') } == [false, true]
    !list('volumes', [:], '1.0').items[0].arrays[0].containsKey('fqdn')
  }

  def "every answer tells what is left of the limits and echoes the request's id"() {
    when:
    def answer = browser.send('GET', '/api/1.6/arrays?limit=1', null, ['X-Request-ID': 'abc'])
    def header = { answer.headers().firstValue(it).orElse(null) }

    then:
    header('X-Request-ID') == 'abc'
    [header('X-RateLimit-Limit-second'), header('X-RateLimit-Limit-minute')] == ['100', '2000']
    header('X-RateLimit-Remaining-second').toInteger() in 0..99
    header('X-RateLimit-Remaining-minute').toInteger() in 0..1999
  }

  def "the proxy's #status tells no limits, the service's 500 does"() {
    given:
    server.fault("$status,count=1")

    when:
    def answer = browser.send('GET', '/api/1.6/arrays?limit=1')

    then:
    answer.statusCode() == status
    answer.headers().firstValue('X-RateLimit-Limit-second').present == told

    where:
    status || told
    500    || true
    502    || false
    504    || false
  }
}
