package dev.reeve.completion

import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class SpansSpec extends Specification {
  static final NAMES = CompiledVendors.builtIn()
  static final VENDORS = [:].withDefault { CompiledVendors.load(it) }

  def spans = new Spans(NAMES, { VENDORS[it] }, HeldValues.NONE)

  def "in #text the unknown names are #unknown"() {
    expect:
    spans.of(text).findAll { it.kind() == Span.Kind.UNKNOWN }.collect { text.substring(it.start(), it.end()) } == unknown

    where:
    text                                                            | unknown
    'pureport.networks.list()'                                      | []
    'pureport.netwroks.list()'                                      | ['netwroks']
    'pureport.networks.lsit()'                                      | ['lsit']
    "pureport.networks.create(name: 'x', nmae: 'y')"                | ['nmae']
    "pureport.networks.create nmae: 'y'"                            | ['nmae']
    "pureport.networks.create(name: lower('x'), nmae: 'y')"         | ['nmae']
    "across('prod-*') { pureport.networks.create(nmae: 'y') }"      | ['nmae']
    "parallel(1..2) { pureport.netwroks.list() }"                   | ['netwroks']
    "pureport.networks.create(name: [anything: 1])"                 | []
    "pureport.networks['n-1'].connections.create(nmae: 'y')"        | ['nmae']
    "[nmae: 'y']"                                                   | []
    "x = pureport.networks.list()\n[nmae: 'y']"                     | []
    'pureport.networks.lis'                                         | []
  }

  def "a very long text is left plain"() {
    expect:
    spans.of('a' * 20_001).empty
  }
}
