package dev.reeve.testing

import dev.reeve.json.Yaml

/** A vendor's document as it is written, read apart from the reader of the product. */
final class RawDocument {
  static final List<String> METHODS = ['get', 'put', 'post', 'delete', 'patch']

  final String name
  final Map root

  /** One operation as written. */
  static final class Op {
    String id
    String method
    String path
    String service
    List<Map> parameters
    Map body
    Map raw
  }

  RawDocument(String name) {
    this.name = name
    root = RawDocument.getResourceAsStream("/vendors/${name}.openapi.yaml").withCloseable { Yaml.parse(it) }
  }

  List<Op> operations() {
    root.paths.collectMany { path, item ->
      METHODS.findAll { item[it] }.collect { operation(path, it, item) }
    }
  }

  /** What a reference means, with what stands beside it. */
  Map resolved(Map node) {
    if (!node.containsKey('$ref')) {
      return node
    }
    def target = node['$ref'].substring(2).tokenize('/').inject(root) { at, word -> at[word.replace('~1', '/')] }
    resolved(target) + node.findAll { key, value -> key != '$ref' }
  }

  /** A type with its references resolved and the parts of {@code allOf} together. */
  Map type(Map schema) {
    def whole = resolved(schema)
    if (!whole.allOf) {
      return whole
    }
    def parts = whole.allOf.collect { type(it) } + [whole.findAll { key, value -> key != 'allOf' }]
    def merged = parts.inject([:]) { all, part -> all + part }
    merged.put('properties', parts.inject([:]) { all, part -> all + (part.get('properties') ?: [:]) })
    merged.required = parts.collectMany { it.required ?: [] }.unique()
    def variants = parts.find { it.oneOf || it.anyOf }
    variants ? merged + [oneOf: variants.oneOf ?: variants.anyOf] : merged
  }

  private Op operation(String path, String method, Map item) {
    def raw = item[method]
    def parameters = ((item.parameters ?: []) + (raw.parameters ?: [])).collect { resolved(it) }
    def body = raw.requestBody ? resolved(raw.requestBody) : null
    def byServer = (raw.servers ?: item.servers)?.first()
    def service = raw['x-service'] ?: item['x-service'] ?: byServer?.get('x-service') ?: 'main'
    new Op(id: raw.operationId, method: method.toUpperCase(), path: path, service: service,
        parameters: parameters, body: body, raw: raw)
  }
}
