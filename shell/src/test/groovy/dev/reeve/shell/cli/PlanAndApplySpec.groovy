package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** {@code --dry-run}, {@code --plan} and {@code --apply} on the demo. */
class PlanAndApplySpec extends Specification {

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
  }

  def "a dry run shows what would be written, and prints what the script prints to standard error"() {
    given:
    def script = reeve.script('''\
        println pureport.networks.list()*.name
        net = pureport.networks.create(name: 'edge', description: 'a').await()
        println net.state
        net.delete().await()
        '''.stripIndent())

    when:
    def ended = reeve.run('run', script, '-p', 'demo', '-n')

    then:
    ended.code() == 0
    ended.err() == '[core]\nACTIVE\n'
    ended.out() == '''\
        n  call                      effect  address                                           body                                      verdict
        1  pureport.networks.create  create  POST /accounts/ac-reeveSimulatorAccount1/networ…  name: edge, description: a, account: {…}  ok
        2  pureport.networks.delete  delete  DELETE /networks/{plan:1.id}                                                                ok, assumed
        Plan: 2 writes (pureport 2), 1 assumed. Nothing was sent.
        '''.stripIndent()
    reeve.run('eval', 'pureport.networks.list()*.name', '-p', 'demo').out() == '[\n  "core"\n]\n'
  }

  def "a replica that is planned runs in the plan, under a name to come"() {
    given:
    def script = reeve.script('println pgo.clusters.scale("hippo", replicaCount: 2).await().collect { "$it.Name $it.Status" }')

    expect:
    reeve.run('run', script, '-p', 'demo', '-n').err() == '[{plan:1.job} running]\n'
  }

  def "a call and an expression can be tried dry too, for machines as well"() {
    when:
    def call = reeve.run('call', 'pureport.networks.create', 'name=x', '-p', 'demo', '-n', '-o', 'ndjson')
    def eval = reeve.run('eval', "pureport.networks['network-1'].get()", '-p', 'demo', '-n')

    then:
    Json.parse(call.out()).subMap('n', 'call', 'effect', 'verdict') ==
        [n: 1, call: 'pureport.networks.create', effect: 'create', verdict: 'ok']

    and:
    eval.code() == 4
    eval.out() == 'Plan: no writes.\n'
  }

  def "a plan is carried out once it comes out the same, and refused when the estate has changed"() {
    given:
    def plan = home.resolve('edge.plan').toString()
    def script = reeve.script('''\
        if (!pureport.networks.find(name: 'edge')) {
          println pureport.networks.create(name: 'edge').await().state
        }
        '''.stripIndent())

    expect:
    reeve.run('run', script, '-p', 'demo', '--plan', plan).code() == 0

    when:
    def first = reeve.run('run', script, '-p', 'demo', '--apply', plan)
    def second = reeve.run('run', script, '-p', 'demo', '--apply', plan)

    then:
    first.code() == 0
    first.out() == 'ACTIVE\n'

    and:
    second.code() == 8
    second.out() == ''
    second.err().readLines()[0..1] == ['error: The run would now write something else than the plan says:',
      '  - 1 pureport.networks.create POST /accounts/ac-reeveSimulatorAccount1/networks ' +
      '{"name":"edge","account":{"href":"/accounts/ac-reeveSimulatorAccount1"}}']
  }

  def "a plan that is no plan, or both planned and applied, is refused: #words"() {
    given:
    def plan = home.resolve('other.plan')
    java.nio.file.Files.writeString(plan, text)

    when:
    def ended = reeve.run(*['run', reeve.script('1'), '-p', 'demo', '--apply', plan.toString(), *words])

    then:
    ended.code() == 2
    ended.err().readLines()[0].replace(plan.toString(), 'PLAN') == error

    where:
    text   | words  || error
    '{}'   | []     || 'error: PLAN is no plan: it has no writes'
    '{"wri'| []     || 'error: PLAN is no plan: the text is not JSON: Unexpected end-of-input in field name'
    '{}'   | ['-n'] || 'error: --apply sends what --dry-run and --plan do not'
  }
}
