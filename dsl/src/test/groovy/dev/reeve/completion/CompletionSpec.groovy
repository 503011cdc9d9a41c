package dev.reeve.completion

import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class CompletionSpec extends Specification {
  static final NAMES = CompiledVendors.builtIn()
  static final VENDORS = [:].withDefault { CompiledVendors.load(it) }
  static final LiveValues LIVE = { vendor, resource ->
    [networks: [new LiveValues.Live('n-1', 'core')], pods: [new LiveValues.Live('p-1', 'pod-1')], metrics: [new LiveValues.Live('m-1', 'array_total_load')],
     arrays: [new LiveValues.Live('a-1', 'fa-1'), new LiveValues.Live('a-2', '')]][resource] ?: []
  }

  def completion = new Completion(NAMES, { VENDORS[it] }, HeldValues.NONE, LIVE)

  def "'#text' is completed with #found first"() {
    expect:
    completion.at(text, text.length()).list()*.text().take(found.size()) == found

    where:
    text                                         | found
    'pgo'                                        | ['pgo']
    'pure'                                       | ['pureport', 'pure1']
    'pureport.netw'                              | ['networks']
    'pureport.networks.cr'                       | ['create(']
    'pureport.networks.create('                  | ['name:']
    "pureport.networks.create(name: 'x', desc"   | ['description:']
    'pureport.networks.create(testNetwork: '     | ['true', 'false']
    "pureport.networks['"                        | ['n-1']
    'pureport.networks['                         | ["'n-1'"]
    "pureport.networks.list().fi"                | ['find', 'findAll']
    "pureport.networks['n-1'].del"               | ['delete(']
    'us'                                         | ['using']
  }

  def "in a list of names '#text' is completed with the names that there are"() {
    expect:
    completion.at(text, text.length()).list()*.text() == found

    where:
    text                                                                    || found
    "pure1.metrics.history(names: ['"                                       || ['array_total_load']
    'pure1.metrics.history(names: ['                                        || ["'array_total_load'"]
    "pure1.metrics.history(names: ['x'], resource_names: ['other', 'f"      || ['fa-1']
    "pure1.metrics.history(names: ['x'], resource_names: ['other'], since"  || ['since:']
    "pure1.arrays.list(names: ['"                                           || ['fa-1']
    "pure1.arrays.list(ids: ['"                                             || ['a-1', 'a-2']
    "pure1.alerts.list(names: ['"                                           || []
    "pure1.podReplicaLinks.list(member_names: ['"                           || ['pod-1']
    "pure1.bucketReplicaLinks.list(target_names: ['"                        || []
    "x = pure1.metrics.history(names: ['a', 'b'], resource_names: ['"       || ['fa-1']
  }

  def "of many parameters those that must be given and the first that may are shown, and how the rest is found"() {
    when:
    def all = completion.at('pgo.clusters.create(', 20).list()

    then:
    all.size() == 13
    all.first().text() == 'Name:'
    all.last().text() == ''
    all.last().description() ==~ /\d\d more: by their first letters, or help pgo\.clusters\.create/
    completion.at('pgo.clusters.create(S', 21).list()*.text().every { it.toLowerCase().startsWith('s') }
  }

  def "where arguments are wanted no vendor is offered before a letter is typed"() {
    expect:
    completion.at(text, text.length()).list()*.group().every { it.endsWith('parameter') }

    where:
    text << ['pureport.networks.create(', "pureport.networks.create(name: 'x', "]
  }

  def "a parameter tells whether it is required, its type and its words"() {
    expect:
    completion.at('pureport.networks.create(', 25).list().first().description() ==
        'required, text, length 1..64: Display name'
  }

  def "the text replaced begins where the word does"() {
    expect:
    completion.at(text, text.length()).start() == start

    where:
    text                  | start
    'pureport.netw'       | 9
    "pureport.networks['" | 19
    ''                    | 0
  }

  def "'#text' is completed from the libraries with #found"() {
    given:
    def completion = new Completion(NAMES, { VENDORS[it] }, HeldValues.NONE, LIVE, new Acme())

    when:
    def candidates = completion.at(text, text.length())

    then:
    candidates.list()*.text() == found
    candidates.start() == start

    where:
    text                                 || start | found
    '/load ac'                           || 6     | ['acme', 'acme/audit']
    '/load acme/audit '                  || 17    | ['--since', '--what', '--all']
    '/load acme/audit --w'               || 17    | ['--what']
    '/load acme/audit --what '           || 24    | ['networks', 'accounts']
    '/load acme/audit --what n'          || 24    | ['networks']
    '/load acme/audit --since 1d --all ' || 34    | ['--what']
    'import acme.N'                      || 7     | ['acme.Naming']
    'import static acme.'                || 14    | ['acme.Naming', 'acme.sub.Other']
    'def x = 1; println(acme.Na'         || 19    | ['acme.Naming']
    'pureport.networks.li'               || 18    | ['list(']
  }

  def "an option that must be given is told as such"() {
    given:
    def completion = new Completion(NAMES, { VENDORS[it] }, HeldValues.NONE, LIVE, new Acme())

    expect:
    completion.at('/load acme/audit ', 17).list()*.group() == ['required parameter', 'parameter', 'parameter']
  }

  /** One library with a script and two classes. */
  private static class Acme implements ScriptNames {
    @Override
    Map<String, String> scripts(String start) {
      [acme: 'library', 'acme/audit': 'Audits', 'other/x': '']
    }

    @Override
    List<ScriptNames.Option> options(String script) {
      script == 'acme/audit' ? [
        new ScriptNames.Option('--what', false, false, '', ['networks', 'accounts']),
        new ScriptNames.Option('--all', true, false, '', []),
        new ScriptNames.Option('--since', false, true, 'required, duration', []),
      ] : []
    }

    @Override
    List<String> types() {
      ['acme.Naming', 'acme.sub.Other']
    }
  }
}
