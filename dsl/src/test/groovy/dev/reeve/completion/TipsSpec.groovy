package dev.reeve.completion

import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class TipsSpec extends Specification {
  static final NAMES = CompiledVendors.builtIn()
  static final VENDORS = [:].withDefault { CompiledVendors.load(it) }

  def tips = new Tips(NAMES, { VENDORS[it] }, HeldValues.NONE)

  def "'#text' is told about in one line"() {
    expect:
    def tip = tips.of(text, text.length())
    tip.present
    tip.get().startsWith(start)
    !tip.get().contains('\n')

    where:
    text                                       | start
    'pureport.networks'                        | 'networks: list, '
    'pureport.networks.create'                 | 'pureport.networks.create(name, '
    'pureport.networks.create('                | 'pureport.networks.create(name, '
    "pureport.networks.create(na"              | 'pureport.networks.create(name, '
    'pureport.networks.create(name: '          | 'name: text, length 1..64, required'
    "x = pureport.networks.create name: 'a"    | 'name: text, length 1..64, required'
  }

  def "nothing is said of '#text'"() {
    expect:
    tips.of(text, text.length()).empty

    where:
    text << ['', '   ', '1 + 1', 'pureport', 'pureport.', 'pureport.netwroks', "println 'x'", 'x' * 30_000]
  }

  def "a name that the document does not have is marked, and the word being typed is not"() {
    given:
    def spans = new Spans(NAMES, { VENDORS[it] }, HeldValues.NONE)

    expect:
    spans.of(text).findAll { it.kind() == Span.Kind.UNKNOWN }.collect { text[it.start()..<it.end()].replace("'", '') } == marked

    where:
    text                                       | marked
    'pureport.netwroks.list()'                 | ['netwroks']
    'pureport.netwroks'                        | []
    'pureport.networks.craete(name: 1)'        | ['craete']
    "pureport.networks.create(nmae: 'x')"      | ['nmae']
    "pureport.networks.create(name: 'x')"      | []
    "pureport.networks.create nmae: 'x'"       | ['nmae']
    "illumio.events.list('timestamp[gte]': 1)" | []
    "illumio.events.list('timestmap[gte]': 1)" | ['timestmap[gte]']
    'pureport.networks.list(max: 3)*.name'     | []
    "pureport.networks.list().findAll { it.x }" | []
    '[nmae: 1]'                                | []
  }
}
