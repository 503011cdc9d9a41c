package dev.reeve.openapi

import static dev.reeve.vendor.Gives.Kind.*

import dev.reeve.json.Yaml
import dev.reeve.vendor.Effect
import dev.reeve.vendor.Parameter
import dev.reeve.vendor.Schema
import spock.lang.Specification

class OpenApiReaderSpec extends Specification {

  static final HEAD = '''\
    openapi: 3.1.0
    info: {title: Acme, version: '2.0'}
    servers:
      - url: https://{host}/v2
        variables: {host: {default: api.acme.example}}
    '''.stripIndent()

  static read(String rest) {
    OpenApiReader.read('acme', Yaml.parse(HEAD + rest.stripIndent()))
  }

  static schema(String text) {
    read("components:\n  schemas:\n    Thing:\n" + text.stripIndent().indent(6)).schemas().named('Thing').get()
  }

  def "a vendor has its name, title, version and address"() {
    when:
    def vendor = read('paths: {}')

    then:
    vendor.name() == 'acme'
    vendor.title() == 'Acme'
    vendor.version() == '2.0'
    vendor.services()*.url() == ['https://api.acme.example/v2']
    vendor.auth().scheme() == 'none'
  }

  def "null is a value in both dialects"() {
    expect:
    with(schema(text)) { nullable() == isNullable && type() == wanted }

    where:
    text                                             | isNullable | wanted
    'type: string'                                   | false      | Schema.Type.STRING
    '{type: string, nullable: true}'                 | true       | Schema.Type.STRING
    '{type: [string, "null"]}'                       | true       | Schema.Type.STRING
    '{type: string, enum: [a, null]}'                | true       | Schema.Type.STRING
    '{enum: [a, b]}'                                 | false      | Schema.Type.STRING
    '{properties: {a: {type: string}}}'              | false      | Schema.Type.OBJECT
    '{type: [string, integer]}'                      | false      | Schema.Type.ANY
  }

  def "a reference that may be null keeps its name"() {
    given:
    def vendor = read('''\
      components:
        schemas:
          Other: {type: object, description: theirs, properties: {id: {type: string}}}
          Thing:
            type: object
            properties:
              one: {oneOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}
              two: {allOf: [{$ref: '#/components/schemas/Other'}], description: ours, readOnly: true}
              three: {$ref: '#/components/schemas/Other', x-link-to: /others}
      ''')

    when:
    def members = vendor.schemas().named('Thing').get().properties()

    then:
    members.one.ref() == 'Other' && members.one.nullable()
    with(vendor.schemas().resolve(members.two)) { description() == 'ours' && marks().readOnly() && properties().keySet() == ['id'] as Set }
    with(vendor.schemas().resolve(members.three)) { description() == 'theirs' && marks().linkTo() == '/others' && name() == 'Other' }
  }

  def "allOf is merged, the place's own members win"() {
    given:
    def vendor = read('''\
      components:
        schemas:
          Base:
            type: object
            required: [id]
            properties: {id: {type: string}, name: {type: string, maxLength: 5}}
          Middle: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {size: {type: integer}}}]}
          Thing:
            required: [name]
            allOf:
              - $ref: '#/components/schemas/Middle'
              - {type: object, properties: {name: {type: string, maxLength: 9}}}
            properties: {own: {type: boolean}}
      ''')

    when:
    def thing = vendor.schemas().named('Thing').get()

    then:
    thing.name() == 'Thing'
    thing.type() == Schema.Type.OBJECT
    thing.properties().keySet() == ['id', 'name', 'size', 'own'] as Set
    thing.required() as Set == ['id', 'name'] as Set
    !thing.open()
  }

  def "alternatives keep their discriminator"() {
    given:
    def vendor = read('''\
      components:
        schemas:
          Cat: {type: object, properties: {kind: {type: string}, purrs: {type: boolean}}}
          Dog: {type: object, properties: {kind: {type: string}}}
          Thing:
            oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', pup: Dog}}
      ''')

    when:
    def variants = vendor.schemas().named('Thing').get().variants().get()

    then:
    variants.schemas()*.ref() == ['Cat', 'Dog']
    variants.discriminator() == 'kind'
    variants.mapping() == [cat: 'Cat', pup: 'Dog']
  }

  def "limits are read, exclusive bounds of whole numbers in both dialects"() {
    expect:
    with(schema(text).limits()) { minimum().orElse(null) == min && maximum().orElse(null) == max && minLength() == shortest && maxLength() == longest }

    where:
    text                                                         | min  | max  | shortest | longest
    '{type: integer, minimum: 1, maximum: 9}'                    | 1.0  | 9.0  | 0        | -1
    '{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 9}'  | 2.0  | 8.0  | 0        | -1
    '{type: integer, minimum: 1, exclusiveMinimum: true}'        | 2.0  | null | 0        | -1
    '{type: string, minLength: 2, maxLength: 3}'                 | null | null | 2        | 3
    '{type: array, items: {}, maxItems: 4}'                      | null | null | 0        | 4
  }

  def "values that the vendor may add to are told, not refused"() {
    expect:
    with(schema('{type: string, x-extensible-enum: [a, b]}').limits()) { it.values() == ['a', 'b'] && it.extensible() }
    with(schema('{type: string, enum: [a, b]}').limits()) { it.values() == ['a', 'b'] && !it.extensible() }
  }

  def "parameters of the path come first and may be said again"() {
    given:
    def vendor = read('''\
      paths:
        /pets/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: page, in: query, schema: {type: string}, description: old}
          get:
            operationId: pets.get
            parameters:
              - {name: page, in: query, schema: {type: integer}, description: new}
              - {name: tags, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
              - {name: where, in: query, content: {application/json: {schema: {type: object}}}}
              - {name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}, x-style: {quoted: true, and: '+'}}
            responses: {'200': {description: ok}}
      ''')

    when:
    def parameters = vendor.operations()['pets.get'].parameters()

    then:
    parameters*.name() == ['id', 'page', 'tags', 'where', 'ids']
    parameters*.in()*.name() == ['PATH', 'QUERY', 'QUERY', 'QUERY', 'QUERY']
    parameters[0].required()
    parameters[1].description() == 'new'
    parameters[2].style() == new Parameter.Style(false, '|', false, false, '')
    parameters[3].style().json()
    parameters[4].style() == new Parameter.Style(false, ',', true, false, '+')
  }

  def "a call gives what its good answer holds"() {
    given:
    def vendor = read("""\
      paths:
        /pets:
          get:
            operationId: pets.call
            ${extra}
            responses:
              '404': {description: none}
              '200':
                description: ok
                content: ${content}
      components:
        schemas:
          Pet: {type: object, properties: {id: {type: string}}}
      """)

    expect:
    with(vendor.operations()['pets.call'].gives()) { kind() == wanted && at() == pointer }

    where:
    content                                                                                       | extra                    | wanted  | pointer
    "{application/json: {schema: {\$ref: '#/components/schemas/Pet'}}}"                           | ''                       | ITEM    | ''
    "{application/json: {schema: {type: array, items: {\$ref: '#/components/schemas/Pet'}}}}"     | ''                       | ITEMS   | ''
    "{application/json: {schema: {type: array, items: {type: string}}}}"                          | ''                       | VALUE   | ''
    "{application/json: {schema: {type: object}}}"                                                | ''                       | VALUE   | ''
    "{text/csv: {schema: {type: string}}}"                                                        | ''                       | FILE    | ''
    "{text/plain: {schema: {type: string}}}"                                                      | ''                       | VALUE   | ''
    "{text/plain: {schema: {type: string}}}"                                                      | 'x-gives: {kind: file}'  | FILE    | ''
    "{}"                                                                                          | ''                       | NOTHING | ''
    "{application/json: {schema: {properties: {data: {type: array, items: {\$ref: '#/components/schemas/Pet'}}}}}}" | 'x-gives: {at: /data}' | ITEMS | '/data'
  }

  def "a list in an envelope is found when it is the only one"() {
    given:
    def vendor = read("""\
      paths:
        /pets: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {allOf: [{\$ref: '#/components/schemas/Page'}, {properties: ${members}}]}}}}}}}
        /pets/{id}: {get: {responses: {'200': {description: ok}}}}
      components:
        schemas:
          Page: {type: object, properties: {total: {type: integer}, names: {type: array, items: {type: string}}}}
          Pet: {type: object, properties: {id: {type: string}}}
      """)

    expect:
    with(vendor.operations()['pets.list'].gives()) { kind() == wanted && at() == pointer }

    where:
    members                                                                  | wanted | pointer
    "{data: {type: array, items: {\$ref: '#/components/schemas/Pet'}}}"      | ITEMS  | '/data'
    "{a: {type: array, items: {\$ref: '#/components/schemas/Pet'}}, b: {type: array, items: {\$ref: '#/components/schemas/Pet'}}}" | ITEM | ''
  }

  def "the method tells the effect where the document says nothing"() {
    given:
    def vendor = read('''\
      paths:
        /pets:
          get: {operationId: pets.list, responses: {'200': {description: ok}}}
          put: {operationId: pets.put, responses: {'200': {description: ok}}}
          post: {operationId: pets.find, x-effect: read, responses: {'200': {description: ok}}}
          delete: {operationId: pets.clear, responses: {'200': {description: ok}}}
      ''')

    expect:
    vendor.operations().values()*.effect() == [Effect.READ, Effect.UPDATE, Effect.READ, Effect.DELETE]
  }

  def "records answer to the resource that has them"() {
    given:
    def vendor = read('''\
      paths:
        /pets: {get: {operationId: pets.list, responses: {'200': {description: ok, content: &pets {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
        /pets/{id}: {get: {operationId: pets.get, responses: {'200': {description: ok, content: &pet {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}
        /pets/{id}/toys: {get: {operationId: pets.toys.list, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Toy'}}}}}}}}
        /shops/{id}/best: {get: {operationId: shops.best, responses: {'200': {description: ok, content: *pet}}}}
        /toys/{id}: {delete: {operationId: toys.delete, responses: {'204': {description: gone}}}}
      components:
        schemas:
          Pet: {type: object, properties: {id: {type: string}, name: {type: string}}}
          Toy: {type: object, x-resource: toys, properties: {code: {type: string, x-identifier: true}}}
      ''')

    expect:
    vendor.operations()['shops.best'].gives().resource() == 'pets'
    vendor.operations()['pets.toys.list'].gives().resource() == 'toys'
    vendor.resources()['pets'].schema() == 'Pet'
    vendor.resources()['pets'].children() == ['toys']
    vendor.resources()['pets'].identity().with { [it.parameter(), it.field()] } == ['id', '/id']
    vendor.resources()['pets.toys'].identity().field() == '/code'
  }

  def "list and get may stand for the vendor's own words"() {
    given:
    def vendor = read('''\
      tags:
        - name: pets
          description: Animals
          x-list: {operation: pets.show, with: {all: true}}
          x-get: {operation: pets.show, by: name}
      paths:
        /showpets:
          post:
            operationId: pets.show
            requestBody: {content: {application/json: {schema: {type: object, properties: {all: {type: boolean}, name: {type: string}}}}}}
            responses: {'200': {description: ok}}
      ''')

    when:
    def pets = vendor.resources()['pets']

    then:
    pets.summary() == 'Animals'
    pets.operations() == [show: 'pets.show', list: 'pets.show', get: 'pets.show']
    pets.words().list.with() == [all: true]
    pets.words().get.by() == 'name'
  }

  def "a path may have an address of its own"() {
    given:
    def vendor = read('''\
      paths:
        /a: {get: {operationId: a.get, responses: {'200': {description: ok}}}}
        /b:
          servers: [{url: https://files.acme.example/v1}]
          get: {operationId: b.get, responses: {'200': {description: ok}}}
      ''')

    expect:
    vendor.services().collectEntries { [it.name(), it.url()] } ==
        [main: 'https://api.acme.example/v2', filesAcmeExampleV1: 'https://files.acme.example/v1']
    vendor.operations()['b.get'].service() == 'filesAcmeExampleV1'
    vendor.operations()['a.get'].service() == 'main'
  }

  def "a reference to a place within a schema is read where it stands"() {
    given:
    def vendor = read('''\
      components:
        schemas:
          Pet: {type: object, properties: {state: {type: string, enum: [a, b]}}}
          Thing: {type: object, properties: {state: {$ref: '#/components/schemas/Pet/properties/state'}}}
      ''')

    expect:
    vendor.schemas().named('Thing').get().properties().state.limits().values() == ['a', 'b']
  }

  def "an authenticator is chosen by the document's security schemes"() {
    given:
    def vendor = read("security: [{it: []}]\ncomponents: {securitySchemes: {it: ${scheme}}}")

    expect:
    vendor.auth().scheme() == chosen
    vendor.auth().settings() == settings

    where:
    scheme                                         | chosen       | settings
    '{type: http, scheme: Basic}'                  | 'basic'      | [:]
    '{type: http, scheme: bearer}'                 | 'bearer'     | [:]
    '{type: apiKey, in: header, name: X-Key}'      | 'api-key'    | [name: 'X-Key', in: 'header']
    '{type: mutualTLS}'                            | 'mutual-tls' | [:]
    '{type: oauth2, flows: {implicit: {authorizationUrl: https://a/i}, clientCredentials: {tokenUrl: https://a/t, scopes: {}}}}' | 'oauth2' | [flow: 'clientCredentials', tokenUrl: 'https://a/t', scopes: []]
    '{type: oauth2, flows: {authorizationCode: {authorizationUrl: https://a/i, tokenUrl: https://a/c}, deviceAuthorization: {deviceAuthorizationUrl: https://a/d, tokenUrl: https://a/t, scopes: {}}}}' | 'oauth2' | [flow: 'deviceAuthorization', tokenUrl: 'https://a/t', deviceAuthorizationUrl: 'https://a/d', scopes: []]
    '{type: oauth2, x-auth: {flow: jwtBearer, audience: you}, flows: {authorizationCode: {authorizationUrl: https://a/i, tokenUrl: https://a/c}}}' | 'oauth2' | [flow: 'jwtBearer', tokenUrl: 'https://a/c', scopes: [], audience: 'you']
    '{type: oauth2, flows: {clientCredentials: {tokenUrl: https://a/t, scopes: {r: read}}}}' | 'oauth2' | [flow: 'clientCredentials', tokenUrl: 'https://a/t', scopes: ['r']]
  }
}
