package dev.reeve.simulator.vendors.pureport

import spock.lang.Shared

/** Codes of the vendor's list, each by the situation that its name tells. */
class PureportCodesSpec extends PureportBase {
  static final KEY = '3f0d5a52-7c1e-4c9a-9f58-0a6d3c1be0aa'
  static final COMMON = [location: [href: '/locations/us-wdc'], highAvailability: true, speed: 100, billingTerm: 'HOURLY']
  static final KINDS = [
    aws: [type: 'AWS_DIRECT_CONNECT', awsAccountId: '123456789012', awsRegion: 'us-east-1'],
    azure: [type: 'AZURE_EXPRESS_ROUTE', serviceKey: KEY],
    oracle: [type: 'ORACLE_FAST_CONNECT', primaryOcid: 'ocid1.a', secondaryOcid: 'ocid1.b', peering: [type: 'PRIVATE'],
             cloudRegion: [href: '/cloudRegions/oracle-us-ashburn-1']],
    vpn: [type: 'SITE_IPSEC_VPN', authType: 'PSK', ikeVersion: 'V2', routingType: 'ROUTE_BASED_BGP', primaryCustomerRouterIP: '198.51.100.1']]

  @Shared String accountPath
  @Shared String network

  def setup() {
    accountPath = "/accounts/$account"
    network = "/networks/${browser.json('GET', "$accountPath/networks")[0].id}"
  }

  private connect(String kind, Map changes = [:]) {
    browser.json('POST', "$network/connections", COMMON + [name: kind] + KINDS[kind] + changes)
  }

  private static told(Map answer) {
    [answer.status, answer.code]
  }

  private port(String facility = 'us-equinix-wdc2', int speed = 1000) {
    browser.json('POST', "$accountPath/ports", [account: [href: accountPath], name: 'p', facility: [href: "/facilities/$facility"], speed: speed,
      provider: 'PUREPORT', mediaType: 'LR', availabilityDomain: 'PRIMARY', billingTerm: 'MONTHLY'])
  }

  def "a token that is signed otherwise, or is none at all, is refused by its own code"() {
    given:
    def (head, claims, mark) = browser.token.tokenize('.')
    def part = { it.bytes.encodeBase64Url().toString().replace('=', '') }

    expect:
    tokens.every { name, code ->
      browser.token = [none: "${part('{"alg":"none"}')}.$claims.$mark", other: "${part('{"alg":"RS256"}')}.$claims.$mark", garbage: '!.b.c',
        broken: "${head}.${claims}.AAAA"][name].toString()
      refused('GET', '/accounts') == [401, "ACCESS_TOKEN_$code".toString()]
    }

    where:
    tokens = [none: 'ALGORITHM_MISMATCH', other: 'ALGORITHM_MISMATCH', garbage: 'DECODE_ERROR', broken: 'INVALID_SIGNATURE']
  }

  def "a body that is no JSON is taken only where the vendor takes any"() {
    expect:
    typed("$accountPath/networks", 'text/xml', '<a/>').statusCode() == 415
    typed("$accountPath/networks", 'text/xml', '<a/>').body().contains('"code":"UNSUPPORTED_MEDIA_TYPE"')
    typed("$accountPath/metrics/usageByConnection", 'text/plain', '{}').statusCode() == 200
  }

  private typed(String path, String type, String text) {
    def request = java.net.http.HttpRequest.newBuilder(browser.base.resolve(path)).header('Content-Type', type)
        .header('Authorization', "Bearer $browser.token").POST(java.net.http.HttpRequest.BodyPublishers.ofString(text)).build()
    browser.client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
  }

  def "a new connection is refused: #code"() {
    expect:
    told(connect(kind, changes)) == [422, code]

    where:
    kind     | changes                                                                          || code
    'oracle' | [cloudRegion: [href: '/cloudRegions/mars']]                                       || 'INVALID_LINK'
    'aws'    | [cloudServices: [[href: '/cloudServices/mars']]]                                  || 'INVALID_LINK'
    'aws'    | [customerASN: 394351]                                                             || 'INVALID_CUSTOMER_ASN'
    'vpn'    | [customerASN: 4294967296]                                                         || 'INVALID_CUSTOMER_ASN'
    'aws'    | [nat: nat([nativeCidr: '10.0.0.0/8'], [nativeCidr: '10.1.0.0/16'])]               || 'INVALID_NAT_OVERLAPPING_NATIVE_CIDRS'
    'aws'    | [nat: nat([nativeCidr: '10.0.0.0/24', natCidr: '100.64.0.0/23'],
                         [nativeCidr: '10.1.0.0/24', natCidr: '100.64.1.0/24'])]                 || 'INVALID_NAT_OVERLAPPING_NAT_CIDRS'
    'aws'    | [nat: nat([nativeCidr: 'ten'])]                                                   || 'VALIDATION_ERROR'
  }

  private static nat(Map... mappings) {
    [enabled: true, mappings: mappings.toList()]
  }

  def "a service key or an OCID serves one connection, which may keep it"() {
    given:
    def (azure, oracle) = [connect('azure'), connect('oracle')]
    later(6)

    expect:
    told(connect('azure', [name: 'two'])) == [409, 'EXPRESS_ROUTE_SERVICE_KEY_ALREADY_IN_USE']
    told(connect('oracle', [name: 'two', primaryOcid: 'ocid1.b', secondaryOcid: 'ocid1.c'])) == [409, 'ORACLE_OCID_ALREADY_IN_USE']
    browser.json('PUT', azure.href, azure + [description: 'same']).state == 'UPDATING'
    browser.json('PUT', oracle.href, oracle + [description: 'same']).state == 'UPDATING'
  }

  def "ports of a connection are at its place, fast enough, together, and have the VLAN free"() {
    given:
    def (here, there) = [port(), port('us-equinix-chi2')]
    def cross = { Map changes -> told(browser.json('POST', "$network/connections", COMMON + [type: 'PORT', name: 'c', highAvailability: false,
      primaryPort: [href: here.href], primaryCustomerVlan: 100] + changes)) }

    expect:
    cross(location: [href: '/locations/us-chi']) == [422, 'PORT_CONNECTION_LOCATION_MISMATCH']
    cross(speed: 2000) == [422, 'CONNECTION_SPEED_GREATER_THAN_PORT_SPEED']
    cross(highAvailability: true, secondaryPort: [href: there.href], secondaryCustomerVlan: 101) ==
        [422, 'SECONDARY_PORT_NOT_IN_SAME_FACILITY_AS_PRIMARY_PORT']
    cross([:]) == [null, null]
    cross(name: 'd') == [422, 'VLAN_IN_USE']
    cross(name: 'd', primaryCustomerVlan: 101) == [null, null]
    told(browser.json('PUT', here.href, here + [speed: 10000])) == [422, 'PORT_SPEED_CHANGE_NOT_ALLOWED']
  }

  def "what operators allow is all there may be: #type"() {
    given:
    def parent = type == 'CONNECTION' || type == 'CLOUD_SERVICE_ROUTE' ? network : accountPath
    browser.json('POST', "$parent/limits/$type", [childResourceType: type, limit: limit])

    expect:
    refused('POST', path.replace('ACCOUNT', accountPath).replace('NETWORK', network), body) == [400, 'RESOURCE_LIMITATION_EXCEEDED']
    browser.json('GET', "$accountPath/limits")*.childResourceType == (parent == accountPath ? [type] : [])

    where:
    type                  | limit | path                  | body
    'NETWORK'             | 1     | 'ACCOUNT/networks'    | [name: 'n']
    'ROLE'                | 1     | 'ACCOUNT/roles'       | [account: [href: '/accounts/x'], name: 'r']
    'ACCOUNT'             | 2     | '/accounts'           | [name: 'a']
    'CONNECTION'          | 2     | 'NETWORK/connections' | COMMON + [name: 'c'] + KINDS.aws
    'CLOUD_SERVICE_ROUTE' | 1     | 'NETWORK/connections' | COMMON + [name: 'c', peering: [type: 'PUBLIC'], cloudServices: [[href: '/cloudServices/aws-s3-us-east-1']]] + KINDS.aws
  }

  def "a connection that could not be made or changed says why, until it is worked on again"() {
    given:
    def made = connect('aws', [tags: [simulator: 'fail-to-provision']])
    later(6)
    def failed = browser.json('GET', made.href)

    expect:
    [failed.state, failed.errorCode] == ['FAILED_TO_PROVISION', 'CONNECTION_PROVISIONING_ERROR']
    [failed.primaryGateway.state, failed.primaryGateway.errorCode] == ['FAILED_TO_PROVISION', 'GATEWAY_PROVISIONING_ERROR']

    when:
    def changed = browser.json('PUT', made.href, failed + [tags: [simulator: 'fail-to-update']])
    later(3)

    then:
    [changed.state, changed.errorCode] == ['UPDATING', null]
    browser.json('GET', made.href).with { [it.state, it.errorCode] } == ['FAILED_TO_UPDATE', 'CONNECTION_UPDATING_ERROR']
  }

  def "a site with fixed routes speaks no BGP, and one that has a password has the one it asked for"() {
    given:
    def fixed = connect('vpn', [name: 'fixed', routingType: 'ROUTE_BASED_STATIC'])
    def secret = connect('vpn', [name: 'secret', bgpPasswordConfiguration: [enabled: true, primaryBGPPassword: 'abc']])
    def open = connect('aws', [bgpPasswordConfiguration: [enabled: false]])
    later(6)

    expect:
    browser.json('GET', fixed.href).with { [it.state, it.customerASN, it.primaryGateway.bgpConfig] } == ['ACTIVE', null, [state: 'PENDING']]
    secret.primaryGateway.bgpConfig.password == 'abc'
    secret.secondaryGateway.bgpConfig.password.size() == 16
    open.primaryGateway.bgpConfig.password == ''
  }

  def "a stopped gateway of a site has neither BGP nor IPsec, and only a site's can be asked to restart it"() {
    given:
    def (site, cloud) = ['SITE_IPSEC_VPN', 'AWS_DIRECT_CONNECT'].collect { type -> browser.json('GET', "$network/connections").find { it.type == type } }
    browser.json('POST', "$site.primaryGateway.href/stop")
    later(3)

    expect:
    browser.json('GET', site.primaryGateway.href).with { [it.state, it.bgpConfig.state, it.ipsecStatus] } == ['DOWN', 'DOWN', 'DOWN']
    refused('POST', "$cloud.href/tasks", [type: 'IPSEC_RESTART']) == [422, 'UNSUPPORTED_TASK_FOR_RESOURCE']
    refused('POST', "$cloud.primaryGateway.href/tasks", [type: 'IPSEC_RESTART']) == [422, 'UNSUPPORTED_TASK_FOR_RESOURCE']
    browser.json('POST', "$site.primaryGateway.href/tasks", [type: 'IPSEC_RESTART']).state == 'CREATED'
  }

  def "a bank account is proved by what was deposited on it"() {
    given:
    browser.json('POST', "$accountPath/billing", [account: [href: accountPath], name: 'b', email: 'a@example.com', address: [:], collectionMethod: 'PULL_ACH'])

    expect:
    browser.json('GET', "$accountPath/canVerify")
    refused('POST', "$accountPath/billing/verify", [microdeposits: [1, 2]]) == [422, 'BILLING_VERIFICATION_FAILED']
    browser.json('POST', "$accountPath/billing/verify", [microdeposits: [32, 45]]).verified
    !browser.json('GET', "$accountPath/canVerify")
  }

  def "points of a metric lie between the times asked for: #range"() {
    given:
    def connection = browser.json('GET', "$network/connections")[0].id

    expect:
    browser.json('POST', "$accountPath/metrics/usageByConnectionAndTime", [connectionIds: [connection], date: range])*.time*.substring(11, 13) == hours

    where:
    range                                                        || hours
    [gte: '2026-01-01T00:00:00Z', lte: '2026-01-01T02:00:00Z'] || ['00', '01', '02']
    [gt: '2026-01-01T00:00:00Z', lt: '2026-01-01T02:00:00Z']   || ['01']
  }

  def "the catalogue tells the regions near a place, and a region in use stays"() {
    expect:
    browser.json('GET', "/supportedConnections/$place-awsdx-private-50-ha").reachableCloudRegions*.id == [region]
    refused('DELETE', '/cloudRegions/aws-us-east-1') == [409, 'CLOUD_REGION_STILL_REFERENCED_BY_CONNECTION_CONFLICT']

    where:
    place    || region
    'us-wdc' || 'aws-us-east-1'
    'us-chi' || 'aws-us-east-2'
    'us-sjc' || 'aws-us-west-1'
    'us-sea' || 'aws-us-west-2'
  }
}
