package dev.reeve.completion

import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class CompletionSpec extends Specification {
  static final NAMES = CompiledVendors.builtIn()
  static final VENDORS = [:].withDefault { CompiledVendors.load(it) }
  static final LiveValues LIVE = { vendor, resource ->
    resource == 'networks' ? [new LiveValues.Live('n-1', 'core')] : []
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
}
