package dev.reeve.openapi

import dev.reeve.vendor.AsyncRule
import dev.reeve.vendor.Operation
import dev.reeve.vendor.Parameter
import dev.reeve.vendor.Vendor
import spock.lang.Specification

/** A read, poll or reversal that a document names must be callable with what is known then. */
class CallableReferencesSpec extends Specification {

  static List<String> needed(Vendor vendor, Operation operation) {
    def body = operation.body().map { vendor.schemas().resolve(it.schema()).required() }.orElse([])
    operation.parameters().findAll { it.required() && vendor.schemas().resolve(it.schema()).limits().defaultValue() == null }*.name() + body
  }

  static Set<String> scoped(Vendor vendor) {
    vendor.scopes().collectMany { it.parameters() + it.members() } as Set
  }

  static Set<String> given(Vendor vendor, Operation operation) {
    (operation.parameters()*.name() + operation.body().map { vendor.schemas().resolve(it.schema()).properties().keySet() as List }.orElse([])) as Set
  }

  static String lastVariable(Operation operation) {
    operation.parameters().findAll { it.in() == Parameter.In.PATH }*.name().max { operation.path().indexOf("{$it}") }
  }

  static List<String> missing(Vendor vendor, Operation called, Operation from, Collection<String> also) {
    (needed(vendor, called) - scoped(vendor) - given(vendor, from) - also).collect { "${from.id()} -> ${called.id()}: $it" as String }
  }

  def "an argument that nobody knows is found"() {
    given:
    def vendor = CompiledVendors.load('pureport')
    def operations = vendor.operations()

    expect:
    missing(vendor, operations['connections.get'], operations['networks.create'], []) ==
        ['networks.create -> connections.get: connectionId']
  }

  def "what settles a doubtful write of #name can be read with the write's arguments"() {
    given:
    def vendor = CompiledVendors.load(name, true)

    expect:
    vendor.operations().values().collectMany { operation ->
      operation.settling().identity().map {
        missing(vendor, vendor.operations()[it.read()], operation, it.with().keySet())
      }.orElse([])
    } == []

    where:
    name << CompiledVendors.builtIn()
  }

  def "what undoes a write of #name can be called with its arguments and the record it made"() {
    given:
    def vendor = CompiledVendors.load(name, true)

    expect:
    vendor.operations().values().findAll { it.settling().undo().operation() }.collectMany { operation ->
      def undo = operation.settling().undo()
      def reverse = vendor.operations()[undo.operation()]
      def body = undo.kind().name() == 'RESTORE' ? given(vendor, reverse) : []
      missing(vendor, reverse, operation, undo.with().keySet() + body + vendor.resources()[reverse.resource()].identity().parameter())
    } == []

    where:
    name << CompiledVendors.builtIn()
  }

  def "what tells the state of #name's work can be called with the call's arguments and the handle"() {
    given:
    def vendor = CompiledVendors.load(name, true)

    expect:
    vendor.operations().values().collectMany { operation ->
      operation.async().map { polled(vendor, operation, it) }.orElse([])
    } == []

    where:
    name << CompiledVendors.builtIn()
  }

  static List<String> polled(Vendor vendor, Operation operation, AsyncRule rule) {
    if (rule.poll().isEmpty()) {
      return []
    }
    def poll = vendor.operations()[rule.poll()]
    def link = rule.handle().any { it.contains('href') || it.contains('header:') || it == '/uri' }
    def known = link ? needed(vendor, poll) : [rule.by() ?: lastVariable(poll)]
    missing(vendor, poll, operation, known) + rule.then().map { polled(vendor, operation, it) }.orElse([])
  }

  def "what restores a record of #name is what changed it"() {
    expect:
    CompiledVendors.load(name, true).operations().values()
        .findAll { it.settling().undo().kind().name() == 'RESTORE' }
        .every { it.settling().undo().operation() == it.id() && it.effect().name() == 'UPDATE' }

    where:
    name << CompiledVendors.builtIn()
  }

  def "what is restored in #name can be read before it is changed"() {
    given:
    def vendor = CompiledVendors.load(name, true)

    expect:
    vendor.operations().values()
        .findAll { it.settling().undo().kind().name() == 'RESTORE' }
        .findAll { !vendor.resources()[it.resource()].operations().containsKey('get') }*.id() == []

    where:
    name << CompiledVendors.builtIn()
  }

  def "every state of a wait is told once"() {
    expect:
    CompiledVendors.load(name, true).operations().values().collectMany { it.async().map { rule -> [rule] }.orElse([]) }.every {
      def states = it.states().pending() + it.states().success() + it.states().failure()
      states.size() == states.toSet().size() && (it.states().person().keySet() - it.states().pending()).empty
    }

    where:
    name << CompiledVendors.builtIn()
  }
}
