package dev.reeve.simulator.server

import dev.reeve.json.Json
import dev.reeve.json.JsonException
import dev.reeve.simulator.testing.Browser
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class FaultsAndAdminSpec extends Specification {
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser
  @Shared Browser admin

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pureport']))
    browser = new Browser(server.url('pureport'), directory)
    admin = new Browser(server.admin(), directory)
  }

  def setup() {
    admin.send('POST', '/reset')
    browser.token = null
    browser.token = browser.json('POST', '/login', [key: 'reeve-simulator-key', secret: 'reeve-simulator-secret']).access_token
  }

  def networks() {
    browser.json('GET', "/accounts/${browser.json('GET', '/accounts')[0].id}/networks")*.name
  }

  def "a status strikes as often as it is told to, in the vendor's form"() {
    given:
    admin.json('POST', '/faults', [kind: kind, vendor: 'pureport', operation: 'accounts.*', count: 2, value: value])

    when:
    def answers = (1..3).collect { browser.send('GET', '/accounts') }

    then:
    answers*.statusCode() == [status, status, 200]
    Json.parse(answers[0].body()).keySet() == ['status', 'code', 'message'] as Set
    answers[0].headers().firstValue('retry-after').orElse(null) == after

    where:
    kind       | value || status | after
    'fail'     | 503   || 503    | null
    'fail'     | -1    || 500    | null
    'too-many' | 7     || 429    | '7'
    'too-many' | -1    || 429    | null
    'expired'  | -1    || 401    | null
  }

  def "a connection dropped before leaves nothing, dropped after has done it"() {
    given:
    def account = browser.json('GET', '/accounts')[0].id
    server.faults().add(dev.reeve.simulator.fault.Fault.parse("$kind,operation=networks.create,count=1"))

    when:
    browser.send('POST', "/accounts/$account/networks", [name: 'dropped'])

    then:
    thrown(IOException)
    networks().contains('dropped') == done

    where:
    kind          || done
    'drop-before' || false
    'drop-after'  || true
    'reset'       || true
  }

  def "a body can be cut, broken or of the wrong type"() {
    given:
    server.faults().add(dev.reeve.simulator.fault.Fault.parse("$kind,operation=accounts.list,count=1"))

    when:
    def answer = browser.send('GET', '/accounts')
    Json.parse(answer.body())

    then:
    thrown(JsonException)
    answer.statusCode() == 200

    where:
    kind << ['cut', 'corrupt']
  }

  def "a page comes twice, a type is wrong, a call is late"() {
    given:
    def audit = "/accounts/${browser.json('GET', '/accounts')[0].id}/auditLog?pageSize=10&pageNumber="
    def first = browser.json('GET', audit + 0)
    server.faults().add(dev.reeve.simulator.fault.Fault.parse('duplicate-page,operation=auditLog.list,count=1'))
    server.faults().add(dev.reeve.simulator.fault.Fault.parse('wrong-type,operation=accounts.list,count=1'))

    expect:
    browser.json('GET', audit + 1).content == first.content
    browser.json('GET', audit + 1).content != first.content
    browser.send('GET', '/accounts').headers().firstValue('content-type').get().startsWith('text/html')
  }

  def "a rate strikes the same calls for the same seed"() {
    when:
    def runs = (1..2).collect {
      admin.send('DELETE', '/faults')
      admin.send('POST', '/faults', '"503,rate=0.5"')
      (1..20).collect { browser.status('GET', '/locations') }
    }

    then:
    runs[0] == runs[1]
    runs[0].toSet() == [200, 503] as Set
  }

  def "a fault nobody knows is refused with the nearest words"() {
    expect:
    admin.status('POST', '/faults', '"drop-befor"') == 400
    admin.json('POST', '/faults', '"drop-befor"').message == "There is no fault 'drop-befor'.\n  Take drop-before"
    admin.json('POST', '/faults', '"cut,wehn=1"').message ==
        "A fault has no 'wehn'.\n  in the fault cut,wehn=1\n  It has kind, vendor, operation, count, rate, value."
  }

  def "the clock is put forward, and with it all that lives by it"() {
    when:
    admin.send('POST', '/clock', [advance: 'PT2H'])

    then:
    browser.json('GET', '/accounts').code == 'ACCESS_TOKEN_EXPIRED'
    admin.status('POST', '/clock', [advance: 'two hours']) == 400
  }

  def "what is held is told as it is now, though nobody has asked for it since"() {
    given:
    def account = browser.json('GET', '/accounts')[0].id
    def id = browser.json('POST', "/accounts/$account/networks", [name: 'late']).id

    when:
    admin.send('POST', '/clock', [advance: 'PT1M'])

    then:
    admin.json('GET', '/records').pureport.records.networks.written[id].state == 'ACTIVE'
  }

  def "tokens are revoked by hand, and requests can be read back"() {
    when:
    admin.send('POST', '/tokens/revoke', [vendor: 'pureport'])

    then:
    browser.json('GET', '/accounts').code == 'ACCESS_TOKEN_GENERAL'
    admin.json('GET', '/requests?vendor=pureport').last().subMap('operation', 'method', 'path', 'status') ==
        [operation: 'accounts.list', method: 'GET', path: '/accounts', status: 401]
  }

  def "an unknown path and a wrong method are told in the vendor's form"() {
    expect:
    browser.json('GET', '/nowhere').code == 'NOT_FOUND'
    browser.json('PATCH', '/accounts').code == 'METHOD_NOT_ALLOWED'
    browser.send('PATCH', '/accounts').headers().firstValue('allow').get() == 'GET, POST'
    browser.json('POST', '/login', '{broken').code == 'JSON_PROCESSING_ERROR'
  }
}
