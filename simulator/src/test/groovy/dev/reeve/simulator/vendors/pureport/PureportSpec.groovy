package dev.reeve.simulator.vendors.pureport

import dev.reeve.json.Json

class PureportSpec extends PureportBase {

  def network(String name = 'My New Network') {
    browser.json('POST', "/accounts/$account/networks", [name: name])
  }

  def aws(Map changes = [:]) {
    [type: 'AWS_DIRECT_CONNECT', name: 'aws', location: [id: 'us-ral', href: '/locations/us-ral'],
     awsAccountId: '123456789012', awsRegion: 'us-east-1', highAvailability: true, speed: 100,
     billingTerm: 'HOURLY'] + changes
  }

  def "a key and its secret give a token of one hour and a refresh token"() {
    when:
    def answer = login()

    then:
    answer.keySet() == ['access_token', 'refresh_token', 'token_type', 'expires_in'] as Set
    answer.token_type == 'bearer'
    answer.expires_in == 3600
  }

  def "wrong credentials are refused with status, code and message"() {
    when:
    browser.token = null
    def answer = browser.send('POST', '/login', [key: key, secret: secret])

    then:
    answer.statusCode() == 401
    Json.parse(answer.body()) == [status: 401, code: code, message: message]

    where:
    key                   | secret  || code                | message
    'reeve-simulator-key' | 'wrong' || 'UNAUTHORIZED'      | 'The secret does not fit the API key'
    'nobody'              | 'wrong' || 'API_KEY_NOT_FOUND' | 'No API key nobody'
  }

  def "a token ends after an hour, and the refresh token gives the next one"() {
    given:
    def tokens = login()
    browser.token = tokens.access_token

    when:
    later(3601)

    then:
    browser.json('GET', '/accounts').code == 'ACCESS_TOKEN_EXPIRED'

    when:
    browser.token = null
    browser.token = browser.json('POST', '/login/refresh', [refreshToken: tokens.refresh_token]).access_token

    then:
    browser.status('GET', '/accounts') == 200
  }

  def "a call without a token, or with what is none, is refused"() {
    when:
    browser.token = token

    then:
    browser.json('GET', '/accounts').code == code
    browser.status('GET', '/accounts') == 401

    where:
    token      || code
    null       || 'ACCESS_TOKEN_MISSING'
    'a.b.c'    || 'ACCESS_TOKEN_DECODE_ERROR'
  }

  def "a key that may only read is refused a write and nothing else"() {
    given:
    browser.token = login('reeve-simulator-reader').access_token

    expect:
    browser.status('GET', '/accounts') == 200
    browser.json('POST', "/accounts/$account/networks", [name: 'x']).code == 'FORBIDDEN'
  }

  def "a network becomes active, is listed, and is gone after its delete"() {
    when:
    def made = browser.send('POST', "/accounts/$account/networks", [name: 'My New Network'])
    def net = Json.parse(made.body())

    then:
    made.statusCode() == 201
    made.headers().firstValue('location').get() == "${browser.base}/networks/${net.id}"
    net.id ==~ /network-[\w-]{22}/
    net.state == 'PENDING'
    browser.json('GET', "/accounts/$account/networks")*.id.contains(net.id)

    when:
    later(3)

    then:
    browser.json('GET', "/networks/$net.id").state == 'ACTIVE'
    browser.status('DELETE', "/networks/$net.id") == 204
    browser.json('GET', "/networks/$net.id").state == 'DELETING'

    when:
    later(2)

    then:
    browser.status('GET', "/networks/$net.id") == 404
    !browser.json('GET', "/accounts/$account/networks")*.id.contains(net.id)
  }

  def "an AWS connection in Raleigh passes its states and has two gateways"() {
    given:
    def net = network()

    when:
    def made = browser.json('POST', "/networks/$net.id/connections", aws())

    then:
    made.state == 'INITIALIZING'
    made.primaryGateway.name == 'aws - Primary'
    made.secondaryGateway.availabilityDomain == 'SECONDARY'
    made.primaryGateway.bgpConfig.pureportASN == 394351
    made.primaryGateway.bgpConfig.customerASN == 64512
    made.primaryGateway.bgpConfig.pureportIP ==~ /169\.254\.\d+\.\d+\/30/
    made.primaryGateway.bgpConfig.password

    when:
    def states = (1..5).collect {
      later(1)
      browser.json('GET', "/connections/$made.id").state
    }

    then:
    states == ['WAITING_TO_PROVISION', 'PROVISIONING', 'PROVISIONING', 'PROVISIONING', 'ACTIVE']
    browser.json('GET', "/gateways/$made.primaryGateway.id").bgpConfig.state == 'UP'
  }

  def "a network with a connection is not deleted before the connection"() {
    given:
    def net = network()
    def connection = browser.json('POST', "/networks/$net.id/connections", aws())
    later(10)

    expect:
    browser.json('DELETE', "/networks/$net.id").code == 'NETWORK_DELETE_NON_DELETED_CONNECTION_STATE_CONFLICT'
    browser.json('DELETE', "/connections/$connection.id").state == 'DELETING'

    when:
    later(3)

    then:
    browser.status('GET', "/connections/$connection.id") == 404
    browser.status('GET', "/gateways/$connection.primaryGateway.id") == 404
    browser.status('DELETE', "/networks/$net.id") == 204
  }

  def "a connection the catalogue lacks, or with a wrong member, is refused"() {
    given:
    def net = network()

    when:
    def answer = browser.json('POST', "/networks/$net.id/connections", aws(changes))

    then:
    answer.status == 422
    answer.code == code

    where:
    changes                               || code
    [highAvailability: false]             || 'CONNECTION_CONFIGURATION_NOT_SUPPORTED'
    [awsAccountId: '123456789']           || 'VALIDATION_ERROR'
    [speed: 'MBPS_100']                   || 'VALIDATION_ERROR'
    [awsRegion: 'eu-nowhere-1']           || 'INVALID_AWS_REGION'
    [location: [href: '/locations/mars']] || 'INVALID_LINK'
    [secondaryVlan: 4097]                 || 'INVALID_VLAN'
  }

  def "a gateway has the VLAN that its connection asks for"() {
    when:
    def made = browser.json('POST', "/networks/${network().id}/connections", aws(primaryVlan: 800, secondaryVlan: 840))

    then:
    [made.primaryGateway, made.secondaryGateway]*.vlan == [800, 840]
  }

  def "a refused provider leaves the connection failed, with the reason"() {
    given:
    def net = network()
    def made = browser.json('POST', "/networks/$net.id/connections", aws(awsAccountId: '000000000000'))

    when:
    later(6)
    def failed = browser.json('GET', "/connections/$made.id")

    then:
    failed.state == 'FAILED_TO_PROVISION'
    failed.errorMessage == 'The provider refused the connection'
  }

  def "the audit log is paged and each entry comes once"() {
    when:
    def pages = (0..2).collect { browser.json('GET', "/accounts/$account/auditLog?pageNumber=$it") }

    then:
    pages*.content*.size() == [100, 100, 50]
    pages*.totalElements == [250, 250, 250]
    pages.collectMany { it.content*.correlationId }.toSet().size() == 250
  }

  def "accounts form a tree below the one account whose parent is not in the list"() {
    when:
    def accounts = browser.json('GET', '/accounts')

    then:
    accounts*.name == ['Example Corp', 'Production', 'Staging']
    accounts.findAll { !(it.parent.id in accounts*.id) }*.id == [account]
    accounts.tail()*.parent*.id == [account, account]
    (accounts*.id + accounts*.parent*.id).every { it ==~ /ac-[\w-]{22}/ }
    accounts*.hasChildren == [true, false, false]
  }

  def "a new API key tells its secret once and can log in"() {
    given:
    def role = browser.json('GET', "/accounts/$account/roles")[0]

    when:
    def key = browser.json('POST', "/accounts/$account/apikeys", [name: 'new', roles: [[href: role.href]]])

    then:
    browser.json('GET', "/accounts/$account/apikeys/$key.key").secret == null
    login(key.key, key.secret).access_token
  }
}
