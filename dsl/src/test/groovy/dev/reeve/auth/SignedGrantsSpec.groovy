package dev.reeve.auth

import com.nimbusds.jose.crypto.ECDSAVerifier
import com.nimbusds.jose.crypto.RSASSAVerifier
import com.nimbusds.jwt.SignedJWT
import dev.reeve.auth.login.AuthException
import dev.reeve.profile.OwnerOnly
import dev.reeve.testing.Openssl
import java.nio.file.Files
import java.security.KeyFactory
import java.security.PublicKey
import java.security.spec.X509EncodedKeySpec
import java.time.Duration

/** Tokens for a JWT that the key of the profile signs: RFC 7523 and RFC 8693. */
class SignedGrantsSpec extends OAuthBase {
  static final TOKEN = [access_token: 't-1', token_type: 'Bearer', expires_in: 600]
  static final NOW = 1767225600L

  def setup() {
    Openssl.orSkip()
  }

  private String key(String algorithm = 'RSA') {
    Openssl.run(home, "genpkey -algorithm $algorithm -out made.pem")
    Openssl.run(home, 'pkey -in made.pem -pubout -outform DER -out public.der')
    OwnerOnly.write(home.resolve('key.pem'), Files.readAllBytes(home.resolve('made.pem')))
    "privateKey = \"file:${home.resolve('key.pem')}\""
  }

  private PublicKey published(String algorithm) {
    KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(Files.readAllBytes(home.resolve('public.der'))))
  }

  private Map own(Map more) {
    [type: 'http', scheme: 'bearer', 'x-auth': [tokenUrl: "$server.uri/token".toString()] + more]
  }

  def "a JWT is signed by #algorithm for an #kind key, and given for a token"() {
    given:
    start(own(flow: 'jwtBearer'), 'issuer = "me"\n' + key(written))
    answer(TOKEN)
    server.answer(200)

    expect:
    read() == 200
    def form = form(0)
    form.keySet() == ['grant_type', 'assertion'] as Set
    form.grant_type == 'urn:ietf:params:oauth:grant-type:jwt-bearer'
    def token = SignedJWT.parse(form.assertion)
    token.verify(kind == 'EC' ? new ECDSAVerifier(published('EC')) : new RSASSAVerifier(published('RSA')))
    token.header.toJSONObject() == [alg: algorithm, typ: 'JWT']
    def claims = token.payload.toJSONObject()
    claims.findAll { it.key != 'jti' } == [iss: 'me', sub: 'me', aud: "$server.uri/token".toString(), iat: NOW, exp: NOW + 300]
    claims.jti
    server.received[1].headers.authorization == 'Bearer t-1'

    where:
    kind  | written                                  || algorithm
    'RSA' | 'RSA'                                    || 'RS256'
    'EC'  | 'EC -pkeyopt ec_paramgen_curve:P-256'    || 'ES256'
  }

  def "the document's claims and fields go before the profile's, but never before who signs for whom"() {
    given:
    start(own(flow: 'jwtBearer', issuer: 'them', audience: 'https://aud.test', claims: [scope: 'all', aud: 'elsewhere'], form: [resource: 'r']),
        'subject = "you"\nkeyId = "k-1"\nclientId = "me"\noauthScope = "a b"\n' + key())
    answer(TOKEN)

    when:
    session.login('acme')

    then:
    def form = form(0)
    form.findAll { it.key != 'assertion' } == [resource: 'r', grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', scope: 'a b', client_id: 'me']
    def token = SignedJWT.parse(form.assertion)
    token.header.keyID == 'k-1'
    token.payload.toJSONObject().subMap('iss', 'sub', 'aud', 'scope') == [iss: 'them', sub: 'you', aud: 'https://aud.test', scope: 'all']
  }

  def "the token is kept, and another is asked for before it ends"() {
    given:
    start(own(flow: 'jwtBearer'), 'issuer = "me"\n' + key())
    answer(TOKEN)
    2.times { server.answer(200) }
    answer(TOKEN + [access_token: 't-2'])
    server.answer(200)

    when:
    2.times { read() }
    session.clock.now += Duration.ofSeconds(550)
    read()

    then:
    paths() == ['/token', '/v1/widgets', '/v1/widgets', '/token', '/v1/widgets']
  }

  def "a client with a secret shows it, and needs no JWT"() {
    given:
    OwnerOnly.write(home.resolve('secret'), 's 3'.bytes)
    start(own(flow: 'clientCredentials'), "clientId = \"me\"\nclientSecret = \"file:${home.resolve('secret')}\"")
    answer(TOKEN.findAll { it.key != 'expires_in' })

    expect:
    session.login('acme').expires().get() == session.clock.now + Duration.ofHours(1)
    form(0) == [grant_type: 'client_credentials']
    server.received[0].headers.authorization == "Basic ${'me:s+3'.bytes.encodeBase64()}"
  }

  def "a client shows itself by a JWT instead of a secret"() {
    given:
    start(own(flow: 'clientAssertion'), 'clientId = "me"\n' + key())
    answer(TOKEN)

    when:
    session.login('acme')

    then:
    def form = form(0)
    form.findAll { it.key != 'client_assertion' } ==
        [grant_type: 'client_credentials', client_id: 'me', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer']
    SignedJWT.parse(form.client_assertion).payload.toJSONObject().subMap('iss', 'sub') == [iss: 'me', sub: 'me']
  }

  def "a JWT of one's own is exchanged for a token"() {
    given:
    start(own(flow: 'tokenExchange', form: [audience: 'orders']), 'issuer = "me"\n' + key())
    answer(TOKEN + [issued_token_type: 'urn:ietf:params:oauth:token-type:access_token'])

    when:
    session.login('acme')

    then:
    def form = form(0)
    form.findAll { it.key != 'subject_token' } == [
        audience: 'orders', grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt']
    SignedJWT.parse(form.subject_token).verify(new RSASSAVerifier(published('RSA')))
  }

  def "a ready token stands for issuer and key, and the document may name its type"() {
    given:
    OwnerOnly.write(home.resolve('token'), 'opaque'.bytes)
    start(own(flow: 'tokenExchange', form: [subject_token_type: 'urn:ietf:params:oauth:token-type:id_token']), "subjectToken = \"file:${home.resolve('token')}\"")
    answer(TOKEN)

    when:
    session.login('acme')

    then:
    form(0).subMap('subject_token', 'subject_token_type') == [subject_token: 'opaque', subject_token_type: 'urn:ietf:params:oauth:token-type:id_token']
  }

  def "a ready token that is over is not sent"() {
    given:
    def old = "${part('{"alg":"RS256"}')}.${part('{"exp":1700000000}')}.${part('x')}"
    OwnerOnly.write(home.resolve('token'), old.bytes)
    start(own(flow: 'tokenExchange'), "subjectToken = \"file:${home.resolve('token')}\"")

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.text() == """\
      The subject token expired at 2023-11-14T22:13:20Z.
        in file:${home.resolve('token')}, for `subjectToken` of acme, profile prod
        make a new one, or give `issuer` and `privateKey` instead""".stripIndent()
    server.received.empty
  }

  private static String part(String text) {
    text.bytes.encodeBase64Url(false).toString().replace('=', '')
  }

  def "a key that no JWT is signed with is refused"() {
    given:
    start(own(flow: 'jwtBearer'), 'issuer = "me"\n' + key('ed25519'))

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.text() == """\
      A JWT is signed with an RSA or EC key, and this is a key for EdDSA.
        in file:${home.resolve('key.pem')}, for `privateKey` of acme, profile prod
        make one with openssl genrsa 2048, and give its public half to the vendor""".stripIndent()
  }

  def "what the vendor refuses is told in its words: #flow"() {
    given:
    start(own(flow: flow), profile + key())
    answer(400, [error: 'invalid_grant', error_description: 'No such key'])

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.text() == "Acme refused the login (400): No such key\n  for acme, profile prod\n  $remedy"

    where:
    flow              | profile              || remedy
    'jwtBearer'       | 'issuer = "me"\n'    || "check issuer and subject, and that the vendor has the key's public half"
    'tokenExchange'   | 'issuer = "me"\n'    || "check issuer and subject, and that the vendor has the key's public half"
    'clientAssertion' | 'clientId = "me"\n'  || "check `clientId`, and that the vendor has the key's public half"
  }

  def "a ready token that the vendor refuses is told too"() {
    given:
    OwnerOnly.write(home.resolve('token'), 'opaque'.bytes)
    start(own(flow: 'tokenExchange'), "subjectToken = \"file:${home.resolve('token')}\"")
    answer(400, [error: 'invalid_request', error_description: 'No token of ours'])

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.text() == 'Acme refused the login (400): No token of ours\n  for acme, profile prod\n  check `subjectToken`: the vendor must know who made it'
  }

  def "what a profile lacks is told before anything is sent: #flow"() {
    given:
    start(own(flow: flow), 'url = "http://127.0.0.1:9"')

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.what() == "The profile has no $lacks for acme."
    e.remedy() == 'reeve profile add prod acme'

    where:
    flow                  || lacks
    'jwtBearer'           || '`issuer` and `privateKey`'
    'tokenExchange'       || '`issuer` and `privateKey`'
    'clientAssertion'     || '`clientId` and `privateKey`'
  }
}
