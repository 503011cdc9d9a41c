package dev.reeve.openapi

import spock.lang.Specification

class CompiledVendorsSpec extends Specification {

  def "five vendors come with Reeve, with all their operations"() {
    expect:
    CompiledVendors.builtIn().collectEntries { [it, CompiledVendors.load(it).operations().size()] } ==
        [pureport: 100, pure1: 49, clc: 195, illumio: 232, pgo: 63]
  }

  def "the operator's document adds its operations and changes none"() {
    given:
    def plain = CompiledVendors.load('pureport')

    when:
    def more = CompiledVendors.load('pureport', true)

    then:
    more.operations().size() == 153
    plain.operations().every { id, operation -> more.operations()[id].path() == operation.path() }
    more.operations().values().findAll { it.marks().audience() == 'operator' }.size() == 53
    plain.operations().values().every { it.marks().audience().isEmpty() }
    more.resources()['pods'].operations().keySet() == ['list', 'create', 'get', 'update', 'delete'] as Set
  }

  def "the switch makes no difference to other vendors"() {
    expect:
    CompiledVendors.load('pgo', true).is(CompiledVendors.load('pgo'))
  }

  def "a vendor that does not come with Reeve is refused"() {
    when:
    CompiledVendors.load('acme')

    then:
    def e = thrown(IllegalArgumentException)
    e.message == 'no vendor named acme comes with Reeve'
  }
}
