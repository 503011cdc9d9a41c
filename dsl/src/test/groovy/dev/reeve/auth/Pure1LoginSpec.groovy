package dev.reeve.auth

import static groovy.json.JsonOutput.toJson

import com.nimbusds.jose.crypto.RSASSAVerifier
import com.nimbusds.jwt.SignedJWT
import dev.reeve.auth.login.AuthException
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.SecretException
import dev.reeve.testing.Openssl
import dev.reeve.testing.ScriptedServer
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyFactory
import java.security.interfaces.RSAPublicKey
import java.security.spec.X509EncodedKeySpec
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class Pure1LoginSpec extends Specification {

  static final APP = 'pure1:apikey:AuccHqCmfIYqBWcW'

  @TempDir
  Path home

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  @AutoCleanup
  AccessFixture session

  def setup() {
    Openssl.orSkip()
    Openssl.run(home, 'genrsa -out plain.pem 2048')
    Openssl.run(home, 'rsa -in plain.pem -pubout -outform DER -out public.der')
  }

  def "the identity token is signed with the key as #written and swapped by exactly three fields"() {
    given:
    key(command)
    start()
    server.answer(200, [:], answer(access(36_000))).answer(200)

    when:
    read()

    then:
    def form = fields(server.received[0].body)
    server.received[0].path == '/oauth2/1.0/token'
    server.received[0].headers['content-type'] == 'application/x-www-form-urlencoded'
    server.received[0].headers['authorization'] == null
    form.keySet().toList() == ['grant_type', 'subject_token', 'subject_token_type']
    form.grant_type == 'urn:ietf:params:oauth:grant-type:token-exchange'
    form.subject_token_type == 'urn:ietf:params:oauth:token-type:jwt'
    def token = SignedJWT.parse(form.subject_token)
    token.verify(new RSASSAVerifier(publicKey()))
    token.header.toJSONObject() == [alg: 'RS256', typ: 'JWT']
    token.payload.toJSONObject() == [iss: APP, iat: 1767225600, exp: 1767225660]
    server.received[1].headers.authorization == "Bearer ${access(36_000)}"

    where:
    written             | command
    'PKCS#8'            | 'pkcs8 -topk8 -nocrypt'
    'encrypted PKCS#8'  | 'pkcs8 -topk8 -v2 aes-256-cbc -passout pass:hunter22'
    'PKCS#1'            | 'rsa -traditional'
    'encrypted PKCS#1'  | 'rsa -traditional -aes256 -passout pass:hunter22'
  }

  def "the access token's own end counts, not expires_in"() {
    given:
    key('pkcs8 -topk8 -nocrypt')
    start()
    server.answer(200, [:], toJson(access_token: access(600), expires_in: 36_000_000)).answer(200)
        .answer(200, [:], answer(access(36_000))).answer(200)

    when:
    read()
    session.clock.now += Duration.ofMinutes(11)
    read()

    then:
    server.received*.method == ['POST', 'GET', 'POST', 'GET']
  }

  def "an access token in a list is taken too, and one that is no JWT lives as expires_in says"() {
    given:
    key('pkcs8 -topk8 -nocrypt')
    start()
    server.answer(200, [:], toJson(items: [[access_token: 'opaque']], expires_in: 600)).answer(200)

    when:
    read()

    then:
    server.received[1].headers.authorization == 'Bearer opaque'
    session.whoAmI('pure1').expires().get() == session.clock.now + Duration.ofMinutes(10)
  }

  def "#status is a stale token: swapped once and the call repeated once"() {
    given:
    key('pkcs8 -topk8 -nocrypt')
    start()
    server.answer(200, [:], answer(access(36_000))).answer(status, [:], toJson(message: 'expired'))
        .answer(200, [:], answer(access(35_000))).answer(200)

    expect:
    read().status() == 200
    server.received*.method == ['POST', 'GET', 'POST', 'GET']
    server.received[3].headers.authorization == "Bearer ${access(35_000)}"

    where:
    status << [403, 401]
  }

  def "a ready identity token needs neither id nor key"() {
    given:
    AccessFixture.profiles(home, "[prod.pure1]\nurl = \"${server.uri}\"\nidToken = \"env:ID\"\n")
    session = new AccessFixture(home, [ID: access(60)])
    server.answer(200, [:], answer(access(36_000))).answer(200)

    when:
    read()

    then:
    fields(server.received[0].body).subject_token == access(60)
  }

  def "an identity token past its end is refused before anything is sent"() {
    given:
    AccessFixture.profiles(home, "[prod.pure1]\nurl = \"${server.uri}\"\nidToken = \"env:ID\"\n")
    session = new AccessFixture(home, [ID: access(-60)])

    when:
    read()

    then:
    def e = thrown(AuthException)
    e.text() == '''\
      The identity token expired at 2025-12-31T23:59:00Z.
        in env:ID, for `idToken` of pure1, profile prod
        make a new one, or give `appId` and `privateKey` instead'''.stripIndent()
    server.received == []
  }

  def "a refused exchange names what to check"() {
    given:
    key('pkcs8 -topk8 -nocrypt')
    start()
    server.answer(401, [:], toJson(error: 'invalid_client', error_description: 'Invalid identity: JWT validation failed.'))

    when:
    read()

    then:
    def e = thrown(AuthException)
    e.text() == '''\
      Pure1 refused the login (401): Invalid identity: JWT validation failed.
        for pure1, profile prod
        check `appId`, and that the public key in the Pure1 console is that of `privateKey`'''.stripIndent()
  }

  def "an encrypted key without its password is told with the setting to add"() {
    given:
    key('pkcs8 -topk8 -passout pass:hunter22')
    start('')

    when:
    read()

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      The private key is encrypted, and no password is given.
        in file:~/key.pem, for `privateKey` of pure1, profile prod
        give its password as privateKeyPassword'''.stripIndent()
    server.received == []
  }

  def "a key for another algorithm is refused"() {
    given:
    Openssl.run(home, 'genpkey -algorithm ed25519 -out plain.pem')
    key('pkcs8 -topk8 -nocrypt')
    start()

    when:
    read()

    then:
    def e = thrown(AuthException)
    e.text() == '''\
      Pure1 takes RSA keys only, and this is a key for EdDSA.
        in file:~/key.pem, for `privateKey` of pure1, profile prod
        make one with openssl genrsa 2048 and register its public key'''.stripIndent()
  }

  private void start(String password = 'privateKeyPassword = "hunter22"') {
    AccessFixture.profiles(home, "[prod.pure1]\nurl = \"${server.uri}\"\nappId = \"${APP}\"\nprivateKey = \"file:~/key.pem\"\n${password}\n")
    session = new AccessFixture(home)
  }

  private void key(String command) {
    Openssl.run(home, "${command} -in plain.pem -out key.pem")
    OwnerOnly.write(home.resolve('key.pem'), Files.readAllBytes(home.resolve('key.pem')))
  }

  private read() {
    session.call('pure1', 'arrays.list', '/api/1.6/arrays')
  }

  private RSAPublicKey publicKey() {
    KeyFactory.getInstance('RSA').generatePublic(new X509EncodedKeySpec(Files.readAllBytes(home.resolve('public.der'))))
  }

  private static String answer(String token) {
    toJson(access_token: token, issued_token_type: 'urn:ietf:params:oauth:token-type:access_token', token_type: 'Bearer', expires_in: 35999)
  }

  private static String access(long seconds) {
    [[alg: 'RS256', kid: '1'], [sub: 'me', org: 7, max_role: 'viewer', iat: 1767225600, exp: 1767225600 + seconds]]
        .collect { toJson(it).bytes.encodeBase64Url().toString().replace('=', '') }.join('.') + '.c2ln'
  }

  private static Map<String, String> fields(String form) {
    form.tokenize('&').collectEntries { it.tokenize('=').collect { URLDecoder.decode(it, 'UTF-8') } }
  }
}
