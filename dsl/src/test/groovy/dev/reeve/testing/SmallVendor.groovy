package dev.reeve.testing

import dev.reeve.vendor.*
import groovy.transform.CompileDynamic

/**
 * Makes vendors of a few lines for specs, straight from records: what a document says, without one.
 *
 * <p>A type is a word ({@code text}, {@code int}, {@code number}, {@code bool}, {@code any}), a
 * list of one type, a map of members (a trailing {@code !} on a name: required), or the map that
 * {@code type(...)} makes for one with limits and marks.
 */
@CompileDynamic
final class SmallVendor {
  String name = 'acme'
  Map<String, Schema> schemas = [:]
  Map<String, Operation> operations = [:]
  Map<String, Resource> resources = [:]
  List<ScopeRule> scopes = []
  List<Vendor.Service> services = [new Vendor.Service('main', 'https://api.acme.example', ['old.acme.example'])]
  ErrorRule errors = new ErrorRule(['/code'], ['/message'], ['/field'], [], [])

  static Vendor make(@DelegatesTo(SmallVendor) Closure body) {
    def made = new SmallVendor()
    body.delegate = made
    body.resolveStrategy = Closure.DELEGATE_FIRST
    body.call()
    made.vendor()
  }

  /** A type with limits and marks: {@code type('text', readOnly: true, values: ['A'])}. */
  static Map type(Map marks = [:], Object type) {
    [(SmallVendor): [type: type] + marks]
  }

  /** The same type whose records answer to that resource. */
  static Schema marked(Map marks, Schema schema) {
    new Schema(schema.ref(), schema.name(), schema.type(), schema.nullable(), schema.description(),
        schema.properties(), schema.required(), schema.items(), schema.additional(), schema.open(),
        schema.variants(), schema.limits(), Types.marks(marks))
  }

  void schema(String name, Object type) {
    schemas[name] = Types.of(type, name)
  }

  void scope(Map parts, String word) {
    scopes << new ScopeRule(word, parts.parameters ?: [], parts.members ?: [], parts.discover ?: '',
        parts.pick ?: '', parts.credential ?: '', parts.stale ?: '')
  }

  void resource(Map parts = [:], String path) {
    resources[path] = new Resource(path, '', parts.operations ?: [:], parts.children ?: [],
        parts.schema ?: '', parts.words ?: [:],
        new Resource.Identity(parts.parameter ?: '', parts.field ?: ''))
  }

  void operation(Map parts = [:], String id, String method, String path) {
    def owner = id.contains('.') ? id[0..<id.lastIndexOf('.')] : ''
    operations[id] = new Operation(id, owner, id.tokenize('.').last(), method, path,
        parts.service ?: 'main', new Operation.Text(id, '', false, '', '', []), parameters(path, parts),
        body(parts), answers(parts), gives(parts), effect(method, parts),
        new Settling(parts.repeatable ?: false, Optional.empty(), '', Settling.Undo.NOT),
        Optional.ofNullable(parts.pages as Pagination), Optional.ofNullable(parts.async as AsyncRule),
        marks(parts))
  }

  static AsyncRule async(Map parts) {
    def states = new AsyncRule.States(parts.pending ?: [], parts.success ?: [], parts.failure ?: [],
        parts.person ?: [:], parts.gone ?: false, parts.message ?: ['/message'])
    new AsyncRule(parts.shape as AsyncRule.Shape, parts.poll ?: '', parts.handle ?: [],
        parts.by ?: '', parts.pattern ?: '', parts.field ?: '', states,
        new AsyncRule.Telling(parts.state ?: '', parts.since ?: '', parts.ends ?: [:]), parts.target ?: '',
        parts.result ?: '', (parts.timeout ?: 60_000) as long, (parts.every ?: 1000) as long,
        Optional.ofNullable(parts.then as AsyncRule))
  }

  static Pagination pages(Map parts) {
    new Pagination(parts.style as Pagination.Style, parts.size ?: '', parts.defaultSize ?: 0,
        parts.maxSize ?: 0, parts.position ?: '', parts.first ?: 0, parts.token ?: '',
        parts.next ?: '', parts.total ?: '', parts.sort ?: '')
  }

  private Vendor vendor() {
    new Vendor(name, name, '1', services, new AuthRule('none', '', '', [401], [:]), Optional.empty(),
        scopes, errors, resources, operations, new Schemas() {
          Optional<Schema> named(String wanted) {
            Optional.ofNullable(schemas[wanted])
          }

          Set<String> names() {
            schemas.keySet()
          }
        })
  }

  private static List<Parameter> parameters(String path, Map parts) {
    def all = (path =~ /\{([^}]+)}/).collect { parameter(it[1], parts.path?.get(it[1]) ?: 'text', Parameter.In.PATH) }
    all += (parts.query ?: [:]).collect { name, type -> parameter(name, type, Parameter.In.QUERY) }
    all + (parts.headers ?: [:]).collect { name, type -> parameter(name, type, Parameter.In.HEADER) }
  }

  private static Parameter parameter(String name, Object type, Parameter.In place) {
    def marks = type instanceof Map ? (type[SmallVendor] ?: [:]) : [:]
    def required = place == Parameter.In.PATH || name.endsWith('!')
    new Parameter(name - ~/!$/, place, required, Types.of(type),
        marks.style ?: (place == Parameter.In.QUERY ? Parameter.Style.FORM : Parameter.Style.SIMPLE),
        marks.engine ?: false, '', [])
  }

  private static Optional<Body> body(Map parts) {
    parts.body == null ? Optional.empty()
        : Optional.of(new Body(parts.media ?: 'application/json', Types.of(parts.body), parts.bodyRequired != false))
  }

  private static Map<String, Answer> answers(Map parts) {
    def schema = parts.answer == null ? Optional.empty() : Optional.of(Types.of(parts.answer))
    [(parts.status ?: '200'): new Answer('', schema, parts.produces ?: ['application/json'], [:], [])]
  }

  private static Gives gives(Map parts) {
    new Gives((parts.gives ?: 'NOTHING') as Gives.Kind, parts.at ?: '', parts.of ?: '')
  }

  private static Effect effect(String method, Map parts) {
    def byMethod = [GET: 'READ', POST: 'CREATE', PUT: 'UPDATE', PATCH: 'UPDATE', DELETE: 'DELETE']
    (parts.effect ?: byMethod[method]) as Effect
  }

  private static OperationMarks marks(Map parts) {
    new OperationMarks('', '', false, parts.lookup ?: [:], parts.oneOf ?: [], parts.exclusive ?: [], parts.confirm ?: [:],
        Optional.ofNullable(parts.batch as OperationMarks.Batch), Optional.ofNullable(parts.window as OperationMarks.Window), Optional.ofNullable(parts.brings as OperationMarks.Brings),
        Optional.ofNullable(parts.partial as OperationMarks.Partial), parts.patch ?: '',
        parts.replaces ?: [], [], [:])
  }

  /** Types from words, lists and maps. */
  private static final class Types {
    static final WORDS = [text: 'STRING', int: 'INTEGER', number: 'NUMBER', bool: 'BOOLEAN', any: 'ANY', object: 'OBJECT', list: 'ARRAY']

    static Schema of(Object type, String name = '', Map marks = [:]) {
      if (type instanceof Map && type[SmallVendor]) {
        def inner = type[SmallVendor]
        return of(inner.type, name, inner)
      }
      if (type instanceof List) {
        return schema('ARRAY', name, marks + [items: of(type[0])])
      }
      if (type instanceof Map) {
        return schema('OBJECT', name, marks + [members: type])
      }
      WORDS[type] ? schema(WORDS[type], name, marks) : schema('ANY', name, marks + [ref: type])
    }

    private static Schema schema(String type, String name, Map parts) {
      def members = (parts.members ?: [:]).collectEntries { key, value -> [(key - ~/!$/): of(value)] }
      def required = (parts.members ?: [:]).keySet().findAll { it.endsWith('!') }.collect { it - ~/!$/ }
      new Schema(parts.ref ?: '', name, type as Schema.Type, parts.nullable ?: false, '', members,
          required, Optional.ofNullable(parts.items as Schema),
          Optional.ofNullable(parts.additional == null ? null : of(parts.additional)),
          parts.open ?: false, Optional.ofNullable(variants(parts)), limits(parts), marks(parts))
    }

    private static Schema.Variants variants(Map parts) {
      parts.oneOf == null ? null
          : new Schema.Variants(parts.oneOf.collect { of(it) }, parts.discriminator ?: '', parts.mapping ?: [:])
    }

    private static SchemaLimits limits(Map parts) {
      new SchemaLimits(parts.format ?: '', parts.values ?: [], parts.extensible ?: false,
          Optional.ofNullable(parts.min as BigDecimal), Optional.ofNullable(parts.max as BigDecimal),
          parts.shortest ?: 0, parts.longest == null ? -1 : parts.longest as int, '', parts.standard)
    }

    private static SchemaMarks marks(Map parts) {
      new SchemaMarks(parts.readOnly ?: false, parts.writeOnly ?: false, parts.secret ?: false,
          parts.identifier ?: false, parts.unit ?: '', parts.linkTo ?: '', parts.fill ?: '',
          parts.fillForm ?: '', parts.derived ?: false, parts.resource ?: '',
          parts.usual == null ? [:] : [value: parts.usual], false)
    }
  }
}
