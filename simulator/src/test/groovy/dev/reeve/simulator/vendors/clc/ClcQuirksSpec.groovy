package dev.reeve.simulator.vendors.clc

import dev.reeve.json.Json
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.zip.GZIPInputStream

/** What the vendor's page says beside the shapes: spellings, limits, roles, work that goes wrong. */
class ClcQuirksSpec extends ClcBase {

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
    become('viewer')

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

  private Map made(Map more) {
    def answer = browser.json('POST', '/v2/servers/RLS1', [name: 'st', groupId: group('Web').id, sourceServerId: 'WIN2012R2DTC-64',
        cpu: 1, memoryGB: 1] + more)
    later()
    answer.modelState ?: browser.json('GET', answer.links.find { it.rel == 'self' }.href)
  }

  def "a new server has the system of its source: #source"() {
    when:
    def server = made([sourceServerId: source] + more)

    then:
    [server.os, server.osType] == system
    browser.json('GET', "/v2/servers/rls1/$server.id/credentials").userName == user

    where:
    source            | more                               || system                                                    | user
    'WIN2012R2DTC-64' | [:]                                || ['windows2012R2Datacenter_64Bit', 'Windows 2012 R2 64-bit'] | 'administrator'
    'WA1RLS1WEB01'    | [sourceServerPassword: 'x']        || ['centOS6_64Bit', 'CentOS 6 64-bit']                      | 'root'
    ''                | [type: 'bareMetal', configurationId: '529e2592a3e640a7c2617b5e8bc8feaf411d8a5f', osType: 'redHat6_64Bit'] || ['redHat6_64Bit', 'RedHat Enterprise Linux 6 64-bit'] | 'root'
  }

  def "what a type of server needs is asked for: #member"() {
    expect:
    made(body).keySet() == ["body.$member".toString()] as Set

    where:
    body                             || member
    [sourceServerId: 'WA1RLS1WEB01'] || 'sourceServerPassword'
    [cpu: null]                      || 'cpu'
    [sourceServerId: null]           || 'sourceServerId'
    [type: 'bareMetal']              || 'configurationId'
  }

  def "custom fields of a new server are told as those set later, and a required one must be there"() {
    given:
    def field = browser.json('GET', '/v2/accounts/RLS1/customFields')[0]

    expect:
    made(customFields: [[id: field.id, value: 'ada']]).details.customFields == [[id: field.id, value: 'ada', name: field.name, displayValue: 'ada']]

    when:
    server.write('clc', [customFields: [must: [id: 'must', name: 'Must', isRequired: true, type: 'text', options: []]]])

    then:
    made([:]).keySet() == ['body.customFields'] as Set
  }

  def "a disk grows up to 1024 GB and never shrinks: #size"() {
    expect:
    browser.status('PATCH', '/v2/servers/rls1/wa1rls1web01', [[op: 'set', member: 'disks', value: [[diskId: '0:2', sizeGB: size]]]]) == status

    where:
    size   || status
    '14'   || 202
    1024   || 202
    13     || 400
    1025   || 400
  }

  def "a network is the same in any case"() {
    given:
    def claim = browser.json('POST', '/v2-experimental/networks/rls1/wa1/claim')
    later()
    def network = browser.json('GET', claim.uri).summary.links[0].id
    def add = { browser.status('POST', '/v2/servers/rls1/wa1rls1web01/networks', [networkId: it]) }

    expect:
    add(network.toUpperCase()) == 202

    when:
    later()

    then:
    add(network) == 400
    browser.status('DELETE', "/v2/servers/rls1/wa1rls1web01/networks/${network.toUpperCase()}") == 202
  }

  def "a load balancer lies in a data center that is there: #method"() {
    expect:
    browser.status(method, '/lbaas/rls1/zz9/loadbalancers', body) == 404

    where:
    method | body
    'GET'  | null
    'POST' | [name: 'l']
  }

  def "a VPN takes the misspelt name of the vendor's example and tells the right one"() {
    when:
    def vpn = browser.json('POST', '/v2/siteToSiteVpn?account=DEMO', [local: [locationAlias: 'WA1', subnets: ['10.0.0.0/24']],
        remote: [siteName: 's', deviceType: 'd', address: '192.0.2.1', subnets: ['10.1.0.0/24']],
        ike: [encryption: 'aes128', hashing: 'md5', diffieHelmanGroup: 'group1', lifetime: 3600, mode: 'main'],
        ipsec: [encryption: 'aes128', hashing: 'md5', protocol: 'esp', pfs: 'disabled', lifetime: 3600]])

    then:
    vpn.accountAlias == 'DEMO'
    vpn.ike.diffieHellmanGroup == 'group1'
    !vpn.ike.containsKey('diffieHelmanGroup')
  }

  def "numbers and truth values that came in quotes are told without"() {
    when:
    def alert = browser.json('POST', '/v2/alertPolicies/RLS1', [name: 'a', actions: [[action: 'email', settings: [recipients: ['a@example.com']]]],
        triggers: [[metric: 'cpu', duration: '00:05:00', threshold: '80']]])
    def firewall = browser.json('POST', '/v2-experimental/crossDcFirewallPolicies/RLS1/WA1', [destinationAccountId: 'RLS1',
        destinationLocationId: 'VA1', sourceCidr: '10.0.0.0/24', destinationCidr: '10.1.0.0/24', enabled: 'True'])
    def defaults = browser.json('POST', "/v2/groups/RLS1/${group('Web').id}/defaults", [cpu: '2'])

    then:
    alert.triggers[0].threshold == 80
    firewall.enabled == true
    defaults.cpu.value == 2
  }

  def "some rates are a little below nothing"() {
    expect:
    ['web01', 'app01', 'db01'].any { name ->
      browser.json('GET', "/v2/servers/rls1/wa1rls1$name/statistics?type=hourly").stats.any { it.networkReceivedKBps < 0 && it.networkReceivedKBps > -11 }
    }
  }
}
