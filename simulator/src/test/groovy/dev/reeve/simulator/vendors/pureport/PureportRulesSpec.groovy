package dev.reeve.simulator.vendors.pureport

import dev.reeve.json.Json
import java.time.Duration
import java.time.Instant
import java.time.temporal.ChronoUnit

/** What may not be done, by the codes that the vendor's page names. */
class PureportRulesSpec extends PureportBase {

  private port(Map changes = [:]) {
    [account: [href: "/accounts/$account"], name: 'p', facility: [href: '/facilities/us-equinix-wdc2'], speed: 10000, provider: 'PUREPORT',
     mediaType: '10GBASE-LR', availabilityDomain: 'PRIMARY', billingTerm: 'MONTHLY'] + changes
  }

  private aws() {
    browser.json('GET', "/accounts/$account/connections").find { it.type == 'AWS_DIRECT_CONNECT' }
  }

  def "what is no request is refused by an object all the same"() {
    given:
    def socket = browser.client.sslContext().socketFactory.createSocket(browser.base.host, browser.base.port)

    when:
    socket.outputStream << 'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    def answer = socket.inputStream.text

    then:
    answer.startsWith('HTTP/1.1 400 ')
    Json.parse(answer.split('\r\n\r\n')[1]) == [status: 400, code: 'BAD_REQUEST', message: 'HTTP 400 Bad Request']

    cleanup:
    socket.close()
  }

  def "a token that is none can't be decoded"() {
    when:
    browser.token = 'abc'

    then:
    refused('GET', '/accounts') == [401, 'ACCESS_TOKEN_DECODE_ERROR']
  }

  def "keys, members and invites refer to roles that are there"() {
    expect:
    refused('POST', "/accounts/$account/apikeys", [name: 'k', roles: [[href: 'role-nobody']]]) == [422, 'INVALID_LINK']
    refused('POST', "/accounts/$account/invites", [account: [href: "/accounts/$account"], email: 'a@b.c', roles: [[href: '/x/role-1']]]) == [422, 'INVALID_LINK']
    browser.json('POST', "/accounts/$account/apikeys", [name: 'k', roles: [[href: browser.json('GET', "/accounts/$account/roles")[0].id]]]).secret
  }

  def "an account keeps a role that administers it"() {
    given:
    def role = browser.json('GET', "/accounts/$account/roles")[0]

    expect:
    refused('DELETE', role.href) == [409, 'ADMIN_ACCESS_MUST_EXIST']

    when:
    browser.json('POST', "/accounts/$account/roles", [account: [href: "/accounts/$account"], name: 'second', permissions: role.permissions])

    then:
    browser.status('DELETE', role.href) == 204
  }

  def "ports come in the speeds that the facility offers, and stay while a connection uses them"() {
    when:
    def made = browser.json('POST', "/accounts/$account/ports", port())
    server.clock().advance(Duration.ofSeconds(5))
    def net = browser.json('GET', "/accounts/$account/networks")[0]
    def cross = [type: 'PORT', name: 'c', location: [href: '/locations/us-wdc'], highAvailability: false, speed: 1000, billingTerm: 'HOURLY',
                 primaryCustomerVlan: 100, primaryPort: [href: made.href]]

    then:
    browser.json('GET', "/accounts/$account/supportedPorts?facility=us-equinix-wdc2")*.speed.unique() == [1000, 10000, 40000]
    refused('POST', "/accounts/$account/ports", port(provider: 'PACKET_FABRIC')) == [422, 'NO_SUPPORTED_PORT_FOR_PORT']
    refused('POST', "/networks/$net.id/connections", cross + [primaryPort: [href: '/ports/port-1']]) == [422, 'INVALID_LINK']
    browser.json('POST', "/networks/$net.id/connections", cross).state == 'INITIALIZING'
    refused('DELETE', made.href) == [409, 'PORT_DELETE_NON_DELETED_CONNECTION_STATE_CONFLICT']
  }

  def "a change of a connection keeps to the catalogue and to what it is"() {
    given:
    def connection = aws()
    def change = { browser.json('PUT', "/connections/$connection.id", connection.findAll { k, v -> !(k in ['nat', 'description']) } + it) }

    expect:
    change(highAvailability: false).code == 'CONNECTION_CONFIGURATION_NOT_SUPPORTED'
    change(speed: 100).code == 'AWS_CONNECTION_SPEED_IMMUTABLE'
    change(peering: [type: 'PUBLIC']).code == 'PEERING_TYPE_CHANGE_NOT_ALLOWED'

    when:
    def changed = change(name: 'renamed', location: [href: '/locations/us-chi'])

    then:
    [changed.name, changed.location.id, changed.primaryGateway.name] == ['renamed', 'us-wdc', 'renamed - Primary']
    [changed.description, changed.nat.enabled, changed.nat.blocks, changed.customerASN] == ['', false, [], 64512]
  }

  def "a connection is down when both of its gateways are, and up with the first one"() {
    given:
    def connection = aws()
    def turn = { side, how ->
      browser.json('POST', "/gateways/${connection[side].id}/$how")
      server.clock().advance(Duration.ofSeconds(3))
      browser.json('GET', "/connections/$connection.id").state
    }

    expect:
    [turn('primaryGateway', 'stop'), turn('secondaryGateway', 'stop'), turn('primaryGateway', 'start')] == ['ACTIVE', 'DOWN', 'ACTIVE']
  }

  def "tasks come newest first, and the audit log sorts by what it knows"() {
    given:
    2.times {
      browser.json('POST', "/connections/${aws().id}/tasks", [type: 'PING'])
      server.clock().advance(Duration.ofMinutes(1))
    }

    when:
    def times = browser.json('GET', '/tasks').content*.createdAt

    then:
    times.size() == 2
    times == times.sort(false).reverse()
    refused('GET', "/accounts/$account/auditLog?sort=colour") == [422, 'INVALID_SORT']
  }

  def "a refresh token of a deleted key gives nothing"() {
    given:
    def role = browser.json('GET', "/accounts/$account/roles")[0]
    def key = browser.json('POST', "/accounts/$account/apikeys", [name: 'k', roles: [[href: role.href]]])
    def tokens = browser.json('POST', '/login', [key: key.key, secret: key.secret])

    when:
    browser.status('DELETE', "/accounts/$account/apikeys/$key.key")

    then:
    refused('POST', '/login/refresh', [refreshToken: tokens.refresh_token]) == [401, 'API_KEY_NOT_FOUND']
  }

  def "the document that the service tells has the vendor's operations, complete in themselves"() {
    when:
    def document = browser.json('GET', '/openapi.json')
    def operations = document.paths.collectEntries { path, methods -> methods.collectEntries { method, each -> [each.operationId, each + [path: path, method: method]] } }
    def schemas = document.components.schemas
    def text = Json.print(document)

    then:
    document.openapi == '3.0.1'
    operations.size() == 97
    operations.findNetworks.with { [path, method, responses.default.content.'application/json'.schema.items] } ==
        ['/accounts/{accountId}/networks', 'get', ['$ref': '#/components/schemas/Network']]
    operations.addNetwork.requestBody.content.'application/json'.schema == ['$ref': '#/components/schemas/Network']
    operations.values().every { it.responses.keySet() == ['default'] as Set && it.parameters.every { it.name && it.in } }
    schemas.Connection.get('properties').keySet().containsAll(['speed', 'state'])
    schemas.AWSDirectConnectConnection.allOf[0] == ['$ref': '#/components/schemas/Connection']
    !schemas.ConnectionBase
    schemas.Connection.discriminator.mapping.AWS_DIRECT_CONNECT == '#/components/schemas/AWSDirectConnectConnection'
    (text =~ '"[$]ref":"([^"]+)"').every { whole, to -> to.startsWith('#/components/schemas/') && schemas[to.tokenize('/').last()] }
    !text.contains('"x-')
  }

  def "accounts are found by a part of their name in any case"() {
    expect:
    browser.json('GET', '/accounts?name=PROD')*.name == ['Production']
  }

  def "the ports that can be ordered are those of the facility asked for"() {
    expect:
    browser.json('GET', "/accounts/$account/supportedPorts?facility=us-equinix-ral2")*.facility*.id.unique() == ['us-equinix-ral2']
    refused('GET', "/accounts/$account/supportedPorts") == [400, 'BAD_REQUEST_MISSING_PARAMETER']
  }

  def "what is made is told with its whole address: #path"() {
    when:
    def answer = browser.send('POST', path.replace('ACCOUNT', "/accounts/$account"), body.collectEntries { name, value -> [name, name == 'account' ? [href: "/accounts/$account"] : value] })

    then:
    answer.statusCode() == 201
    answer.headers().firstValue('Location').get() == browser.base.toString() + Json.parse(answer.body()).href

    where:
    path               | body
    '/accounts'        | [name: 'a']
    'ACCOUNT/networks' | [name: 'n']
    'ACCOUNT/roles'    | [account: 1, name: 'r', permissions: [:]]
    'ACCOUNT/billing'  | [account: 1, name: 'b', email: 'a@example.com', address: [:], collectionMethod: 'NET_30']
  }

  def "what is no JSON comes in its own form: #path"() {
    expect:
    browser.send('GET', path).with { [headers().firstValue('content-type').get(), body()[0..<start.size()]] } == [type, start]

    where:
    path              || type                                   | start
    '/help'           || 'text/plain'                           | 'https://'
    '/facilities/kml' || 'application/vnd.google-earth.kml+xml' | '<kml>'
  }

  def "an account is paid for by itself or by one above it"() {
    given:
    def below = browser.json('GET', '/accounts?name=staging')[0].id
    browser.json('POST', "/accounts/$account/billing", [account: [href: "/accounts/$account"], name: 'b', email: 'a@example.com', address: [:], collectionMethod: 'NET_30'])

    expect:
    browser.json('GET', "/accounts/${who == 'below' ? below : account}/billing/configured?ancestorOnly=$ancestorOnly") == configured

    where:
    who     | ancestorOnly || configured
    'above' | false        || true
    'above' | true         || false
    'below' | false        || true
    'below' | true         || true
  }

  def "notifications are listed by time and by what was read"() {
    given:
    def base = "/accounts/$account/notifications"
    def ids = { browser.json('GET', base + it)*.notification*.id }

    when:
    def (past, coming) = ids('')

    then:
    ids('?status=READ') == [past]
    ids("?startTime=${Instant.now()}") == [coming]

    when:
    browser.send('POST', base, [(coming): 'READ'])

    then:
    ids('?status=UNREAD') == []
    refused('POST', base, [nope: 'READ']) == [404, 'NOT_FOUND']
  }

  def "who accepts all invitations takes those sent to it and leaves the others"() {
    given:
    def role = [href: browser.json('GET', "/accounts/$account/roles")[0].href]
    def below = browser.json('GET', '/accounts?name=staging')[0].id
    ['ada@example.com', 'bob@example.com'].each {
      browser.json('POST', "/accounts/$below/invites", [account: [href: "/accounts/$below"], email: it, roles: [role]])
    }

    expect:
    browser.json('POST', '/invites')*.email == ['ada@example.com']
    browser.json('GET', "/accounts/$below/invites")*.email == ['bob@example.com']
    browser.json('GET', "/accounts/$below/members")*.user*.title == ['ada@example.com']
  }

  def "the audit log is searched by time to the second and by what lies below a network"() {
    given:
    def network = browser.json('GET', "/accounts/$account/networks")[0].id
    def connection = browser.json('GET', "/networks/$network/connections").find { it.type == 'SITE_IPSEC_VPN' }
    browser.json('PUT', "/connections/$connection.id", connection + [description: 'x'])
    def at = Instant.parse(browser.json('GET', "/accounts/$account/auditLog?pageSize=1").content[0].timestamp).truncatedTo(ChronoUnit.SECONDS)
    def found = { browser.json('GET', "/accounts/$account/auditLog?$it").content*.subject*.id }

    expect:
    found("startTime=$at") == [connection.id]
    found("subjectId=$network") == []
    found("subjectId=$network&includeChildSubjects=true") == [connection.id]
    refused('GET', "/accounts/$account/auditLog?startTime=soon") == [422, 'VALIDATION_ERROR']
  }

  def "a member that the document does not have is passed over, at any depth"() {
    when:
    def made = browser.json('POST', "/accounts/$account/networks", [name: 'Odd', odd: 1, tags: [a: 'b']])
    def connection = browser.json('GET', "/accounts/$account/connections")[0]
    def location = connection.location + [odd: 2]

    then:
    !made.containsKey('odd')
    made.tags == [a: 'b']
    !browser.json('PUT', "/networks/$made.id", made + [odd: 1]).containsKey('odd')
    with(browser.json('PUT', "/connections/$connection.id", connection + [odd: 1, location: location])) {
      !it.containsKey('odd')
      it.location == connection.location
    }
  }
}
