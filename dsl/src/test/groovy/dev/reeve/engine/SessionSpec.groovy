package dev.reeve.engine

import dev.reeve.value.Arguments
import dev.reeve.value.Item
import dev.reeve.value.Items

class SessionSpec extends EngineFixture {
  static final NETWORK = [id: 'network-1', name: 'edge', state: 'ACTIVE', account: [id: 'ac-dev', href: '/accounts/ac-dev']]

  def "a listing is fetched when it is used, an item when it is got"() {
    given:
    answering('/accounts/ac-dev/networks': [NETWORK, [id: 'network-2', name: 'core']],
        '/networks/network-1': NETWORK)

    when:
    def outcome = session.evaluate('all = pureport.networks.list()')

    then:
    outcome.value() instanceof Items
    requests() == []

    and:
    value('all*.name') == ['edge', 'core']
    value("pureport.networks.get('network-1').name") == 'edge'
    value('_') == 'edge'
    requests() == ['GET /dev/accounts/ac-dev/networks', 'GET /dev/networks/network-1']
  }

  def "the scope is the caller's: through #through"() {
    given:
    def networks = { request -> [[id: 'n', name: request.target]] }
    answering('/accounts/ac-dev/networks': networks, '/accounts/ac-prod-eu/networks': networks, '/accounts/ac-2/networks': networks)

    expect:
    value(text) == target

    where:
    through                | text                                                                                                                   || target
    'nothing'              | 'pureport.networks.list()*.name'                                                                                       || ['/dev/accounts/ac-dev/networks']
    'a helper method'      | "def names() { pureport.networks.list()*.name }\nusing(profile: 'prod-eu') { names() }"                                 || ['/prod-eu/accounts/ac-prod-eu/networks']
    'a captured variable'  | "def n = pureport.networks\nusing(profile: 'prod-eu') { n.list()*.name }"                                               || ['/prod-eu/accounts/ac-prod-eu/networks']
    'a scope word'         | "using(account: 'ac-2') { pureport.networks.list()*.name }"                                                             || ['/dev/accounts/ac-2/networks']
    'a listing that leaves' | "def l = using(profile: 'prod-eu') { pureport.networks.list() }\nl*.name"                                              || ['/prod-eu/accounts/ac-prod-eu/networks']
    'a record that leaves' | "def n = using(profile: 'prod-eu') { pureport.accounts['ac-2'] }\nn.networks.list()*.name"                              || ['/prod-eu/accounts/ac-2/networks']
    'a new thread'         | "def r\nusing(profile: 'prod-eu') { Thread.start { r = pureport.networks.list()*.name }.join() }\nr"                    || ['/prod-eu/accounts/ac-prod-eu/networks']
  }

  def "a write on a record of another profile than the one in scope is refused before it is sent"() {
    given:
    answering('/networks/network-1': NETWORK)

    when:
    def outcome = session.evaluate("n = using(profile: 'prod-eu') { pureport.networks.get('network-1') }\nn.delete()")

    then:
    outcome.exitCode() == 2
    outcome.error().get().text() == '''\
      network-1 came from profile prod-eu, and profile dev is in force
        for pureport.networks.delete
        write within using(profile: 'prod-eu') { … }'''.stripIndent()
    requests() == ['GET /prod-eu/networks/network-1']
  }

  def "a wrong call is refused with all its faults before anything is sent"() {
    when:
    def outcome = session.evaluate("pureport.networks.create(nmae: 'x', description: [1])")

    then:
    outcome.exitCode() == 2
    outcome.error().get().text().contains('nmae')
    outcome.error().get().text().contains('description')
    requests() == []
  }

  def "a refusal of the vendor comes in its own words, and scripts may catch it by name"() {
    given:
    answering([:])

    expect:
    session.evaluate("pureport.networks.get('x')").exitCode() == 4
    value("try { pureport.networks.get('x') } catch (NotFound e) { 'not there' }") == 'not there'
    value("try { pureport.networks.get('x') } catch (Refused e) { e.message() }") == 'no such thing'
  }

  def "a call by name needs no script"() {
    given:
    answering('/networks/network-1': NETWORK)

    when:
    def outcome = session.call('pureport.networks.get', new Arguments(['network-1'], [:], Optional.empty()))

    then:
    outcome.value() instanceof Item
    outcome.value().fields().name == 'edge'

    and:
    session.call('pureport.netwroks.get', Arguments.NONE).error().get().text() == '''\
      There is no operation pureport.netwroks.get.
        for pureport.netwroks.get
        Did you mean pureport.networks.get, pureport.networks.list or pureport.networks.create?'''.stripIndent()
  }

  def "a read-only profile sends no write"() {
    when:
    def outcome = session.evaluate("using(profile: 'prod-us') { pureport.networks.create(name: 'x') }")

    then:
    outcome.exitCode() == 8
    requests() == []
  }

  def "a script takes its arguments, prints where it is told, and gives its value"() {
    given:
    answering('/accounts/ac-dev/networks': [NETWORK])

    when:
    def outcome = session.run('count.groovy', '''\
        @Script('Counts networks')
        @Param('What to say') String greeting = 'hello'
        println "$greeting ${pureport.networks.list().count()}"
        log.info 'done'
        pureport.networks.list()
        ''', ['--greeting', 'bye'])

    then:
    outcome.exitCode() == 0
    outcome.value() instanceof Items
    attendant.printed.toString() == 'bye 1\n'
    attendant.told == ['info: done']
  }

  def "a script that is loaded keeps its variables to itself, and its result is _"() {
    when:
    def quiet = session.load('sum.groovy', "@Param int by = 2\nprofile = 'mine'\ndef net = 20\nby + net", ['--by', '5'])
    def loud = session.load('told.groovy', "println 'told'\n[1, 2]", [])
    def broken = session.load('broken.groovy', "1\nnosuch", [])

    then:
    quiet.value() == 25
    loud.value() == null && attendant.printed.toString().contains('told')
    broken.error().get().text().contains('at broken.groovy, line 2')
    session.evaluate('__ + _.size()').value() == 27
    session.evaluate('profile.name').value() == 'dev'
    session.evaluate("exception.message.contains('nosuch')").value() == true
    session.evaluate('net').error().present
  }

  def "lanes give rows in order, and a failure nobody looked at ends the run with 7"() {
    given:
    answering('/accounts/ac-dev/networks': [NETWORK], '/accounts/ac-prod-eu/networks': 403)

    when:
    def outcome = session.run('all.groovy', "across(['dev', 'prod-eu']) { pureport.networks.list() }\nnull", [])

    then:
    outcome.exitCode() == 7

    when:
    outcome = session.run('all.groovy', "across(['dev', 'prod-eu']) { pureport.networks.list() }.collect { it.ok }", [])

    then:
    outcome.value() == [true, false]
    outcome.exitCode() == 0
  }

  def "what is named but not called is a topic of help"() {
    expect:
    value(text).name() == name

    where:
    text                        || name
    'pureport'                  || 'pureport'
    'pureport.networks'         || 'pureport.networks'
    'pureport.networks.create'  || 'pureport.networks.create'
  }

  def "a raw path goes through the same door"() {
    given:
    answering('/accounts': [[id: 'ac-1']])

    expect:
    value("pureport.http.get('/accounts', query: [name: 'x'])") != null
    requests() == ['GET /dev/accounts?name=x']
  }

  def "cancel ends what goes on, and the session goes on"() {
    given:
    answering([:])
    session.evaluate("pureport.networks.get('x')")
    server.silent()

    when:
    def waiting = Thread.start { while (requests().size() < 2) { Thread.sleep(10) }; session.cancel() }
    def outcome = session.evaluate("pureport.networks.get('x')")
    waiting.join()

    then:
    outcome.exitCode() == 130
    value('1 + 1') == 2
  }

  def "the variables are told to completion as they are, nothing is fetched"() {
    given:
    answering('/networks/network-1': NETWORK)
    value("n = pureport.networks.get('network-1')\nl = pureport.networks.list()\ns = 'text'")

    expect:
    session.held().names().containsAll(['n', 'l', 's'])
    session.held().of('n').get().resource() == 'networks'
    session.held().of('l').get().many()
    session.held().of('s').get().members().contains('length')
    requests().size() == 1
  }

  def "completion knows the records of a vendor that has answered, and asks no other"() {
    given:
    answering('/accounts/ac-dev/networks': [NETWORK], '/networks/network-1': NETWORK)
    def pureport = engine.vendor('pureport')

    expect:
    session.live().of(pureport, 'networks') == []
    server.received.empty

    when:
    session.evaluate("pureport.networks.get('network-1')")

    then:
    new spock.util.concurrent.PollingConditions(timeout: 30).eventually {
      assert session.live().of(pureport, 'networks')*.id() == ['network-1']
    }
    session.live().of(pureport, 'networks')*.name() == ['edge']
    requests().count('GET /dev/accounts/ac-dev/networks') == 1
  }
}
