package dev.reeve.openapi

import dev.reeve.json.Yaml
import spock.lang.Specification

class DocumentFaultsSpec extends Specification {

  static faults(String text, options = OpenApiReader.Options.OWN) {
    try {
      OpenApiReader.read('acme', Yaml.parse(text.stripIndent()), options)
      return []
    } catch (DocumentException e) {
      return e.faults()*.toString()
    }
  }

  static operation(String marks) {
    faults("""\
      openapi: 3.1.0
      paths:
        /pets:
          get:
            operationId: pets.list
            parameters: [{name: page, in: query, schema: {type: integer}}]
            responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {\$ref: '#/components/schemas/Pet'}}}}}}
          post:
            operationId: pets.create
            requestBody: {content: {application/json: {schema: {\$ref: '#/components/schemas/Pet'}}}}
            responses: {'200': {description: ok, content: {application/json: {schema: {\$ref: '#/components/schemas/Pet'}}}}}
            ${marks}
      components: {schemas: {Pet: {type: object, properties: {name: {type: string}, state: {type: string}}}}}
      """)*.replace('#/paths/~1pets/post', '@')
  }

  def "from OpenAPI 3.1 on an operation need not tell its answers: #version"() {
    expect:
    faults("{openapi: $version, paths: {/pets: {get: {operationId: pets.list}}}}") == told

    where:
    version || told
    '3.0.4' || ['#/paths/~1pets/get: tells no responses']
    '3.1.1' || []
  }

  def "every fault of a document is told at once, each with its place"() {
    when:
    OpenApiReader.read('acme', Yaml.parse('''\
      openapi: '2.0'
      paths:
        /pets:
          get:
            operationId: pets.list
            parameters:
              - {in: query, schema: {type: text}}
              - $ref: '#/components/parameters/None'
            responses: {'200': {$ref: '#/components/responses/None'}}
        /dogs:
          get: {operationId: pets.list}
      '''.stripIndent()))

    then:
    def e = thrown(DocumentException)
    e.text() == '''\
      the document has 7 faults
        in the document of acme
        #/openapi: wants 3.0, 3.1 or 3.2
        #/paths/~1dogs/get/operationId: names two operations: pets.list
        #/paths/~1pets/get/parameters/0/schema/type: names no type of JSON: text
        #/paths/~1pets/get/parameters/0: has no name
        #/paths/~1pets/get/parameters/1: refers to #/components/parameters/None, which is not there
        #/paths/~1pets/get/responses/200: refers to #/components/responses/None, which is not there
        #/paths/~1dogs/get: tells no responses'''.stripIndent()
  }

  def "an x-auth of a security scheme says all that its flow needs: #own"() {
    expect:
    faults("openapi: 3.1.0\npaths: {}\ncomponents: {securitySchemes: {it: {type: http, scheme: bearer, x-auth: $own}}}") == told*.replace('@', '#/components/securitySchemes/it/x-auth')

    where:
    own                                             || told
    '{flow: jwtBearer, tokenUrl: /t}'               || []
    '{flow: jwt, tokenUrl: /t}'                     || ['@: wants a flow: clientCredentials, deviceAuthorization, jwtBearer, clientAssertion, tokenExchange']
    '{flow: tokenExchange}'                         || ['@: wants tokenUrl']
    '{flow: deviceAuthorization, tokenUrl: /t}'     || ['@: wants deviceAuthorizationUrl']
    '{flow: jwtBearer, tokenUrl: /t, issuerr: me}'  || ['@/issuerr: is no member of x-auth: flow, tokenUrl, deviceAuthorizationUrl, refreshUrl, issuer, subject, audience, claims, form']
  }

  def "what is no document is refused"() {
    expect:
    faults('text') == ['#: wants an OpenAPI document']
  }

  def "an unknown x- key in a document of ours is a fault, in anybody's it is not"() {
    given:
    def text = 'openapi: 3.1.0\npaths: {}\nx-pagintion: {}\ninfo: {x-sensitive: true, x-scope: []}'

    expect:
    faults(text) == [
        '#/x-pagintion: x-pagintion is no key of the vocabulary, did you mean x-pagination?',
        '#/info/x-scope: x-scope means nothing here']
    faults(text, OpenApiReader.Options.FOREIGN) == []
  }

  def "a vendor's own names may begin with x-, and examples may hold anything"() {
    expect:
    faults('''\
      openapi: 3.1.0
      paths: {}
      components:
        schemas: {Thing: {type: object, properties: {x-any: {type: string}}, example: {x-odd: 1}}}
      ''') == []
  }

  def "what a key names must be there"() {
    expect:
    operation(marks) == [fault]

    where:
    marks                                                                   | fault
    'x-effect: destroy'                                                     | '@/x-effect: wants one of read, create, update, delete, action'
    'x-repeat: maybe'                                                       | '@/x-repeat: wants safe or no'
    'x-undo: {kind: delete, operation: pets.delet}'                         | '@/x-undo: names no operation: pets.delet'
    'x-undo: {kind: delete, operation: pets.list, with: {pag: 1}}'          | '@/x-undo: pets.list has no argument pag, did you mean page?'
    'x-partial: {target: [/stat]}'                                           | '@/x-partial: neither rows nor what is sent to pets.create have /stat'
    'x-partial: {rows: /pets, message: [/name]}'                            | '@/x-partial: answers of pets.create have nothing at /pets/*/name'
    'x-undo: {kind: delete, operation: pets.list, read: {name: x}}'         | '@/x-undo/read: names no operation: pets.get'
    'x-undo: all'                                                           | '@/x-undo: wants none, or kind and operation'
    'x-identity: {read: pets.list, match: {nam: /name}}'                    | '@/x-identity: pets.create has no argument nam, did you mean name?'
    'x-identity: {read: pets.list, match: {name: /nme}}'                    | '@/x-identity: records of pets.list have nothing at /nme'
    'x-identity: {read: pets.list}'                                         | '@/x-identity: matches nothing: every record would be the one'
    'x-pagination: {style: page, position: pages}'                          | '@/x-pagination: pets.create has no argument pages'
    'x-pagination: {style: pages}'                                          | '@/x-pagination/style: wants one of whole, page, offset, token, capped, walk'
    'x-pagination: standard'                                                | '@/x-pagination: names no rule under x-pagination of the document'
    'x-pagination: {style: page, total: /count}'                            | '@/x-pagination: answers of pets.create have nothing at /count'
    'x-async: {shape: record, poll: pets.get, field: /state}'               | '@/x-async: names no operation: pets.get'
    'x-async: {shape: record, poll: pets.create, field: /status}'           | '@/x-async: answers of pets.create have nothing at /status'
    'x-async: {shape: record, poll: pets.create, field: /state, stat: []}'  | '@/x-async/stat: is no member of x-async: shape, poll, handle, by, pattern, field, pending, success, failure, person, gone, message, state, since, ends, target, result, timeout, every, then'
    'x-async: {shape: record, poll: pets.create, timeout: soon}'            | '@/x-async/timeout: wants a time such as 30s, 15m or 2h'
    'x-gives: {at: /items}'                                                 | '@/x-gives: at: answers have nothing at /items'
    'x-require: {oneOf: [[name, color]]}'                                   | '@/x-require: pets.create has no argument color'
  }

  def "schemas that never end are refused"() {
    expect:
    faults('''\
      openapi: 3.1.0
      paths: {}
      components: {schemas: {A: {$ref: '#/components/schemas/A'}}}
      ''') == ['#/components/schemas/A: refers to itself by #/components/schemas/A']
  }

  def "a schema may hold itself by reference"() {
    expect:
    faults('''\
      openapi: 3.1.0
      paths: {}
      components: {schemas: {A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}}}}}
      ''') == []
  }
}
