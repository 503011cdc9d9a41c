package dev.reeve.simulator.vendors.clc

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import java.time.Duration
import java.util.zip.GZIPInputStream
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What the vendor's page says beside the shapes: spellings, limits, roles, work that goes wrong. */
class ClcQuirksSpec extends Specification {
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['clc']))
    browser = new Browser(server.url('clc'), directory)
  }

  def setup() {
    server.reset()
    login('reeve')
  }

  private void login(String user) {
    browser.token = null
    browser.token = browser.json('POST', '/v2/authentication/login', [username: user, password: 'reeve-simulator-password']).bearerToken
  }

  private void later(Duration time = Duration.ofSeconds(3)) {
    server.clock().advance(time)
  }

  private group(String name) {
    def root = browser.json('GET', '/v2/datacenters/rls1/wa1?groupLinks=true').links.find { it.rel == 'group' }.id
    def find
    find = { each -> each.name == name ? each : each.groups.findResult(find) }
    find(browser.json('GET', "/v2/groups/rls1/$root"))
  }

  private build(String description) {
    browser.json('POST', '/v2/servers/RLS1', [name: 'st', groupId: group('Web').id, sourceServerId: 'CENTOS-6-64-TEMPLATE',
        cpu: 1, memoryGB: 1, description: description])
  }

  private passed(String poll) {
    (1..3).collect {
      later(Duration.ofSeconds(1))
      browser.json('GET', poll).status
    }
  }

  def "a body may be a form, and its members in any case"() {
    when:
    def parent = group('Web').id
    def made = Json.parse(browser.send('POST', '/v2/groups/RLS1', body(parent), ['Content-Type': type]).body())

    then:
    made.name == 'New'
    browser.json('GET', "/v2/groups/RLS1/$made.id").links.find { it.rel == 'parentGroup' }.id == parent

    where:
    type                                | body
    'application/x-www-form-urlencoded' | { "name=New&parentGroupId=$it".toString() }
    'application/x-www-form-urlencoded' | { "{\"name\":\"New\",\"parentGroupId\":\"$it\"}".toString() }
    'Application/json'                  | { "{\"Name\":\"New\",\"ParentGroupID\":\"$it\"}".toString() }
  }

  def "a form names one element of a list or more: #form"() {
    when:
    def rows = Json.parse(browser.send('POST', '/v2/operations/RLS1/servers/createSnapshot', form + '&snapshotExpirationDays=7',
        ['Content-Type': 'application/x-www-form-urlencoded']).body())

    then:
    rows*.server == servers
    rows.every { it.isQueued }

    where:
    form                                            || servers
    'serverIds=WA1RLS1WEB01'                        || ['wa1rls1web01']
    'serverIds=WA1RLS1WEB01&serverIds=WA1RLS1WEB02' || ['wa1rls1web01', 'wa1rls1web02']
  }

  def "dates of a schedule are taken in both spellings and told in one"() {
    when:
    def plan = browser.json('POST', "/v2/groups/rls1/${group('Web').id}/scheduledActivities",
        [status: 'on', type: 'reboot', beginDateUtc: '2027-01-01T00:00:00Z', repeat: 'never', expire: 'never', timeZoneOffset: '+00:00'])

    then:
    plan.beginDateUTC == '2027-01-01T00:00:00Z'
    !plan.containsKey('beginDateUtc')
  }

  def "a number keeps to its limits as a text too: #path"() {
    expect:
    browser.json('POST', path, body).modelState.keySet() == [member] as Set

    where:
    path                                     | body                                                                                              || member
    '/v2/servers/rls1'                       | [name: 'x', groupId: 'x', sourceServerId: 'x', cpu: '17', memoryGB: '4']                          || 'body.cpu'
    '/v2/operations/rls1/servers/createSnapshot' | [snapshotExpirationDays: '11', serverIds: ['WA1RLS1WEB01']]                                    || 'body.snapshotExpirationDays'
    '/v2/alertPolicies/rls1'                 | [name: 'a', actions: [], triggers: [[metric: 'cpu', duration: '00:05:00', threshold: 83]]]          || 'body.triggers.threshold'
  }

  def "samples are as far apart as asked: #query"() {
    when:
    def answer = browser.send('GET', "/v2/servers/rls1/wa1rls1web01/statistics?$query")
    def times = answer.statusCode() == 200 ? Json.parse(answer.body()).stats*.timestamp.collect { java.time.Instant.parse(it) } : []

    then:
    answer.statusCode() == status
    times.collate(2, 1, false).every { a, b -> Duration.between(a, b) == Duration.parse(apart) }
    times.size() >= least

    where:
    query                                                 || status | apart   | least
    'type=hourly&sampleInterval=06:00:00'                 || 200    | 'PT6H'  | 50
    'type=hourly&sampleInterval=01:00:00:00'              || 200    | 'PT24H' | 13
    'type=realtime'                                       || 200    | 'PT5M'  | 48
    'type=realtime&start=2020-01-01T00:00:00Z'            || 200    | 'PT5M'  | 48
    'type=hourly&sampleInterval=00:30:00'                 || 400    | 'PT0S'  | 0
    'type=hourly&sampleInterval=soon'                     || 400    | 'PT0S'  | 0
    'type=sometimes'                                      || 400    | 'PT0S'  | 0
  }

  def "links tell only what the role may do"() {
    given:
    login('viewer')

    when:
    def links = group('Web').links + browser.json('GET', '/v2/servers/rls1/wa1rls1web01').links

    then:
    links*.verbs.findAll().flatten().unique() == ['GET']
    !links*.rel.any { it in ['createGroup', 'createServer', 'archiveGroupAction', 'publicIPAddresses'] }
    links*.rel.containsAll(['self', 'server', 'statistics', 'credentials'])
  }

  def "a job ends as the server's description asks for: #description"() {
    when:
    def queued = build(description)
    def poll = queued.links.find { it.rel == 'status' }.href
    def self = queued.links.find { it.rel == 'self' }.href

    then:
    passed(poll) == states
    browser.status('GET', self) == found

    where:
    description         || states                                  | found
    ''                  || ['executing', 'executing', 'succeeded'] | 200
    'simulator: fail'   || ['executing', 'executing', 'failed']    | 404
    'simulator: resume' || ['executing', 'resumed', 'succeeded']   | 200
  }

  def "snapshots that are taken and deleted at the same time do not undo each other"() {
    given:
    def take = { browser.json('POST', '/v2/operations/rls1/servers/createSnapshot', [snapshotExpirationDays: 2, serverIds: ['WA1RLS1WEB01']]) }
    def numbers = { browser.json('GET', '/v2/servers/rls1/wa1rls1web01').details.snapshots*.links.collect { it[0].href.tokenize('/').last() } }

    when:
    2.times { take() }
    later()

    then:
    numbers() == ['1', '2']

    when:
    browser.send('DELETE', '/v2/servers/rls1/wa1rls1web01/snapshots/1')
    take()
    browser.send('DELETE', '/v2/servers/rls1/wa1rls1web01/snapshots/2')
    later()

    then:
    numbers() == ['3']
  }

  def "a snapshot is gone when its days are over"() {
    given:
    browser.json('POST', '/v2/operations/rls1/servers/createSnapshot', [snapshotExpirationDays: 2, serverIds: ['WA1RLS1WEB01']])
    later()
    def snapshots = { browser.json('GET', '/v2/servers/rls1/wa1rls1web01').details.snapshots }
    def taken = snapshots()

    expect:
    taken*.keySet() == [['name', 'links'] as Set]

    when:
    later(Duration.ofDays(2))

    then:
    snapshots() == []
    browser.status('DELETE', taken[0].links[0].href) == 404
  }

  def "a second change of a balancer's nodes is refused while the first one runs"() {
    given:
    def balancer = browser.json('POST', '/v2/sharedLoadBalancers/rls1/wa1', [name: 's', description: 's']).id
    def pool = browser.json('POST', "/v2/sharedLoadBalancers/rls1/wa1/$balancer/pools", [port: 80]).id
    def nodes = "/v2/sharedLoadBalancers/rls1/wa1/$balancer/pools/$pool/nodes"
    def put = { browser.send('PUT', nodes, [[ipAddress: '10.14.0.12', privatePort: 80]]) }

    when:
    def answers = [put(), put()]

    then:
    answers*.statusCode() == [204, 500]
    Json.parse(answers[1].body()).with { [message, exceptionMessage] } == ['An error has occurred.', 'Operation already in progress']

    when:
    later(Duration.ofSeconds(1))

    then:
    put().statusCode() == 204
  }

  def "an agent goes to a server of the account in the body"() {
    expect:
    browser.status('POST', '/ips/ips/api/app', [hostName: host, accountAlias: account]) == status

    where:
    host           | account || status
    'wa1demoweb01' | 'DEMO'  || 204
    'wa1rls1web01' | 'RLS1'  || 204
    'wa1rls1web01' | 'DEMO'  || 404
    'wa1rls1web01' | 'ZZZ'   || 404
  }

  def "a balancer's answer spells the pool's link as the vendor does"() {
    given:
    def balancer = browser.json('POST', '/lbaas/rls1/wa1/loadbalancers', [name: 'l']).links[0].resourceId

    when:
    def links = browser.json('POST', "/lbaas/rls1/wa1/loadbalancers/$balancer/pools", [port: 80, loadBalancingMode: 'tcp']).links
    def pool = browser.json('GET', "/lbaas/rls1/wa1/loadbalancers/$balancer/pools").values[0].id

    then:
    links == [[rel: 'loadbalancer', href: '', resourceId: balancer], [red: 'pool', href: '', resourceId: pool]]
  }

  def "an answer is packed for a client that takes it so"() {
    given:
    def request = HttpRequest.newBuilder(browser.base.resolve('/v2/datacenters/RLS1')).header('Authorization', "Bearer $browser.token")
        .header('Accept-Encoding', 'gzip').build()

    when:
    def answer = browser.client.send(request, HttpResponse.BodyHandlers.ofInputStream())

    then:
    answer.headers().firstValue('content-encoding').get() == 'gzip'
    Json.parse(new GZIPInputStream(answer.body()).bytes)*.id == ['wa1', 'ca1', 'va1']
  }
}
