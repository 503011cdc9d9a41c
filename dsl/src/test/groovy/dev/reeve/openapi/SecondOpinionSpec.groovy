package dev.reeve.openapi

import dev.reeve.vendor.Parameter
import dev.reeve.vendor.Schema
import io.swagger.v3.oas.models.media.Schema as Theirs
import io.swagger.v3.parser.OpenAPIV3Parser
import io.swagger.v3.parser.core.models.ParseOptions
import spock.lang.Shared
import spock.lang.Specification

/** What start-up loads, against what another reader of OpenAPI finds in the same documents. */
class SecondOpinionSpec extends Specification {

  @Shared
  Map<String, Object> others = CompiledVendors.builtIn().collectEntries { name ->
    def text = CompiledVendors.getResourceAsStream("/vendors/${name}.openapi.yaml").getText('UTF-8')
    def read = new OpenAPIV3Parser().readContents(text, null, new ParseOptions(resolve: true))
    [name, read.openAPI]
  }

  static Map<String, Object> operations(document) {
    document.paths.collectEntries { path, item ->
      item.readOperationsMap().collectEntries { method, operation ->
        [operation.operationId, [method: method.name(), path: path, item: item, operation: operation]]
      }
    }
  }

  static resolved(document, parameter) {
    parameter.$ref ? document.components.parameters[parameter.$ref.tokenize('/').last()] : parameter
  }

  static Set<String> types(Theirs schema) {
    (schema?.types ?: (schema?.type ? [schema.type] : [])) as Set
  }

  def "both find the same operations of #name"() {
    expect:
    operations(others[name]).collectEntries { id, found -> [id, [found.method, found.path]] } ==
        CompiledVendors.load(name).operations().collectEntries { id, ours -> [id, [ours.method(), ours.path()]] }

    where:
    name << CompiledVendors.builtIn()
  }

  def "both find the same parameters of #name, the same of them required"() {
    given:
    def document = others[name]

    expect:
    CompiledVendors.load(name).operations().each { id, ours ->
      def found = operations(document)[id]
      def theirs = ((found.item.parameters ?: []) + (found.operation.parameters ?: [])).collect { resolved(document, it) }
      assert ours.parameters().collect { [it.name(), it.in().name().toLowerCase(), it.required()] } as Set ==
          theirs.collect { [it.name, it.in, it.required ?: false] } as Set: id
    }

    where:
    name << CompiledVendors.builtIn()
  }

  def "both find the same bodies and statuses of #name"() {
    given:
    def document = others[name]

    expect:
    CompiledVendors.load(name).operations().each { id, ours ->
      def theirs = operations(document)[id].operation
      assert ours.answers().keySet() == theirs.responses.keySet(): id
      assert ours.body().present == (theirs.requestBody != null): id
    }

    where:
    name << CompiledVendors.builtIn()
  }

  def "both find the same members, types, values and needs in the schemas of #name"() {
    given:
    def theirs = others[name].components.schemas
    def ours = CompiledVendors.load(name).schemas()

    expect:
    ours.names() == theirs.keySet()
    theirs.findAll { !it.value.allOf && !it.value.$ref }.each { schema, found ->
      def mine = ours.named(schema).get()
      assert mine.properties().keySet() == (found.properties ?: [:]).keySet(): schema
      assert mine.required() as Set == (found.required ?: []) as Set: schema
      found.properties.each { member, type -> same(mine.properties()[member], type, "$schema.$member") }
    }

    where:
    name << CompiledVendors.builtIn()
  }

  static void same(Schema ours, Theirs theirs, String place) {
    if (theirs.$ref) {
      assert ours.ref() == theirs.$ref.tokenize('/').last(): place
      return
    }
    def kinds = types(theirs) - 'null'
    if (kinds.size() == 1) {
      assert ours.type().name().toLowerCase() == kinds.first(): place
      assert ours.nullable() == ('null' in types(theirs) || theirs.enum?.contains(null)): place
    }
    def constant = theirs.const == null ? [] : [theirs.const]
    def values = theirs.extensions?.get('x-extensible-enum') ?: (theirs.enum ?: constant) - null
    assert ours.limits().values() as List == values as List: place
  }
}
