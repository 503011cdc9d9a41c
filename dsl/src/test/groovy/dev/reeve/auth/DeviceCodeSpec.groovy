package dev.reeve.auth

import dev.reeve.auth.login.AuthException
import dev.reeve.auth.login.Person
import dev.reeve.errors.UnreachableException
import dev.reeve.http.TransportException
import java.time.Duration

/** OAuth 2 device code, RFC 8628. */
class DeviceCodeSpec extends OAuthBase {
  static final CODES = [device_code: 'device-code-1', user_code: 'WDJB-MJHT', verification_uri: 'https://acme.test/device', expires_in: 600, interval: 2]
  static final TOKEN = [access_token: 't-1', token_type: 'Bearer', expires_in: 3600, refresh_token: 'r-1']

  def setup() {
    start([type: 'oauth2', flows: [deviceAuthorization: [deviceAuthorizationUrl: "$server.uri/device".toString(), tokenUrl: "$server.uri/token".toString(), scopes: [:]]]],
        'clientId = "me"')
    session.attended = true
  }

  def "a person enters the code, and the vendor is asked no more often than it wants"() {
    given:
    answer(CODES + [verification_uri_complete: 'https://acme.test/device?c=WDJB-MJHT'])
    answer(400, [error: 'authorization_pending'])
    answer(400, [error: 'slow_down'])
    answer(TOKEN)
    server.answer(200)

    expect:
    read() == 200
    session.visits == [new Person.Visit('Acme', 'https://acme.test/device', 'WDJB-MJHT', Optional.of('https://acme.test/device?c=WDJB-MJHT'), Duration.ofMinutes(10))]
    session.pause.slept == [2, 2, 7].collect { Duration.ofSeconds(it) }
    paths() == ['/device', '/token', '/token', '/token', '/v1/widgets']
    form(0) == [client_id: 'me']
    form(3) == [grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: 'device-code-1', client_id: 'me']
    server.received[4].headers.authorization == 'Bearer t-1'
    session.redactor.redact('it is device-code-1') == 'it is ••••'
  }

  def "the life of the token begins when it was given, not when the code was"() {
    given:
    answer(CODES)
    (1..149).each { answer(400, [error: 'authorization_pending']) }
    answer(TOKEN)

    expect:
    session.login('acme').expires().get() == session.clock.now + Duration.ofSeconds(300 + 3600)
  }

  def "where the answer tells no interval it is five seconds, and a client with a secret shows it"() {
    given:
    start([type: 'oauth2', flows: [deviceAuthorization: [deviceAuthorizationUrl: "$server.uri/device".toString(), tokenUrl: "$server.uri/token".toString(), scopes: [:]]]],
        'clientId = "me"\nclientSecret = "env:NONE"\noauthScope = "read offline_access"'.replace('env:NONE', "file:${secret('s3')}"))
    session.attended = true
    answer(CODES.findAll { it.key != 'interval' })
    answer(TOKEN)

    when:
    session.login('acme')

    then:
    session.pause.slept == [Duration.ofSeconds(5)]
    server.received*.headers*.authorization == ["Basic ${'me:s3'.bytes.encodeBase64()}"] * 2
    form(0) == [scope: 'read offline_access']
  }

  private String secret(String text) {
    def file = home.resolve('secret.txt')
    dev.reeve.profile.OwnerOnly.write(file, text.bytes)
    file
  }

  def "the refresh token spares the person, in a later process too"() {
    given:
    answer(CODES)
    answer(TOKEN)
    answer(access_token: 't-2', expires_in: 3600)
    answer(access_token: 't-3', expires_in: 3600, refresh_token: 'r-2')
    server.answer(200)

    when:
    session.login('acme')
    session.attended = false
    session.clock.now += Duration.ofHours(2)
    session.login('acme')
    def later = new AccessFixture(home, [:], session.clock)
    session.clock.now += Duration.ofHours(2)
    later.call('acme', 'widgets.get', '/widgets')

    then:
    [2, 3].collect { form(it) } == [[grant_type: 'refresh_token', refresh_token: 'r-1', client_id: 'me']] * 2
    server.received[-1].headers.authorization == 'Bearer t-3'

    cleanup:
    later?.close()
  }

  def "where nobody is there and no token is live, it says who has to do what"() {
    given:
    session.attended = false

    when:
    read()

    then:
    def e = thrown(AuthException)
    e.text() == '''\
      Acme wants a person to log in, and no live token is kept.
        for acme, profile prod
        log in at a terminal: reeve login acme -p prod'''.stripIndent()
    e.category().code() == 3
    server.received.empty
  }

  def "a login that comes to nothing says why: #error"() {
    given:
    answer(CODES)
    answer(400, [error: error, error_description: 'so it is'])

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.text() == "$what\n  for acme, profile prod\n  $remedy"
    e.category().code() == 3

    where:
    error           || what                                                     | remedy
    'access_denied' || 'The login to Acme was denied there.'                     | 'allow it next time: reeve login acme -p prod'
    'expired_token' || 'Nobody entered the code WDJB-MJHT at Acme in time.'      | 'a new code: reeve login acme -p prod'
    'invalid_grant' || 'Acme refused the login (400): so it is'                  | 'begin anew: reeve login acme -p prod'
  }

  def "what begins no login says why: #status"() {
    given:
    answer(status, body)

    when:
    session.login('acme')

    then:
    def e = thrown(fault)
    e.text() == "$what\n  for acme, profile prod\n  $remedy"
    session.visits.empty

    where:
    status | body                            || fault                || what                                                                                     | remedy
    400    | [error: 'unauthorized_client']  || AuthException        || 'Acme refused the login (400): unauthorized_client'                                      | 'check `clientId`, `clientSecret` and `oauthScope`: it must be a client for devices'
    200    | [hello: 'you']                  || UnreachableException || 'Acme answered the login without a code and an address to enter it at (200).'            | 'see that the url of the profile is that of the API'
  }

  def "a code that nobody enters ends by itself"() {
    given:
    answer(CODES + [expires_in: 5])
    2.times { answer(400, [error: 'authorization_pending']) }

    when:
    session.login('acme')

    then:
    def e = thrown(AuthException)
    e.what() == 'Nobody entered the code WDJB-MJHT at Acme in time.'
    server.received.size() == 3
  }

  def "a vendor that fails or is lost meanwhile is asked half as often"() {
    given:
    answer(CODES)
    answer(503, [:])
    server.closeAfterRequest()
    answer(TOKEN)

    when:
    session.login('acme')

    then:
    session.pause.slept == [2, 4, 8].collect { Duration.ofSeconds(it) }
  }

  def "a vendor that never comes back is told as what it is: #fault.simpleName"() {
    given:
    answer(CODES + [expires_in: 5])
    lost ? server.closeAfterRequest() : answer(503, [error: 'upkeep'])

    when:
    session.login('acme')

    then:
    def e = thrown(fault)
    e.category().code() == 5

    where:
    lost  || fault
    true  || TransportException
    false || UnreachableException
  }

  def "a refresh token that is over: #who"() {
    given:
    answer(CODES)
    answer(TOKEN)
    session.login('acme')
    session.clock.now += Duration.ofHours(2)
    session.attended = there
    answer(400, [error: 'invalid_grant', error_description: 'Token has been revoked'])
    answer(CODES)
    answer(TOKEN + [access_token: 't-2'])
    server.answer(200)

    when:
    def said = ''
    try {
      read()
    } catch (AuthException e) {
      said = e.text()
    }

    then:
    said == text
    session.visits.size() == visits

    where:
    who                       | there || visits | text
    'a person logs in anew'   | true  || 2      | ''
    'else it is said'         | false || 1      | 'Acme refused the login (400): Token has been revoked\n  for acme, profile prod\n  log in at a terminal: reeve login acme -p prod'
  }
}
