package dev.reeve.auth

import static groovy.json.JsonOutput.toJson

import dev.reeve.auth.login.AuthException
import dev.reeve.errors.ExitCategory
import dev.reeve.errors.NotAuthorizedException
import dev.reeve.errors.ReeveException
import dev.reeve.errors.UnreachableException
import dev.reeve.http.TransportException
import dev.reeve.testing.ScriptedServer
import groovy.json.JsonSlurper
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class PureportLoginSpec extends Specification {

  @TempDir
  Path home

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  @AutoCleanup
  AccessFixture session

  def setup() {
    AccessFixture.profiles(home, """\
      [prod.pureport]
      url = "${server.uri}"
      key = "key-1"
      secret = "env:SECRET"
      """)
    session = new AccessFixture(home, [SECRET: 'hunter22'])
  }

  def "key and secret are swapped for a token, which all later calls carry"() {
    given:
    server.answer(200, [:], token('t1', 'r1')).answer(200).answer(200)

    when:
    2.times { session.call('pureport', 'accounts.list', '/accounts') }

    then:
    server.received*.method == ['POST', 'GET', 'GET']
    server.received[0].path == '/login'
    new JsonSlurper().parseText(server.received[0].body) == [key: 'key-1', secret: 'hunter22']
    server.received[0].headers['content-type'] == 'application/json'
    server.received[0].headers['authorization'] == null
    server.received[1..2]*.headers*.authorization == ['Bearer t1', 'Bearer t1']
  }

  def "the token is renewed before its hour ends, by the refresh token that came last: #given"() {
    given:
    server.answer(200, [:], token('t1', 'r1')).answer(200)
        .answer(200, [:], token('t2', given)).answer(200)
        .answer(200, [:], token('t3', given)).answer(200)

    when:
    3.times {
      session.call('pureport', 'accounts.list', '/accounts')
      session.clock.now += Duration.ofMinutes(56)
    }

    then:
    server.received*.path == ['/login', '/accounts', '/login/refresh', '/accounts', '/login/refresh', '/accounts']
    [server.received[2], server.received[4]].collect { new JsonSlurper().parseText(it.body).refreshToken } == sent
    server.received[5].headers.authorization == 'Bearer t3'

    where:
    given || sent
    'r2'  || ['r1', 'r2']
    null  || ['r1', 'r1']
  }

  def "a refresh token that is refused leads to a new login"() {
    given:
    server.answer(200, [:], token('t1', 'r1')).answer(200)
        .answer(401, [:], toJson(code: 'ACCESS_TOKEN_EXPIRED', message: 'no', status: 401))
        .answer(200, [:], token('t2', 'r2')).answer(200)

    when:
    session.call('pureport', 'accounts.list', '/accounts')
    session.clock.now += Duration.ofHours(2)
    session.call('pureport', 'accounts.list', '/accounts')

    then:
    server.received*.path == ['/login', '/accounts', '/login/refresh', '/login', '/accounts']
    server.received[4].headers.authorization == 'Bearer t2'
  }

  def "a call refused for its token is repeated exactly once: #second"() {
    given:
    server.answer(200, [:], token('t1', 'r1')).answer(401)
        .answer(200, [:], token('t2', 'r2')).answer(second)

    when:
    def answer = session.call('pureport', 'accounts.list', '/accounts')

    then:
    answer.status() == second
    server.received*.path == ['/login', '/accounts', '/login/refresh', '/accounts']
    server.received[3].headers.authorization == 'Bearer t2'

    where:
    second << [200, 401, 500]
  }

  def "a refused login is told whole, and not tried again at once"() {
    given:
    server.answer(401, ['X-Request-Id': 'req-7'],
        toJson(status: 401, code: 'API_KEY_NOT_FOUND', message: 'The key hunter22 was not found'))

    when:
    session.call('pureport', 'accounts.list', '/accounts')

    then:
    def e = thrown(AuthException)
    e.category() == ExitCategory.CREDENTIALS
    e.facts() == [status: 401, requestId: 'req-7']
    e.text() == '''\
      Pureport Control Plane refused the login (401): The key •••• was not found
        for pureport, profile prod
        check `key` and `secret`; a key may have been deleted'''.stripIndent()

    when:
    session.call('pureport', 'accounts.list', '/accounts')

    then:
    def again = thrown(AuthException)
    again.text() == e.text()
    server.received.size() == 1
  }

  def "an answer that is no token is told: #body"() {
    given:
    server.answer(status, [:], body)

    when:
    session.call('pureport', 'accounts.list', '/accounts')

    then:
    def e = thrown(ReeveException)
    e.category() == category
    e instanceof UnreachableException == (category == ExitCategory.FAILED)
    e instanceof NotAuthorizedException == (category == ExitCategory.CREDENTIALS)
    e.text() == "${what}\n  for pureport, profile prod\n  ${remedy}"

    where:
    status | body                         || category                  | what                                                  | remedy
    200    | '<html>welcome</html>'       || ExitCategory.FAILED       | 'Pureport Control Plane answered the login without a token (200).'  | 'see that the url of the profile is that of the API'
    200    | '{}'                         || ExitCategory.FAILED       | 'Pureport Control Plane answered the login without a token (200).'  | 'see that the url of the profile is that of the API'
    503    | '<html>busy</html>'          || ExitCategory.FAILED       | 'Pureport Control Plane failed at the login (503).'                 | 'try again later'
    400    | '{"code":"BAD_REQUEST"}'     || ExitCategory.CREDENTIALS  | 'Pureport Control Plane refused the login (400).'                   | 'check `key` and `secret`; a key may have been deleted'
    403    | 'go  away\n'                 || ExitCategory.CREDENTIALS  | 'Pureport Control Plane refused the login (403): go away'           | 'check `key` and `secret`; a key may have been deleted'
  }

  def "no answer at all is a fault of the network"() {
    given:
    server.close()

    when:
    session.call('pureport', 'accounts.list', '/accounts')

    then:
    def e = thrown(TransportException)
    e.category() == ExitCategory.FAILED
  }

  def "a profile without a credential says where to put it, before anything is sent"() {
    given:
    AccessFixture.profiles(home, "[prod.pureport]\nurl = \"${server.uri}\"\n")

    when:
    session.call('pureport', 'accounts.list', '/accounts')

    then:
    def e = thrown(AuthException)
    e.category() == ExitCategory.CREDENTIALS
    e.text() == '''\
      The profile has no `key` and `secret` for pureport.
        for pureport, profile prod, in ~/.config/reeve/profiles.toml, line 2
        reeve profile add prod pureport'''.stripIndent()
    server.received == []
  }

  private static String token(String access, String refresh) {
    toJson([access_token: access, token_type: 'bearer', expires_in: 3600] + (refresh ? [refresh_token: refresh] : [:]))
  }
}
