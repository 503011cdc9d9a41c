package dev.reeve.simulator.testing

import dev.harrel.jsonschema.Validator
import dev.harrel.jsonschema.ValidatorFactory
import dev.reeve.json.Json
import dev.reeve.json.Yaml

/** A vendor's document as it was written, to hold answers against: read by none of our readers. */
class Document {
  final Map content
  private final String uri
  private final Validator validator = new ValidatorFactory().withDisabledSchemaValidation(true).createValidator()
  private int asked

  Document(String vendor) {
    content = Document.getResourceAsStream("/vendors/${vendor}.openapi.yaml").withCloseable { Yaml.parse(it) }
    uri = "https://reeve.dev/$vendor"
    validator.registerSchema(URI.create(uri), Json.print(content))
  }

  /** Every operation: id, method, path, the operation itself. */
  List<Map> operations() {
    content.paths.collectMany { path, item ->
      item.findAll { it.key in ['get', 'post', 'put', 'patch', 'delete'] }.collect { method, operation ->
        [id: operation.operationId, method: method.toUpperCase(), path: path, operation: operation,
         at: "/paths/${escaped(path)}/$method"]
      }
    }
  }

  /** What an answer breaks, as text; empty when it keeps to the document. */
  List<String> faults(Map operation, int status, String type, String body) {
    def responses = operation.operation.responses
    def key = responses.keySet().find { it == "$status".toString() } ?: 'default'
    def (response, at) = followed(responses[key], "$operation.at/responses/$key")
    if (response == null) {
      return ["status $status is not in the document"]
    }
    if (!response.content) {
      return body ? ["a body where the document has none: ${body.take(80)}"] : []
    }
    def media = response.content.keySet().find { it == type?.split(';')?.getAt(0) } ?: response.content.keySet().find { it.contains('json') }
    if (!media?.contains('json')) {
      return []
    }
    if (!body) {
      return ['no body where the document has one']
    }
    def schema = URI.create("https://reeve.dev/asked/${asked++}")
    validator.registerSchema(schema, Json.print(['$ref': "$uri#$at/content/${escaped(media)}/schema".toString()]))
    def result = validator.validate(schema, body)
    result.valid ? [] : result.errors.collect { "$it.instanceLocation: $it.error".toString() }.unique().take(6)
  }

  private List followed(Map response, String at) {
    if (response?.'$ref') {
      def pointer = response.'$ref'.substring(1)
      return [pointer.substring(1).split('/').inject(content) { value, word -> value[word.replace('~1', '/')] }, pointer]
    }
    [response, at]
  }

  private static String escaped(String word) {
    word.replace('~', '~0').replace('/', '~1').replace('{', '%7B').replace('}', '%7D')
  }
}
