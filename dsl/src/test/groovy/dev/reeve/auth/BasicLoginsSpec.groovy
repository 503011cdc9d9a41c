package dev.reeve.auth

import static groovy.json.JsonOutput.toJson

import dev.reeve.auth.login.AuthException
import dev.reeve.errors.ExitCategory
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.ProfileException
import dev.reeve.testing.ScriptedServer
import dev.reeve.value.Context
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class BasicLoginsSpec extends Specification {

  static final ADMIN = 'Basic ' + 'admin:hunter22'.bytes.encodeBase64()

  @TempDir
  Path home

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  @AutoCleanup
  AccessFixture session

  def "CLC answers wrong credentials with 400: an error of credentials"() {
    given:
    clc()
    server.answer(400, [:], toJson(message: "We didn't recognize the username or password you entered. Please try again."))

    when:
    session.call('clc', 'datacenters.list', '/v2/datacenters/RLS1')

    then:
    def e = thrown(AuthException)
    e.category() == ExitCategory.CREDENTIALS
    e.text() == '''\
      CenturyLink Cloud API v2 refused the login (400): We didn't recognize the username or password you entered. Please try again.
        for clc, profile prod
        check `username` and `password`; too many attempts lock the user'''.stripIndent()
  }

  def "CLC's login tells the home alias, and lives ten days"() {
    given:
    clc()
    server.answer(200, [:], toJson(bearerToken: 't1', accountAlias: 'RLS1', locationAlias: 'WA1', roles: ['ServerAdmin']))
    server.answer(200, [:], toJson(bearerToken: 't2', accountAlias: 'RLS1')).answer(200)

    expect:
    session.fact('clc', '/accountAlias').get() == 'RLS1'
    session.fact('clc', '/locationAlias').get() == 'WA1'
    session.fact('clc', '/roles/0').get() == 'ServerAdmin'
    session.fact('clc', '/bearerToken').empty
    server.received.size() == 1

    when:
    session.clock.now += Duration.ofDays(10)
    session.call('clc', 'datacenters.list', '/v2/datacenters/RLS1')

    then:
    server.received*.method == ['POST', 'POST', 'GET']
    server.received[2].headers.authorization == 'Bearer t2'
  }

  def "Illumio's key and secret go with each call, below /api/v2"() {
    given:
    illumio()
    server.answer(200)

    when:
    session.call('illumio', 'labels.list', '/orgs/1/labels')

    then:
    server.received*.target == ['/api/v2/orgs/1/labels']
    server.received[0].headers.authorization == 'Basic ' + 'api_1a2b:hunter22'.bytes.encodeBase64()
  }

  def "a login to Illumio reads what any key may read, with the scope of the profile"() {
    given:
    illumio()
    server.answer(status, [:], body)

    when:
    def told = null
    try {
      told = session.login('illumio').credentials()
    } catch (AuthException e) {
      told = e.text()
    }

    then:
    server.received*.target == ['/api/v2/orgs/1/settings/workloads']
    told == expected

    where:
    status | body                                             || expected
    200    | '{}'                                             || [key: 'api_1a2b']
    403    | '[{"token":"x","message":"not yours"}]'          || 'Illumio PCE REST API refused the login (403): not yours\n  for illumio, profile prod\n  check `key` and `secret`, and the scope of the profile'
  }

  def "a refused call of a credential that did not change is not repeated"() {
    given:
    illumio()
    server.answer(401)

    expect:
    session.call('illumio', 'labels.list', '/orgs/1/labels').status() == 401
    server.received.size() == 1
  }

  def "a refused call is repeated once when its secret was changed meanwhile"() {
    given:
    def secret = home.resolve('secret')
    OwnerOnly.write(secret, 'old-secret'.bytes)
    illumio('file:~/secret')
    server.answer(200).answer(401).answer(200)

    when:
    session.call('illumio', 'labels.list', '/orgs/1/labels')
    OwnerOnly.write(secret, 'new-secret'.bytes)
    session.call('illumio', 'labels.list', '/orgs/1/labels')

    then:
    server.received*.headers*.authorization.collect { new String((it - 'Basic ').decodeBase64()) } ==
        ['api_1a2b:old-secret', 'api_1a2b:old-secret', 'api_1a2b:new-secret']
  }

  def "PGO's version is fetched once and kept, and again after an hour"() {
    given:
    pgo()
    2.times { server.answer(200, [:], toJson(Version: '4.7.10', Status: [Code: 'ok'])) }

    expect:
    3.times { assert session.fact('pgo', '/Version').get() == '4.7.10' }
    server.received*.target == ['/version']
    server.received[0].headers.authorization == ADMIN

    when:
    session.clock.now += Duration.ofHours(1)

    then:
    session.fact('pgo', '/Version').get() == '4.7.10'
    server.received.size() == 2

    when:
    session.access.forget(Context.of('prod'), AccessFixture.vendor('pgo'))
    server.answer(200, [:], toJson(Version: '4.7.11'))

    then:
    session.fact('pgo', '/Version').get() == '4.7.11'
  }

  def "PGO's calls carry the user and need no version first"() {
    given:
    pgo()
    server.answer(200)

    when:
    session.call('pgo', 'clusters.show', '/showclusters')

    then:
    server.received*.target == ['/showclusters']
    server.received[0].headers.authorization == ADMIN
  }

  def "PGO's refusals are told: #body"() {
    given:
    pgo()
    server.answer(status, [:], body)

    when:
    session.fact('pgo', '/Version')

    then:
    def e = thrown(AuthException)
    e.category() == ExitCategory.CREDENTIALS
    e.what() == what
    e.remedy() == 'check `username` and `password`, and `clientCert` and `clientKey` where it asks for a certificate'

    where:
    status | body                                           || what
    401    | 'Not authenticated in apiserver\n'             || 'Crunchy PostgreSQL Operator apiserver refused the login (401): Not authenticated in apiserver'
    403    | 'Forbidden: Client Certificate Required\n'     || 'Crunchy PostgreSQL Operator apiserver refused the login (403): Forbidden: Client Certificate Required'
    200    | toJson(Code: 'error', Msg: 'no such thing')    || 'Crunchy PostgreSQL Operator apiserver refused the login (200): no such thing'
  }

  def "whoami tells who one is without a call, and what a login added"() {
    given:
    clc()
    server.answer(200, [:], toJson(bearerToken: 't1', accountAlias: 'RLS1'))

    when:
    def before = session.whoAmI('clc')

    then:
    before.credentials() == [username: 'me']
    before.facts() == [:]
    before.url() == server.uri
    before.source() == "the user's file (~/.config/reeve/profiles.toml, line 2)"
    before.scheme() == 'clc-login'
    server.received == []

    when:
    session.login('clc')

    then:
    session.whoAmI('clc').facts() == ['/accountAlias': 'RLS1']
    session.whoAmI('clc').expires().get() == session.clock.now + Duration.ofDays(10)
  }

  def "a vendor whose address only a profile can know says so"() {
    given:
    AccessFixture.profiles(home, '[prod.pgo]\nusername = "admin"\npassword = "x"\n')
    session = new AccessFixture(home)

    when:
    session.call('pgo', 'clusters.show', '/showclusters')

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      The profile does not say where pgo is.
        for pgo, profile prod, in ~/.config/reeve/profiles.toml, line 2
        set `url`, e.g. with `reeve profile add prod pgo`'''.stripIndent()
  }

  def "services of a vendor lie below the profile's address, never at the public one"() {
    given:
    clc()
    def clc = AccessFixture.vendor('clc')

    when:
    def endpoint = session.endpoints.of(Context.of('prod'), clc, 'lbaas')

    then:
    endpoint.base() == URI.create("${server.uri}/lbaas")
    endpoint.origins() == [server.uri.toString()] as Set
  }

  def "a server that is not checked is warned about once a session"() {
    given:
    AccessFixture.profiles(home, "[prod.pgo]\nurl = \"${server.uri}\"\nusername = \"a\"\npassword = \"env:P\"\ninsecure = true\n")
    session = new AccessFixture(home, [P: 'hunter22'])
    server.answer(200).answer(200)

    when:
    2.times { session.call('pgo', 'clusters.show', '/showclusters') }

    then:
    session.warnings == ['insecure = true: nothing proves that the server is pgo, profile prod']
  }

  private void clc() {
    start('clc', 'username = "me"\npassword = "env:PASSWORD"')
  }

  private void illumio(String secret = 'env:PASSWORD') {
    start('illumio', "org = 1\nkey = \"api_1a2b\"\nsecret = \"${secret}\"")
  }

  private void pgo() {
    start('pgo', 'username = "admin"\npassword = "env:PASSWORD"')
  }

  private void start(String vendor, String settings) {
    AccessFixture.profiles(home, "[prod.${vendor}]\nurl = \"${server.uri}\"\n${settings}\n")
    session = new AccessFixture(home, [PASSWORD: 'hunter22'])
  }
}
