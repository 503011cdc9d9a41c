package dev.reeve.engine

import dev.reeve.engine.attend.SessionOptions
import dev.reeve.errors.PolicyException
import dev.reeve.run.plan.ApplyStep

/** Runs that are held to a plan. */
class ApplySpec extends EngineFixture {

  SessionOptions options = SessionOptions.of(attendant).under('dev')
  Map made = [id: 'network-7', href: '/networks/network-7', name: 'edge', state: 'ACTIVE',
    account: [id: 'ac-dev', href: '/accounts/ac-dev'], tags: [a: 'b']]
  ApplyStep step

  def setup() {
    answering('POST /accounts/ac-dev/networks': made, 'PUT /networks/network-7': made,
    'GET /networks/network-7': made, 'GET /accounts/ac-dev/networks': [], 'DELETE /networks/network-7': made)
  }

  Outcome applied(String planned, String run = planned) {
    def plan = engine.plans().script(new Runs.Ask(new Runs.Script('edge.groovy', Optional.empty(), planned), [], []), options)
    plan.outcome().error().ifPresent { throw it }
    server.received.clear()
    step = engine.plans().step(plan.file())
    engine.session(options.applying(step)).withCloseable { it.run('edge.groovy', run, []) }
  }

  List<String> writes() {
    server.received.findAll { it.method != 'GET' && !it.path.endsWith('/login') }.collect { "${it.method} ${it.path - '/dev'}".toString() }
  }

  def "what was planned is sent, with what is known by then in place of symbols"() {
    when:
    def outcome = applied("net = pureport.networks.create(name: 'edge'); net.update(description: \"of \${net.id}\"); net.delete()")

    then:
    outcome.error().empty
    writes() == ['POST /accounts/ac-dev/networks', 'PUT /networks/network-7', 'DELETE /networks/network-7']
    step.left() == []
  }

  def "a write that the plan does not have is not sent"() {
    when:
    def outcome = applied("pureport.networks.create(name: 'edge')",
        "pureport.networks.create(name: 'edge'); pureport.networks.create(name: 'edge')")

    then:
    writes() == ['POST /accounts/ac-dev/networks']
    outcome.exitCode() == 8
    outcome.error().get().text() == '''\
        The plan has no such write.
          for pureport.networks.create, profile dev, edge.groovy line 1
          It was not sent. Plan the script again, and apply that plan.'''.stripIndent()
  }

  def "a write with another #what is not sent"() {
    when:
    def outcome = applied("pureport.networks.create(name: 'edge')", run)

    then:
    writes() == []
    outcome.error().get() instanceof PolicyException
    outcome.error().get().what() == 'The plan has another write here: pureport.networks.create ' +
        'POST /accounts/ac-dev/networks {"name":"edge","account":{"href":"/accounts/ac-dev"}}'

    where:
    what    | run
    'body'  | "pureport.networks.create(name: 'hub')"
    'call'  | "pureport.networks['network-7'].delete()"
    'scope' | "using(account: 'ac-2') { pureport.networks.create(name: 'edge') }"
  }

  def "a symbol stands for one value only"() {
    when:
    def outcome = applied('''
        net = pureport.networks.create(name: 'edge')
        net.update(description: net.id)''', '''
        net = pureport.networks.create(name: 'edge')
        net.update(description: 'network-8')''')

    then:
    writes() == ['POST /accounts/ac-dev/networks']
    outcome.exitCode() == 8
  }

  def "time, chance and the run's own name are what the plan had"() {
    given:
    def script = """
        def made = pureport.networks.create(name: 'edge', description: "\$now \${uuid()} \${run.started} \${7.days.ago}")
        made.update(description: "by \${run.id} at \${now} \${random()}")"""

    when:
    def outcome = applied(script)
    def file = folder.resolve('edge.plan')
    step.file().write(file)
    def again = engine.plans().again(new Runs.Ask(new Runs.Script('edge.groovy', Optional.empty(), script), [], []),
        options, dev.reeve.run.plan.PlanFile.read(file))

    then:
    outcome.error().empty
    writes() == ['POST /accounts/ac-dev/networks', 'PUT /networks/network-7']
    step.left() == []
    step.file().plan().differences(again.file().plan()) == []
    step.file().plan().entries()[1].body().contains('by {plan:0.run} at 2')
  }

  def "a run that is held to a plan stays so when it is resumed"() {
    given:
    answering('POST /accounts/ac-dev/networks': made, 'GET /accounts/ac-dev/networks': [[id: 'network-1', name: 'core']])
    def flag = folder.resolve('flag').toString().inspect()
    def text = "if (!dry()) { if (!new File($flag).exists()) { fail 'broken' } }; pureport.networks.create(name: now.toString())"
        .replace('dry()', "run.id.startsWith('{')")
    def ask = new Runs.Ask(new Runs.Script('edge.groovy', Optional.empty(), text), [], [])
    def plan = engine.plans().script(ask, options).file()
    def first = engine.runs().start(ask, options.applying(engine.plans().step(plan)))
    new File(folder.resolve('flag').toString()).text = ''
    server.received.clear()

    when:
    def second = engine.runs().resume(first.id(), [:], options)

    then:
    first.exitCode() == 1
    second.exitCode() == 0
    plan.plan().entries()[0].body().contains(server.received.find { it.method == 'POST' && it.path.endsWith('/networks') }.body[9..28])
  }

  def "a run that leaves a write of its plan out is partly done"() {
    given:
    def ask = { new Runs.Ask(new Runs.Script('edge.groovy', Optional.empty(), it), [], []) }
    def plan = engine.plans().script(ask("pureport.networks.create(name: 'edge')"), options).file()

    when:
    engine.runs().start(ask('1'), options.applying(engine.plans().step(plan)))

    then:
    def error = thrown(dev.reeve.errors.PartlyDoneException)
    error.text() == '''\
        1 of the plan's writes were not made:
          1 pureport.networks.create POST /accounts/ac-dev/networks {"name":"edge","account":{"href":"/accounts/ac-dev"}}
          for the plan
          What the script read has changed meanwhile: see what was done, and plan again.'''.stripIndent()
  }

  def "writes of the plan that were not made are known"() {
    when:
    applied("pureport.networks.create(name: 'edge')", '1')

    then:
    step.left()*.call() == ['pureport.networks.create']
  }
}
