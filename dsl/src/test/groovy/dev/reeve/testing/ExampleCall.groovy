package dev.reeve.testing

import java.time.Duration
import java.time.Instant

/**
 * Arguments for an operation made from its document as written, and the request that must come of
 * them: computed here without any of the product's code.
 */
final class ExampleCall {
  static final Instant TIME = Instant.ofEpochMilli(1_700_000_000_000)
  static final Map SPANS = [ms: 60_000, s: 60, min: 1]

  final RawDocument document
  final RawDocument.Op operation
  final Map<String, Object> arguments = [:]
  final Map<String, String> path = [:]
  final Map<String, List<String>> query = [:]
  final Map<String, String> headers = [:]
  Object body
  private int number = 0

  ExampleCall(RawDocument document, RawDocument.Op operation) {
    this.document = document
    this.operation = operation
    parameters()
    if (operation.body) {
      bodyOf(document.type(operation.body.content.values().first().schema ?: [:]))
    }
  }

  /** The media type that must be sent. */
  String getMedia() {
    def written = operation.body.content.keySet().first()
    written.contains('*') ? 'application/json' : written
  }

  /** The path that must be asked for, decoded. */
  String getTarget() {
    def filled = operation.path.replaceAll(/\{([^}]+)}/) { all, name -> path[name] }
    operation.service == 'main' ? filled : "/_${operation.service}$filled"
  }

  private void parameters() {
    def left = excluded()
    operation.parameters.findAll { !it['x-engine'] || it.in == 'query' }.findAll { !(it.name in left) && it.name != operation.raw['x-window']?.since }.each { parameter ->
      def made = parameter.name in repeated() ? same("p${++number}".toString()) : example(document.type(parameter.schema), parameter.name)
      arguments[parameter.name] = made.given
      switch (parameter.in) {
        case 'path': path[parameter.name] = made.sent.toString(); break
        case 'header': headers[parameter.name.toLowerCase()] = made.sent.toString(); break
        default: query[parameter.name] = written(parameter, made.sent)
      }
    }
  }

  /** Path parameters that the body repeats within a link. */
  private List<String> repeated() {
    def schema = operation.body ? document.type(operation.body.content.values().first().schema ?: [:]) : [:]
    members(chosen(schema).schema).values().collect { document.type(it)['x-fill-from-path']?.param }.findAll()
  }

  private List<String> excluded() {
    (operation.raw['x-require']?.exclusive ?: []).collectMany { it.drop(1) }
  }

  /** The decoded values that must stand behind a query parameter's name. */
  private static List<String> written(Map parameter, Object sent) {
    def style = parameter['x-style'] ?: [:]
    if (style.json) {
      return [new groovy.json.JsonGenerator.Options().disableUnicodeEscaping().build().toJson(sent)]
    }
    def texts = [sent].flatten().collect { style.quoted && !(it instanceof Number) ? "'${it.toString().replace('\\', '\\\\').replace("'", "\\'")}'".toString() : it.toString() }
    !(sent instanceof List) || parameter.explode != false ? texts : [texts.join(style.separator ?: ',')]
  }

  private void bodyOf(Map schema) {
    if (!isObject(schema)) {
      def made = example(schema, 'body')
      arguments.body = made.given
      body = made.sent
      return
    }
    def made = object(schema, 0)
    body = [:]
    made.sent.each { name, value ->
      // one name given once goes to every place of that name
      if (arguments.containsKey(name)) {
        body[name] = path[name] ?: query[name]?.first()
      } else {
        arguments[name] = made.given[name]
        body[name] = value
      }
    }
    filledFromPath(schema)
  }

  private void filledFromPath(Map schema) {
    members(chosen(schema).schema).each { name, member ->
      def fill = document.type(member)['x-fill-from-path']
      if (fill && path[fill.param]) {
        arguments.remove(name)
        body[name] = fill.href ? [href: fill.href.replace("{${fill.param}}", path[fill.param])] : path[fill.param]
      }
    }
  }

  private static boolean isObject(Map schema) {
    schema.type == 'object' || schema.get('properties') || (!schema.type && (schema.oneOf || schema.anyOf))
  }

  private Map members(Map schema) {
    (schema.get('properties') ?: [:]).findAll { name, member -> !document.type(member).readOnly }
  }

  /** An object with all members that can be given, optional ones only near the top. */
  private Map object(Map schema, int depth) {
    def whole = chosen(schema)
    def given = [:]
    def sent = [:]
    members(whole.schema).each { name, member ->
      def type = document.type(member)
      boolean wanted = name in (whole.schema.required ?: []) || depth == 0
      if (wanted && !(name in whole.fixed) && !type['x-fill-from-path']) {
        def made = example(type, name, depth + 1)
        given[name] = made.given
        sent[name] = made.sent
      }
    }
    [given: given + whole.fixed, sent: sent + whole.fixed]
  }

  /** Of several alternatives the first, with what its discriminator wants. */
  private Map chosen(Map schema) {
    def variants = schema.oneOf ?: schema.anyOf
    if (!variants) {
      return [schema: schema, fixed: [:]]
    }
    def discriminator = schema.discriminator
    def first = variants.first()
    def fixed = [:]
    if (discriminator) {
      def mapping = discriminator.mapping?.find { value, target -> target == first['$ref'] }
      fixed[discriminator.propertyName] = mapping ? mapping.key : first['$ref'].tokenize('/').last()
    }
    def type = document.type(first)
    def own = schema.findAll { key, value -> !(key in ['oneOf', 'anyOf', 'discriminator']) }
    def merged = own + type + [properties: (own.get('properties') ?: [:]) + (type.get('properties') ?: [:]), required: ((own.required ?: []) + (type.required ?: [])).unique()]
    merged.oneOf || merged.anyOf ? chosen(merged) : [schema: merged, fixed: fixed]
  }

  private Map example(Map schema, String name, int depth = 0) {
    if (schema.containsKey('const')) {
      return same(schema.const)
    }
    def values = schema.enum ?: schema.oneOf?.collect { document.type(it) }?.find { it.enum }?.enum
    def type = schema.type instanceof List ? schema.type.find { it != 'null' } : schema.type
    if (values && type != 'array') {
      return same(values.find { it != null })
    }
    if (!type && (schema.oneOf || schema.anyOf) && !isPlainObject(schema)) {
      return example(document.type((schema.oneOf ?: schema.anyOf).first()), name, depth)
    }
    switch (type) {
      case 'object': return object(schema, depth)
      case 'array': return list(schema, name, depth)
      case 'integer':
      case 'number': return numeric(schema)
      case 'boolean': return same(true)
      case 'string': return text(schema, name)
      default: return isPlainObject(schema) ? object(schema, depth) : same('any')
    }
  }

  private boolean isPlainObject(Map schema) {
    schema.get('properties') || (schema.oneOf ?: schema.anyOf)?.every { isObject(document.type(it)) }
  }

  private Map list(Map schema, String name, int depth) {
    int size = Math.min(Math.max(2, schema.minItems ?: 0), schema.maxItems ?: 99)
    def made = (1..size).collect { example(document.type(schema.items ?: [:]), name, depth + 1) }
    [given: made*.given, sent: made*.sent]
  }

  private static Map numeric(Map schema) {
    if (schema['x-unit']?.startsWith('epoch-ms')) {
      return [given: TIME, sent: TIME.toEpochMilli()]
    }
    if (SPANS[schema['x-unit']] && SPANS[schema['x-unit']] >= (schema.minimum ?: 0)) {
      return [given: Duration.ofMinutes(1), sent: SPANS[schema['x-unit']]]
    }
    same(Math.max(schema.minimum ?: 0, Math.min(7, schema.maximum ?: 99)))
  }

  private Map text(Map schema, String name) {
    if (schema.format == 'date-time') {
      return [given: TIME, sent: TIME.toString()]
    }
    if (schema.format == 'date') {
      return [given: TIME, sent: '2023-11-14']
    }
    if (schema['x-unit']) {
      return same('01:00:00:00')
    }
    // an identifier would become a link where its resource is known by links: a link stays
    def plain = "${schema['x-link-to'] ? '/' : ''}v${++number}'+ ü/".toString()
    same(plain.take(schema.maxLength ?: 99).padRight(schema.minLength ?: 0, 'x'))
  }

  private static Map same(Object value) {
    [given: value, sent: value]
  }
}
