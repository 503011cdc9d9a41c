package dev.reeve.engine

import dev.reeve.engine.attend.SessionOptions
import dev.reeve.errors.PolicyException
import dev.reeve.run.plan.PlanFile
import dev.reeve.value.Arguments
import java.nio.file.Files

/** What a script would write, planned on a vendor that would refuse every write. */
class PlansSpec extends EngineFixture {

  static final Map CORE = [id: 'network-1', href: '/networks/network-1', name: 'core', state: 'ACTIVE']

  SessionOptions options = SessionOptions.of(attendant).under('dev')

  Plans.Planned plan(String text) {
    engine.plans().script(new Runs.Ask(new Runs.Script('edge.groovy', Optional.empty(), text), [], []), options)
  }

  List<String> lines(Plans.Planned planned) {
    planned.outcome().error().ifPresent { throw it }
    planned.file().plan().entries()*.line()
  }

  def setup() {
    answering('GET /accounts/ac-dev/networks': [CORE], 'GET /networks/network-1': CORE)
  }

  def "a write is not sent, and its result stands for what is not known yet"() {
    when:
    def planned = plan('''
        net = pureport.networks.create(name: 'edge')
        pureport.networks.connections.list(net)
        net.await()
        net.update(description: "of ${net.id}")
        net.delete().await()
        assert !pureport.networks.exists(net.id)
        net.id''')

    then:
    planned.outcome().error().empty
    planned.outcome().value() == '{plan:1.id}'
    planned.file().plan().entries()*.call() ==
        ['pureport.networks.create', 'pureport.networks.update', 'pureport.networks.delete']
    planned.file().plan().entries()*.address() ==
        ['/accounts/ac-dev/networks', '/networks/{plan:1.id}', '/networks/{plan:1.id}']
    planned.file().plan().entries()[1].body().contains('"description":"of {plan:1.id}"')
    planned.file().plan().entries()*.assumed() == [false, true, true]
    server.received.every { it.method == 'GET' || it.path.endsWith('/login') }
  }

  def "a list is what the vendor has and what the plan adds, without what it deletes"() {
    expect:
    names(before + '; pureport.networks.list()*.name') == after

    where:
    before                                                    || after
    "pureport.networks.create(name: 'edge')"                  || ['core', 'edge']
    "pureport.networks['network-1'].delete()"                 || []
    "pureport.networks.create(name: 'edge').delete()"         || ['core']
    "pureport.networks['network-1'].get().update(name: 'hub')" || ['hub']
  }

  List<String> names(String text) {
    def outcome = plan(text).outcome()
    outcome.error().ifPresent { throw it }
    outcome.value() as List<String>
  }

  def "parallel writes stand in the same order in every plan"() {
    given:
    def text = "pureport.networks.create(name: 'first'); parallel(['c', 'a', 'b'], max: 3) { def net = pureport.networks.create(name: it); net.delete() }"

    when:
    def plans = (1..5).collect { plan(text).file().plan() }

    then:
    plans[0].entries()*.lane() == ['/', '/1/a', '/1/a', '/1/b', '/1/b', '/1/c', '/1/c']
    plans[0].entries()*.number() == [1, 2, 3, 4, 5, 6, 7]
    plans[0].entries()[2].address() == '/networks/{plan:2.id}'
    plans.every { plans[0].differences(it) == [] }
  }

  def "the verdict says what would hold a write back"() {
    given:
    def call = { SessionOptions own ->
      engine.plans().call('pureport.networks.create', Arguments.named([name: 'x']), own).file().plan().entries()*.verdict()
    }

    expect:
    call(options) == ['ok']
    call(SessionOptions.of(attendant).under('prod-us')) == ['refused: the profile is read-only']
    call(options.withMaxWrites(0)) == ['refused: over --max-writes 0']
  }

  def "a raw call that writes is planned, one that reads is sent"() {
    expect:
    lines(plan('''
        pureport.http.post('/unknown/path', body: [a: 1])
        pureport.http.get('/networks/network-1')''')) == ['pureport (raw) POST /unknown/path {"a":1}']
  }

  def "a secret of a body is masked, yet told from another one"() {
    given:
    def planned = { String key -> plan("""
        secrets.put('k', '$key')
        pureport.networks.create(name: secrets['k'])""").file().plan().entries()[0].body() }

    expect:
    planned('planted-secret-1') == planned('planted-secret-1')
    planned('planted-secret-1') != planned('planted-secret-2')
    !planned('planted-secret-1').contains('planted')
    !Files.exists(folder.resolve('config/vault'))
  }

  def "a plan in a file is the same plan, and holds for the same script only"() {
    given:
    def file = folder.resolve('edge.plan')
    def text = "pureport.networks.create(name: 'edge')"
    plan(text).file().write(file)
    def kept = PlanFile.read(file)

    when:
    kept.confirm(plan(text).file(), 'edge.plan')

    then:
    noExceptionThrown()

    when:
    kept.confirm(plan(text + '\n').file(), 'edge.plan')

    then:
    def error = thrown(PolicyException)
    error.text() == '''\
        Since the plan was made, this changed: the script.
          for the plan edge.plan
          Nothing was sent. Make the plan anew with --plan, look at it, and apply that.'''.stripIndent()
  }

  def "a plan whose reads come out otherwise is another plan"() {
    given:
    def text = "pureport.networks.list().each { it.delete() }"
    def kept = plan(text).file()

    when:
    answering('GET /accounts/ac-dev/networks': [CORE, CORE + [id: 'network-2', href: '/networks/network-2']])
    kept.confirm(plan(text).file(), 'edge.plan')

    then:
    def error = thrown(PolicyException)
    error.text() == '''\
        The run would now write something else than the plan says:
          + 2 pureport.networks.delete DELETE /networks/network-2
          for the plan edge.plan
          Nothing was sent. What the script reads has changed: make the plan anew with --plan.'''.stripIndent()
  }
}
