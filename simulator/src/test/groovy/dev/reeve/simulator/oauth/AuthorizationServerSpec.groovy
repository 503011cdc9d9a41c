package dev.reeve.simulator.oauth

import static java.nio.charset.StandardCharsets.UTF_8

import dev.reeve.json.Json
import dev.reeve.openapi.added.AddedVendors
import dev.reeve.openapi.added.Candidate
import dev.reeve.simulator.access.Keys
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.nio.file.Path
import java.security.PrivateKey
import java.security.Signature
import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Tokens of a vendor known by its document only, asked for by a client that is not ours. */
class AuthorizationServerSpec extends Specification {
  static final DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'
  static final JWT = 'urn:ietf:params:oauth:token-type:jwt'

  @TempDir
  Path directory

  @AutoCleanup
  SimulatorServer server

  Browser browser

  private void start(Map scheme) {
    def document = [openapi: '3.1.0', info: [title: 'Acme', version: '1'], servers: [[url: 'https://acme.test']], components: [securitySchemes: [it: scheme]],
        paths: ['/widgets': [get: [operationId: 'widgets.list', responses: ['200': [description: 'all', content: ['application/json': [schema: [type: 'array', items: [type: 'object']]]]]]]]]]
    new AddedVendors(directory.resolve('vendors')).keep(
        Candidate.of('acme', new Candidate.Text('/acme.json', Json.print(document).getBytes(UTF_8)), Optional.empty()))
    server = SimulatorServer.start(SimulatorOptions.in(directory.resolve('simulator')).added(directory.resolve('vendors')).vendors(['acme']))
    browser = new Browser(server.url('acme'), directory.resolve('simulator'))
  }

  private void device() {
    start([type: 'oauth2', flows: [deviceAuthorization: [deviceAuthorizationUrl: 'https://acme.test/device', tokenUrl: 'https://acme.test/token', scopes: [:]]]])
  }

  private List post(String path, Map form, Map headers = [:]) {
    def text = form.collect { "$it.key=${URLEncoder.encode("$it.value", 'UTF-8')}" }.join('&')
    def answer = browser.send('POST', path, text, [('Content-Type'): 'application/x-www-form-urlencoded'] + headers)
    [answer.statusCode(), answer.headers().firstValue('Content-Type').get().contains('json') ? Json.parse(answer.body()) : answer.body()]
  }

  private List asked(String code) {
    def (status, body) = post('/token', [grant_type: DEVICE, device_code: code, client_id: 'x'])
    [status, body.error]
  }

  private int calling(String token) {
    browser.token = token
    browser.status('GET', '/widgets')
  }

  def "a device waits until its code is entered, and is slowed when it asks too often"() {
    given:
    device()

    when:
    def (status, begun) = post('/device', [client_id: 'x'])

    then:
    status == 200
    begun.keySet().toList() == ['device_code', 'user_code', 'verification_uri', 'verification_uri_complete', 'expires_in', 'interval']
    begun.user_code ==~ /[B-Z]{4}-[B-Z]{4}/
    [1, 2].collect { asked(begun.device_code) }[1] == [400, 'slow_down']
    browser.send('GET', "/reeve/device?user_code=$begun.user_code").body().contains("value=\"$begun.user_code\"")
    post('/reeve/device', [user_code: 'NONE'])[0] == 400
  }

  def "a code is good for one token of its client, and the refresh token for more"() {
    given:
    device()
    def begun = post('/device', [client_id: 'x'])[1]
    post('/reeve/device', [user_code: begun.user_code.toLowerCase() - '-'])
    sleep(1100)

    when:
    def stranger = post('/token', [grant_type: DEVICE, device_code: begun.device_code, client_id: 'y'])
    def (status, tokens) = post('/token', [grant_type: DEVICE, device_code: begun.device_code, client_id: 'x'])

    then:
    stranger[1].error == 'invalid_grant'
    status == 200
    asked(begun.device_code) == [400, 'invalid_grant']
    calling(tokens.access_token) == 200
    calling(tokens.refresh_token) == 401
    calling('anything') == 401

    when:
    server.advance(Duration.ofHours(2))
    def renewed = post('/token', [grant_type: 'refresh_token', refresh_token: tokens.refresh_token, client_id: 'x'])

    then:
    calling(tokens.access_token) == 401
    calling(renewed[1].access_token) == 200
    post('/token', [grant_type: 'refresh_token', refresh_token: tokens.access_token, client_id: 'x'])[1].error == 'invalid_grant'
  }

  def "a code that was denied, or that is over, gives no token"() {
    given:
    device()
    def (denied, late) = [1, 2].collect { post('/device', [client_id: 'x'])[1] }
    post('/reeve/device', [user_code: denied.user_code, answer: 'deny'])
    sleep(1100)

    expect:
    asked(denied.device_code) == [400, 'access_denied']

    when:
    server.advance(Duration.ofMinutes(16))

    then:
    asked(late.device_code) == [400, 'expired_token']
  }

  def "what is no request for a token of that flow is refused: #error"() {
    given:
    device()

    expect:
    def (status, body) = post(path, form)
    [status, body.error, body.error_description] == [told, error, description]

    where:
    path      | form                                          || told | error                     | description
    '/device' | [:]                                           || 401  | 'invalid_client'          | 'there is no client'
    '/token'  | [:]                                           || 400  | 'invalid_request'         | 'there is no grant_type'
    '/token'  | [grant_type: 'password']                      || 400  | 'unsupported_grant_type'  | 'not taken here: password'
    '/token'  | [grant_type: DEVICE, client_id: 'x']          || 400  | 'invalid_request'         | 'there is no device_code'
    '/token'  | [grant_type: DEVICE, device_code: 'x', client_id: 'x'] || 400 | 'invalid_grant'   | 'no such device code was given to that client'
  }

  private String jwt(Map claims, PrivateKey key = new Keys(directory.resolve('simulator')).rsa('acme-client').private) {
    def now = Instant.now().epochSecond
    def all = [iss: 'me', sub: 'me', aud: "${server.url('acme')}/token".toString(), iat: now, exp: now + 60] + claims
    def text = [[alg: 'RS256', typ: 'JWT'], all.findAll { it.value != null }].collect { encoded(Json.print(it).bytes) }.join('.')
    def signature = Signature.getInstance('SHA256withRSA').tap { initSign(key) }.tap { update(text.bytes) }.sign()
    "$text.${encoded(signature)}"
  }

  private static String encoded(byte[] bytes) {
    Base64.urlEncoder.withoutPadding().encodeToString(bytes)
  }

  private void signed(String flow) {
    start([type: 'http', scheme: 'bearer', 'x-auth': [flow: flow, tokenUrl: 'https://acme.test/token']])
  }

  def "a JWT must be of the profile's key, for this server, and in force: #what"() {
    given:
    signed('jwtBearer')
    def now = Instant.now().epochSecond

    expect:
    def (status, body) = post('/token', [grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt(claims(now))])
    [status, body.error, body.error_description?.replace("${server.url('acme')}", 'HERE')] == [400, 'invalid_grant', description]

    where:
    what               | claims                   || description
    'no subject'       | { [sub: null] }          || 'the JWT has no sub'
    'another audience' | { [aud: ['you']] }       || 'the JWT is for [you], and this is HERE/token'
    'over'             | { [exp: it - 61] }       || 'the JWT is over'
    'too early'        | { [nbf: it + 90] }       || 'the JWT is not good yet'
  }

  def "a JWT of another key is none"() {
    given:
    signed('jwtBearer')
    def other = new Keys(directory.resolve('other')).rsa('other').private

    expect:
    post('/token', [grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: own ? jwt([:], other) : 'none'])[1].error_description ==
        'the JWT is not signed with the key of profile simulator'

    where:
    own << [true, false]
  }

  def "only a JWT is exchanged, and the answer tells the type"() {
    given:
    signed('tokenExchange')
    def grant = [grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange']

    expect:
    post('/token', grant + [subject_token: 'x'])[1].error_description == 'there is no subject_token_type'
    post('/token', grant + [subject_token: 'x', subject_token_type: 'x'])[1].error_description == 'only JWTs are exchanged here'
    post('/token', grant + [subject_token: 'x', subject_token_type: JWT])[1].error == 'invalid_request'
    post('/token', grant + [subject_token: jwt([:]), subject_token_type: JWT])[1].issued_token_type == 'urn:ietf:params:oauth:token-type:access_token'
  }

  def "a client is who signs its JWT"() {
    given:
    signed('clientAssertion')
    def grant = [grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer']

    expect:
    post('/token', grant + [client_id: 'you', client_assertion: jwt([:])])[1].error_description == 'iss and sub are not the client'
    post('/token', grant + [client_id: 'me', client_assertion: jwt([:])])[0] == 200
  }

  def "any client gets a token for its name and secret"() {
    given:
    start([type: 'oauth2', flows: [clientCredentials: [tokenUrl: 'https://acme.test/token', scopes: [:]]]])

    expect:
    post('/token', [grant_type: 'client_credentials'], [Authorization: "Basic ${'x:y'.bytes.encodeBase64()}"])[0] == 200
    post('/token', [grant_type: 'client_credentials'], [Authorization: 'Basic ?'])[1].error == 'invalid_client'
    browser.send('GET', '/token').statusCode() == 404
  }
}
