package dev.reeve.journal.mask

import dev.reeve.http.Request
import dev.reeve.json.Yaml
import dev.reeve.openapi.OpenApiReader
import dev.reeve.secret.Redactor
import dev.reeve.secret.Secret
import dev.reeve.testing.Requests
import spock.lang.Specification

class PlaceMaskingSpec extends Specification {
  static final URI BASE = URI.create('https://api.acme.test')

  static final DOCUMENT = '''
    openapi: 3.1.0
    info: {title: Acme, version: '1'}
    servers: [{url: 'https://api.acme.test'}]
    paths:
      /things:
        post:
          operationId: things.create
          x-effect: create
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
          responses:
            2XX: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
    components:
      schemas:
        User:
          type: object
          properties:
            name: {type: string}
            password: {type: string, x-sensitive: true}
            users: {type: array, items: {$ref: '#/components/schemas/User'}}
            other: {oneOf: [{type: string}, {type: object, properties: {pin: {type: integer, x-sensitive: true}}}]}
  '''

  Redactor redactor = new Redactor().know(Secret.of('known-value'))
  PlaceMasking masking = new PlaceMasking(redactor)

  def "#what is masked in a body"() {
    expect:
    masking.requestBody(call(), body) == expected
    masking.answerBody(call(), 201, body) == expected

    where:
    what                | body                                          || expected
    'a marked member'   | '{"name":"x","password":"pw"}'                || '{"name":"x","password":"••••"}'
    'one in a list'     | '{"users":[{"password":1},{"name":"y"}]}'     || '{"users":[{"password":"••••"},{"name":"y"}]}'
    'one of a choice'   | '{"other":{"pin":12}}'                        || '{"other":{"pin":"••••"}}'
    'a known value'     | '{"name":"a known-value b"}'                  || '{"name":"a •••• b"}'
    'a form field'      | 'name=x&password=p%20w'                       || 'name=x&password=••••'
    'nothing otherwise' | '{ "name" : "x",  "n": 1.50 }'                || '{ "name" : "x",  "n": 1.50 }'
    'no null'           | '{"password":null}'                           || '{"password":null}'
    'an empty body not' | ''                                            || ''
  }

  def "all that an authenticator sends and gets is masked"() {
    expect:
    masking.requestBody(call(credential: true), '{"name":"x"}') == '••••'
    masking.answerBody(call(credential: true), 200, '{"name":"x"}') == '••••'
  }

  def "a secret may be given a name that stays the same"() {
    given:
    def named = new PlaceMasking(redactor, { "<${it.length()}>".toString() })

    expect:
    named.requestBody(call(), '{"password":"four","name":"known-value"}') == '{"password":"<4>","name":"<11>"}'
  }

  def "arguments are masked where the document marks them and where they are secrets"() {
    expect:
    masking.arguments(call(arguments: [name: 'x', password: 'pw', other: Secret.of('s')])) ==
        [name: 'x', password: '••••', other: '••••']
  }

  private Request call(Map named = [:]) {
    def vendor = OpenApiReader.read('acme', Yaml.parse(new ByteArrayInputStream(DOCUMENT.bytes)))
    Requests.write(named + [vendor: vendor, operation: vendor.operations()['things.create']], BASE)
  }
}
