package dev.reeve.simulator.vendors.clc

import dev.reeve.json.Json

class ClcSpec extends ClcBase {

  def "user name and password give alias, location, roles and a token that is not to be stored"() {
    when:
    def answer = browser.send('POST', '/v2/authentication/login', [username: 'reeve', password: 'reeve-simulator-password'])
    def body = Json.parse(answer.body())

    then:
    answer.statusCode() == 200
    answer.headers().firstValue('cache-control').get() == 'no-cache'
    answer.headers().firstValue('content-type').get() == 'application/json; charset=utf-8'
    body.keySet() as List == ['userName', 'accountAlias', 'locationAlias', 'roles', 'bearerToken']
    [body.accountAlias, body.locationAlias] == ['RLS1', 'WA1']
    body.bearerToken.startsWith('eyJ')
  }

  def "a wrong password is a bad request, in the vendor's words"() {
    when:
    def answer = browser.send('POST', '/v2/authentication/login', [username: 'reeve', password: 'x'])

    then:
    answer.statusCode() == 400
    answer.body() == '{"message":"We didn\'t recognize the username or password you entered. Please try again."}'
  }

  def "the form of the vendor's PowerShell sample is taken"() {
    expect:
    browser.send('POST', '/v2/authentication/login', 'Username=reeve&Password=reeve-simulator-password',
        ['Content-Type': 'application/x-www-form-urlencoded']).statusCode() == 200
  }

  def "a prefix sent twice, no token, and a token two weeks old are refused"() {
    given:
    def good = browser.token

    when:
    browser.token = "Bearer $good"

    then:
    browser.status('GET', '/v2/datacenters/RLS1') == 401

    when:
    browser.token = null

    then:
    browser.status('GET', '/v2/datacenters/RLS1') == 401

    when:
    browser.token = good
    later(14 * 24 * 3600)

    then:
    browser.status('GET', '/v2/datacenters/RLS1') == 401
  }

  def "the estate has three data centers, sixty servers of the account and twelve of its sub-account in trees of groups"() {
    when:
    def places = browser.json('GET', '/v2/datacenters/RLS1')
    def counts = ['rls1', 'demo'].collect { alias ->
      browser.json('GET', "/v2/datacenters/$alias?groupLinks=true").collect { place ->
        browser.json('GET', "/v2/groups/$alias/${place.links.find { it.rel == 'group' }.id}").serversCount
      }.sum()
    }

    then:
    places*.id == ['wa1', 'ca1', 'va1']
    !places[0].links*.rel.contains('group')
    counts == [60, 12]
  }

  def "paths match in any case and with a slash at the end"() {
    expect:
    browser.json('GET', '/v2/Servers/rls1/WA1RLS1WEB01/').id == 'wa1rls1web01'
    browser.json('GET', "/v2/groups/RLS1/${group('Web').id}/scheduledactivities") == []
  }

  def "an unknown server is an empty 404; below the experimental path a message"() {
    when:
    def plain = browser.send('GET', '/v2/servers/rls1/nobody')

    then:
    plain.statusCode() == 404
    plain.body() == ''
    plain.headers().firstValue('content-type').empty
    browser.json('GET', '/v2-experimental/networks/rls1/xx9') == [message: 'The requested resource does not exist.']
  }

  private order() {
    browser.send('POST', '/v2/servers/RLS1', [name: 'st', groupId: group('Web').id,
        sourceServerId: 'CENTOS-6-64-TEMPLATE', cpu: '2', memoryGB: 4, type: 'standard', description: null,
        password: null, additionalDisks: [[sizeGB: 10, type: 'partitioned', path: '/data']]])
  }

  def "a server is built by a job and found by its UUID"() {
    when:
    def answer = order()
    def queued = Json.parse(answer.body())
    def self = queued.links.find { it.rel == 'self' }.href
    def poll = queued.links.find { it.rel == 'status' }.href

    then:
    answer.statusCode() == 202
    queued.server == 'st'
    self ==~ $/\/v2\/servers\/rls1\/[0-9a-f]{32}\?uuid=True/$
    browser.json('GET', poll).status == 'notStarted'
    browser.json('GET', self).status == 'underConstruction'
    browser.json('GET', self).details == null

    when:
    later()
    def built = browser.json('GET', self)

    then:
    browser.json('GET', poll) == [status: 'succeeded']
    built.id == 'wa1rls1st01'
    built.name == 'WA1RLS1ST01'
    [built.details.cpu, built.details.memoryMB, built.details.diskCount] == [2, 4096, 4]
    browser.json('GET', "/v2/servers/rls1/$built.id/credentials").keySet() == ['userName', 'password'] as Set
  }

  def "a server deleted is gone when its job is done"() {
    given:
    order()
    later()

    when:
    def gone = browser.send('DELETE', '/v2/servers/rls1/wa1rls1st01')
    later()

    then:
    gone.statusCode() == 202
    browser.status('GET', '/v2/servers/rls1/wa1rls1st01') == 404
  }

  def "a bad body is told member by member"() {
    expect:
    browser.json('POST', '/v2/servers/RLS1', [name: 'toolongname', groupId: 'none', cpu: 1, memoryGB: 1,
        sourceServerId: 'CENTOS-6-64-TEMPLATE']).modelState.keySet() == ['body.name'] as Set
    browser.json('POST', '/v2/servers/RLS1', [:]) == [message: 'The request is invalid.',
        modelState: ['body.name': ['name is required'], 'body.groupId': ['groupId is required']]]
  }

  def "an operation on many servers tells each one's fate, in order"() {
    when:
    def rows = browser.json('POST', '/v2/operations/RLS1/servers/powerOff', ['WA1RLS1WEB01', 'nobody', 'WA1RLS1APP01'])

    then:
    rows*.server == ['wa1rls1web01', 'nobody', 'wa1rls1app01']
    rows*.isQueued == [true, false, true]
    rows[1].errorMessage.startsWith('The operation cannot be queued')
    browser.status('POST', '/v2/operations/RLS1/servers/powerOff', ['nobody']) == 400

    when:
    later()

    then:
    browser.json('GET', '/v2/servers/rls1/wa1rls1web01').details.powerState == 'stopped'
  }

  def "a list of changes goes by a job, custom fields alone at once"() {
    given:
    def field = browser.json('GET', '/v2/accounts/RLS1/customFields')[0].id

    expect:
    browser.status('PATCH', '/v2/servers/RLS1/wa1rls1web01',
        [[op: 'set', member: 'cpu', value: '4'], [op: 'set', member: 'disks', value: [[diskId: '0:0', sizeGB: 5]]]]) == 202
    browser.status('PATCH', '/v2/servers/RLS1/wa1rls1web01',
        [[op: 'set', member: 'customFields', value: [[id: field, value: 'ada']]]]) == 204
    browser.json('GET', '/v2/servers/RLS1/wa1rls1web01').details.with {
      [cpu, diskCount, storageGB, customFields[0].value]
    } == [4, 1, 5, 'ada']
  }

  def "a public address is made by a job and told by the server only"() {
    when:
    def job = browser.json('POST', '/v2/servers/rls1/wa1rls1web01/publicIPAddresses', [ports: [[protocol: 'tcp', port: '443']]])
    later()
    def address = browser.json('GET', '/v2/servers/rls1/wa1rls1web01').details.ipAddresses[0].public

    then:
    job.keySet() as List == ['rel', 'href', 'id']
    browser.json('GET', "/v2/servers/rls1/wa1rls1web01/publicIPAddresses/$address").ports == [[protocol: 'TCP', port: 443], [protocol: 'ICMP', port: 0]]

    when:
    browser.send('DELETE', "/v2/servers/rls1/wa1rls1web01/publicIPAddresses/$address")
    later()

    then:
    browser.status('GET', "/v2/servers/rls1/wa1rls1web01/publicIPAddresses/$address") == 404
  }

  def "a claimed network is named by the job of another queue"() {
    when:
    def claim = browser.json('POST', '/v2-experimental/networks/rls1/wa1/claim')
    later()
    def done = browser.json('GET', claim.uri)

    then:
    done.status == 'succeeded'
    browser.json('GET', done.summary.links[0].href).id == done.summary.links[0].id
  }

  def "a satellite service lies under its own prefix"() {
    when:
    def request = browser.json('POST', '/lbaas/rls1/wa1/loadbalancers', [name: 'edge', description: 'x'])
    later()

    then:
    browser.json('GET', "/lbaas/rls1/wa1/loadbalancers/requests/$request.id").status == 'COMPLETE'
    browser.json('GET', '/lbaas/rls1/wa1/loadbalancers').values*.status == ['active']
  }

  def "the group of a data center stays, another goes with its servers"() {
    given:
    def web = group('Web')
    def server = web.links.find { it.rel == 'server' }.id

    when:
    def refused = browser.status('DELETE', "/v2/groups/rls1/${root()}")
    def accepted = browser.status('DELETE', "/v2/groups/rls1/$web.id")
    later()

    then:
    refused == 400
    accepted == 202
    browser.status('GET', "/v2/groups/rls1/$web.id") == 404
    browser.status('GET', "/v2/servers/rls1/$server") == 404
  }

  def "a user who may only read is refused a write"() {
    given:
    browser.token = login('viewer').bearerToken

    expect:
    browser.status('GET', '/v2/servers/rls1/wa1rls1web01') == 200
    browser.status('POST', '/v2/operations/RLS1/servers/powerOff', ['WA1RLS1WEB01']) == 403
  }
}
