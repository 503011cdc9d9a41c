package dev.reeve.engine.isolation

import dev.reeve.engine.EngineFixture
import dev.reeve.engine.Outcome
import dev.reeve.value.Item
import dev.reeve.value.Items
import dev.reeve.value.Reach.Rule
import dev.reeve.value.Shown

/** The same script run here and apart: the same requests, the same words, the same end. */
class IsolatedRunSpec extends EngineFixture {
  static final EDGE = [id: 'network-1', name: 'edge', state: 'ACTIVE', account: [id: 'ac-dev', href: '/accounts/ac-dev'], tags: ['$': 'x']]
  static final List<Rule> REACH = [new Rule('pureport', 'networks.*', true), new Rule('pureport', 'accounts.*', true),
      new Rule('pureport', 'login.*', true)]

  def sandbox = new Threads()

  @Override
  Isolation isolation() {
    Isolation some = { script -> script.startsWith('apart') ? Optional.of(new Cell('acme/apart', REACH, [:], sandbox, false)) : Optional.empty() }
    some
  }

  def setup() {
    answering('/accounts/ac-dev/networks': { request -> request.method == 'GET'
            ? [EDGE, [id: 'network-2', name: 'core', state: 'FAILED']] : [id: 'network-3', name: 'made', state: 'ACTIVE'] },
        '/networks/network-1': EDGE, '/networks/network-2': 403, '/networks/network-5': 503,
        '/networks/network-3': [id: 'network-3', name: 'made', state: 'ACTIVE'],
        '/accounts/ac-dev': [id: 'ac-dev', name: 'dev', apiKeys: []],
        '/networks/network-1/connections': [])
  }

  def "a script does the same apart: #text"() {
    when:
    def here = run('here', text)
    def asked = requests()
    def said = attendant.printed.toString('UTF-8')
    attendant.printed.reset()
    server.received.clear()
    def apart = run('apart', text)

    then:
    told(apart) == told(here)
    attendant.printed.toString('UTF-8') == said
    requests().sort() == asked.sort()

    where:
    text << [
      'println "ä"; print 1; [1, 2.5, true, null, "x", 2.minutes, [a: [b: "c"]]]',
      'pureport.networks.list()*.name',
      'pureport.networks.list().take(1)*.account*.id',
      'pureport.networks.list().find { it.name == "core" }.state',
      'pureport.networks.list().count() + pureport.networks.list().size()',
      'def n = pureport.networks["network-1"].get(); [n.name, n.tags["$"], n.response().status, n.refresh().state, n.await("ACTIVE").id]',
      'def n = pureport.networks.get("network-1"); pureport.accounts.get(n.account.id).name',
      'pureport.networks.get("network-1").connections.list().isEmpty()',
      'pureport.networks.create(name: "made").await().name',
      'pureport.networks.find(name: "edge").id + pureport.networks.exists("network-1")',
      'pureport.networks.ensure(by: [name: "edge"], state: "ACTIVE").change().done',
      'pureport.networks.ensure(by: [name: "edge"], description: "x").change().toString()',
      'pureport.networks.find(name: "edge").change()',
      'pureport.networks.list().json()',
      'try { pureport.networks.get("network-2") } catch (NotAuthorized e) { "no: " + e.message }',
      'pureport.networks.get("network-2")',
      'using(retries: 0) { try { pureport.networks.get("network-5") } catch (Unreachable e) { "down: " + e.status() } }',
      'pureport.networks.get("network-9")',
      'pureport.networks.create(nam: "x")',
      'pureport.netwoks.list()',
      'pureport.login.delete()',
      'parallel(["network-1", "network-9"]) { pureport.networks.get(it).name }.collect { [it.target, it.ok, it.error?.message] }',
      'pureport.networks.list().each { it.nosuch }',
      'using(account: "ac-dev", timeout: 5.seconds, retries: 1) { pureport.networks.list()*.id }',
      'profile.has("pureport") && !profile.has("pgo") ? profile.name : "none"',
      'once("a") { [b: 1] }.b + once("c") { 2 }',
      'once("a") { throw new IllegalStateException("own") }',
      '(now - run.started).toDays() + random().intValue() + uuid().size()',
      'table([[a: 1]]) as String',
      'log.warn "careful"; exit 7',
      'fail "broken"',
      'assert 1 == 2',
      'def x = ',
      'pureport.networks.list',
      'sleep 1; vendors.contains("pureport")',
    ]
  }

  def "what it gives is the session's own"() {
    expect:
    run('apart', 'pureport.networks.get("network-1")').value() instanceof Item
    run('apart', 'pureport.networks.list()').value() instanceof Items
    run('apart', 'pureport.networks.list()').value()*.fields()*.name == ['edge', 'core']
    (run('apart', 'table(pureport.networks.list())').value() as Shown).form() == Shown.Form.TABLE
    run('apart', '[(1): pureport.networks["network-1"]]').value()['1'].id() == 'network-1'
  }

  def "a file that is named on the command line can be read, by the path at which it lies"() {
    given:
    def file = folder.resolve('rows.csv')
    file.toFile().text = 'a,b\n1,2\n'

    when:
    def outcome = run('apart', '@Param("rows") File rows\ncsv(rows)*.b', '--rows', file.toString())

    then:
    outcome.value() == ['2']
    sandbox.readable == [(file.toString()): file]
  }

  def "a secret stays with the broker: the script has a stand-in, the vendor gets the secret"() {
    given:
    def text = '@Param("s") Secret word\nprintln word\nprintln word.reveal()\npureport.networks.create(name: word).name'
    def body = ''
    answering('/accounts/ac-dev/networks': { request -> body = request.body; [id: 'n', name: 's3cret-of-all'] })

    when:
    def outcome = run('apart', text, '--word', 'env:OTHER')

    then:
    attendant.printed.toString('UTF-8') == '••••\n(secret 1 stays outside of the sandbox)\n'
    body.contains('s3cret-of-all')
    !outcome.value().toString().contains('s3cret')
  }

  def "what an isolated script may not do is refused: #text"() {
    when:
    def outcome = run('apart', text)

    then:
    outcome.error().get().text() == error.stripIndent().trim()
    requests() == []

    where:
    text                                                       || error
    "using(headers: [a: 'b']) { pureport.networks.list()*.id }" || """
      An isolated script can't set headers.
        for acme/apart
        Read it, and run it as yourself with --trust if it is to do that."""
    "secrets['prod']"                                          || """
      An isolated script has no vault.
        for secrets['prod'], in acme/apart
        Give it the secret as an option, or run it as yourself with --trust."""
    "secrets.put('prod', 'x')"                                 || """
      An isolated script has no vault.
        for secrets.put('prod', ...), in acme/apart
        Give it the secret as an option, or run it as yourself with --trust."""
    "pureport.http.delete('/accounts/1')"                      || """
      An isolated script can't send raw requests.
        for pureport.http, DELETE /accounts/1
        Call the operation by its name, or run it as yourself with --trust."""
    "pureport.networks.create.job([:], [id: 'n'])"             || """
      An isolated script can't wait for what another run began.
        for pureport.networks.create
        Run it as yourself with --trust."""
    "chart([[1, 2]], file: '/tmp/x.svg')"                      || """
      An isolated script can't write files.
        for acme/apart
        Read it, and run it as yourself with --trust if it is to do that."""
    "json('/etc/nosuch')"                                      || """
      An isolated script sees no file /etc/nosuch.
        for json
        Give it the file as an option."""
    "using(profile: 'prod-eu') { 1 }"                          || """
      using: there is no profile prod-eu (there are: dev).
        at apart, line 1
        Write using(profile: 'dev', timeout: 30.seconds) { ... }."""
  }

  def "a run that is cancelled ends its process, and what was under way"() {
    given:
    def began = new java.util.concurrent.CountDownLatch(1)
    sandbox = new Threads({ hears, says -> began.countDown(); hears.read(new byte[1 << 20]); hears.read() })
    Outcome outcome = null
    def thread = Thread.start { outcome = run('apart', '1') }

    when:
    began.await()
    while (thread.alive) {
      session.cancel()
      thread.join(20)
    }

    then:
    outcome.exitCode() == 130
  }

  @Override
  Map<String, String> environment() {
    [SECRET: 's3cret', OTHER: 's3cret-of-all']
  }

  private Outcome run(String name, String text, String... arguments) {
    session.run(name, text, arguments as List)
  }

  /** Everything of an outcome, the name of the script left out. */
  private static List told(Outcome outcome) {
    def text = outcome.error().map { [it.category(), it.text(), it.facts()] }.orElse([])
    [outcome.value().toString(), text.toString().replaceAll(/\b(here|apart)\b/, 'X').replaceAll(/request(Id)?[ :=][\w-]+/, 'R')
        .replaceAll(/\d+ ms/, 'ms'), outcome.exit()]
  }
}
