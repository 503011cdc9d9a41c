package dev.reeve.engine

import dev.reeve.engine.attend.SessionOptions
import dev.reeve.run.undo.UndoScript
import dev.reeve.testing.ScriptedServer
import java.nio.file.Files
import java.nio.file.Path

class RunsSpec extends EngineFixture {
  static final TOLD = '''\
      def told = "$now ${run.id} ${run.started} ${uuid()} ${random()} ${once('host') { [name: 'h1'] }.name}"
      def made = pureport.networks.create(name: 'edge')
      def rows = parallel(['a', 'b']) { pureport.networks.create(name: it).id }
      if (!new File("FLAG").exists()) { fail 'broken' }
      pureport.networks.create(name: 'last')
      [told, made.id, rows*.value, pureport.networks.list()*.name]
      '''

  Map<String, Map> networks = [:]
  boolean lost

  def setup() {
    answering('/accounts/ac-dev/networks': { request ->
      if (request.method == 'GET') {
        return networks.values().toList()
      }
      def body = new groovy.json.JsonSlurper().parseText(request.body)
      def made = [id: "network-${networks.size() + 1}".toString(), name: body.name, state: 'ACTIVE']
      networks[made.id] = made
      lost ? 0 : made
    })
  }

  def "a resumed run is told what it was told before, and sends no write twice"() {
    given:
    def first = engine.runs().start(write(TOLD), options())
    folder.resolve('flag').toFile().text = ''

    when:
    def second = engine.runs().resume(first.id(), [:], options())
    def third = engine.runs().resume(first.id(), [:], options())

    then:
    first.outcome().exitCode() == 1
    text(second) == ''
    networks.values()*.name.sort() == ['a', 'b', 'edge', 'last']
    third.outcome().value() == second.outcome().value()
    writes() == 4
    engine.runs().list()*.state() == ['done']
  }

  def "a write whose answer was lost is found again by what the document says identifies it"() {
    given:
    networks['network-0'] = [id: 'network-0', name: 'edge', state: 'ACTIVE']
    lost = true
    def script = write("pureport.networks.create(name: 'edge').id")

    when:
    def ended = engine.runs().start(script, options())

    then:
    text(ended) == ''
    ended.outcome().value() == 'network-2'
    writes() == 1
  }

  def "a changed script is not resumed"() {
    given:
    def script = write("pureport.networks.create(name: 'edge')\nfail 'broken'")
    def id = engine.runs().start(script, options()).id()
    Files.writeString(script.script().path().get(), "pureport.networks.create(name: 'edge')")

    when:
    engine.runs().resume(id, [:], options())

    then:
    def error = thrown(dev.reeve.errors.PolicyException)
    error.text() == "Changed since the run began: the script.\n  in run $id\n" +
        '  Restore what changed and resume, or run it anew. Nothing was sent.'
    writes() == 1
  }

  def "a script that can't be read, or a profile that is not there, makes no run"() {
    when:
    engine.runs().start(write(text), options)

    then:
    thrown(dev.reeve.errors.ReeveException)
    engine.runs().list() == []

    where:
    text                | options
    'def ('             | SessionOptions.of(dev.reeve.engine.attend.Attendant.NOBODY).under('dev')
    "println 'no more'" | SessionOptions.of(dev.reeve.engine.attend.Attendant.NOBODY).under('nobody')
  }

  def "a run that takes longer than it may ends with 6, and can be resumed"() {
    given:
    def script = write("pureport.networks.create(name: 'edge')\nif (!new File('FLAG').exists()) { while (true) { sleep 20 } }")

    when:
    def first = engine.runs().start(script, options().within(java.time.Duration.ofMillis(1500)))
    folder.resolve('flag').toFile().text = ''
    def second = engine.runs().resume(first.id(), [:], options())

    then:
    text(first) == "It took longer than 1.5s.\n  for script.groovy\n  See what was done with `reeve runs show ${first.id()}`; " +
        "`reeve runs resume ${first.id()}` goes on with it."
    first.exitCode() == 6
    second.exitCode() == 0
    writes() == 1
  }

  def "what there is one of at most is made where there is none yet, and taken back at its own address"() {
    given:
    def billing = null
    answering('GET /accounts/ac-dev/billing': { billing }, 'DELETE /accounts/ac-dev/billing': { billing = null; [:] },
        'POST /accounts/ac-dev/billing': { billing = [name: 'b', email: 'a@example.com', href: '/accounts/ac-dev/billing'] })
    def script = write("pureport.billing.create(name: 'b', email: 'a@example.com', address: [:], collectionMethod: 'NET_30').name")

    when:
    def ended = engine.runs().start(script, options())
    def undo = engine.runs().undo(ended.id(), new UndoScript.Asked(false, false), options())
    engine.runs().start(undo.ask(), undo.options())

    then:
    text(ended) == ''
    ended.outcome().value() == 'b'
    requests().collect { (it - '/dev/accounts/ac-dev').tokenize('?')[0] } == ['GET /billing', 'POST /billing', 'GET /billing', 'DELETE /billing']
  }

  def "what is undone is read where it is deleted, and its end is waited for before the next"() {
    given:
    def (net, made) = [[id: 'network-1', name: 'n', state: 'ACTIVE'], [id: 'conn-1', name: 'c', state: 'ACTIVE']]
    answering('GET /accounts/ac-dev/networks': { [] }, 'POST /accounts/ac-dev/networks': net, 'GET /networks/network-1': { net },
        'DELETE /networks/network-1': { net = null; [id: 'network-1', state: 'DELETING'] },
        'GET /networks/network-1/connections': { [] }, 'POST /networks/network-1/connections': made,
        'GET /connections/conn-1': { made }, 'DELETE /connections/conn-1': { made = null; [id: 'conn-1', state: 'DELETING'] })
    def done = engine.runs().start(write('''
        def net = pureport.networks.create(name: 'n')
        pureport.networks.connections.create(net.id, type: 'PORT', name: 'c', location: '/locations/l', speed: 50, highAvailability: false,
            primaryPort: '/ports/p', primaryCustomerVlan: 1)'''), options())
    def before = requests().size()

    when:
    def undo = engine.runs().undo(done.id(), new UndoScript.Asked(false, false), options())
    engine.runs().start(undo.ask(), undo.options())

    then:
    text(done) == ''
    requests().drop(before)*.replace('/dev/', '').take(5) == ['GET connections/conn-1', 'GET connections/conn-1', 'DELETE connections/conn-1',
        'GET connections/conn-1', 'GET networks/network-1']
  }

  def "what only the end of a job names is found there; nothing is said to be taken back where the job ended ill"() {
    given:
    def (status, network) = ['succeeded', [id: 'n1', name: 'vlan', links: []]]
    answering('POST /v2/authentication/login': [accountAlias: 'RLS1', locationAlias: 'WA1', bearerToken: 't'],
        'POST /v2-experimental/networks/RLS1/WA1/claim': [operationId: 'q1', uri: '/v2-experimental/operations/rls1/status/q1'],
        'GET /v2-experimental/operations/rls1/status/q1': { [status: status, summary: [links: [[rel: 'network', href: '/v2-experimental/networks/rls1/WA1/n1']]]] },
        'GET /v2-experimental/networks/rls1/WA1/n1': { network }, 'POST /v2-experimental/networks/rls1/WA1/n1/release': { network = null; [:] })
    def done = engine.runs().start(write("clc.networks.claim(dataCenter: 'WA1')"), options())
    def undo = { data -> engine.runs().undo(done.id(), new UndoScript.Asked(data, false), options()) }
    def told = { attendant.printed.reset(); engine.runs().start(it.ask(), it.options()).exitCode() + ' ' + attendant.printed.toString().replaceAll(/\(\d+\)/, '(n)') }

    expect:
    text(done) == ''
    undo(false).left()*.replaceAll(/\(\d+\)/, '(n)') == ['clc.networks.claim (n): it would destroy data: --data does it all the same']
    told(undo(true)) == '0 clc.networks.claim (n): taken back\n'
    network == null
    told(undo(true)) == '0 clc.networks.claim (n): is gone already\n'

    when:
    status = 'failed'

    then:
    told(undo(true)) == '7 clc.networks.claim (n): skipped, what it made is not told: it ended in failed\n'
  }

  def "a list that a run added to is put back whole, without what the vendor sets in it; a plan of that sends nothing"() {
    given:
    def record = [id: 'network-1', name: 'n', description: 'first', state: 'ACTIVE', href: '/networks/network-1', account: [href: '/accounts/ac-dev']]
    answering('GET /networks/network-1': { record }, 'PUT /networks/network-1': { record = record + new groovy.json.JsonSlurper().parseText(it.body) })
    def done = engine.runs().start(write('2.times { pureport.networks["network-1"].update(description: "change $it") }'), options())
    def before = requests().size()

    when:
    def planned = engine.runs().undo(done.id(), new UndoScript.Asked(false, true), options())
    def plan = engine.plans().script(planned.ask(), planned.options())

    then:
    plan.file().plan().entries()*.call() == ['pureport.networks.update'] * 2
    attendant.printed.toString().replaceAll(/\(\d+\)/, '(n)') == 'pureport.networks.update (n): would be taken back\n' * 2
    requests().drop(before).every { it.startsWith('GET ') }

    when:
    def undo = engine.runs().undo(done.id(), new UndoScript.Asked(false, false), options())

    then:
    engine.runs().start(undo.ask(), undo.options()).exitCode() == 0
    record.description == 'first'
  }

  def "a run that is not there is told with what to do"() {
    when:
    engine.runs().resume('20260101-000000-abcd', [:], options())

    then:
    def error = thrown(dev.reeve.errors.UsageException)
    error.text() == 'There is no run 20260101-000000-abcd.\n  for run 20260101-000000-abcd\n  See: reeve runs list'
  }

  @Override
  String profiles() {
    super.profiles() + "\n[dev.clc]\nurl = \"${server.uri}/dev\"\nusername = \"u\"\npassword = \"env:SECRET\"\n"
  }

  private int writes() {
    server.received.count { it.method == 'POST' && it.path.endsWith('/networks') }
  }

  private SessionOptions options() {
    SessionOptions.of(attendant).under('dev')
  }

  private static String text(Runs.Ended ended) {
    ended.outcome().error().map { it.text() }.orElse('')
  }

  private Runs.Ask write(String text) {
    def file = folder.resolve('script.groovy')
    Files.writeString(file, text.stripIndent().replace('FLAG', folder.resolve('flag').toString()))
    new Runs.Ask(new Runs.Script('script.groovy', Optional.of(file), Files.readString(file)), [], [])
  }
}
