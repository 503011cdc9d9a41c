package dev.reeve.help

import dev.reeve.errors.UsageException
import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class SearchSpec extends Specification {
  static final VENDORS = [:].withDefault { CompiledVendors.load(it) }

  def help = new Help(CompiledVendors.builtIn(), { VENDORS[it] })

  def "'#words' finds #first, the plainest first"() {
    expect:
    help.page(words).first().strip().startsWith(first)

    where:
    words                | first
    'pairing key'        | 'illumio.pairingProfiles.'
    'create network'     | 'pureport.networks.create'
    'power on server'    | 'clc.servers.powerOn'
    'arrays'             | 'pure1.arrays.'
  }

  def "where nothing has all words it says so, and shows what has most"() {
    when:
    def page = help.page('pairing xylophone')

    then:
    page.first() == 'Nothing has all of these words; these have most:'
    page[1].contains('illumio.pairing')
    page.last() =~ /^help illumio\.\S+ tells how it is called\.$/
  }

  def "what is nowhere is told"() {
    when:
    help.page('xylophone')

    then:
    def error = thrown(UsageException)
    error.text() == '''\
        no help on 'xylophone'
          for help, over pureport, pure1, clc, illumio, pgo
          try a vendor, a resource, or a word of what you look for'''.stripIndent()
  }

  def "an operation's page tells signature, arguments, example, path and answers: #topic"() {
    expect:
    def page = help.page(topic)
    page.containsAll(['Call', 'Arguments', 'Example', 'Sends'])
    page.contains('  POST /accounts/{accountId}/networks   create')
    page.contains("  pureport.networks.create(name: '…')")

    where:
    topic << ['pureport.networks.create', 'pureport.networks.create()', 'pureport.networks.create?']
  }

  def "what is sent when nothing is said is told"() {
    expect:
    help.page('pure1.metrics.history').any { it =~ /aggregation .*usually avg/ }
    help.page('pure1.metrics.history').any { it =~ /start_time .*by since: 7.days/ }
  }
}
