package dev.reeve.json

import spock.lang.Specification

class JsonSpec extends Specification {

  def "a number keeps its digits"() {
    expect:
    Json.print(Json.parse(text)) == text
    Json.parse(text).class == type

    where:
    text                     | type
    '1'                      | Integer
    '5000000000'             | Long
    '123456789012345678901'  | BigInteger
    '1.10'                   | BigDecimal
    '0.1234567890123456789'  | BigDecimal
  }

  def "members keep their order and texts their characters"() {
    given:
    def text = '{"z":[1,null,true],"a":{"ü":"line\\nend \\u0001"}}'

    expect:
    Json.print(Json.parse(text.getBytes('UTF-8'))) == text
  }

  def "pretty text is indented by two spaces"() {
    expect:
    Json.pretty([a: [1, [:]], b: []]) == '''\
      {
        "a": [
          1,
          {}
        ],
        "b": []
      }'''.stripIndent()
  }

  def "a fault names its line and column"() {
    when:
    Json.parse('{\n  "a": 1,\n  "b" 2}')

    then:
    def e = thrown(JsonException)
    e.text() == '''\
      the text is not JSON: Unexpected character ('2' (code 50)): was expecting a colon to separate field name and value
        at line 3, column 7'''.stripIndent()
  }

  def "a text that ends too soon tells where it began to be open, in no words of the parser's own"() {
    when:
    Json.parse('{"a": [1, 2')

    then:
    def e = thrown(JsonException)
    e.what() == 'the text is not JSON: Unexpected end-of-input: expected close marker for Array (begun at line: 1, column: 7)'
  }

  def "what is not exactly one value is refused"() {
    when:
    Json.parse(text)

    then:
    def e = thrown(JsonException)
    e.what() == words

    where:
    text      | words
    ''        | 'the text is empty'
    '{} {}'   | 'the JSON goes on after its end'
  }

  def "the first of two values can be had"() {
    expect:
    Json.first('{"Code":"error"}\n{"Code":"ok"}'.bytes) == [Code: 'error']
  }

  def "a text that nests too deep is refused"() {
    when:
    Json.parse('[' * 600 + ']' * 600)

    then:
    def e = thrown(JsonException)
    e.what().contains('nesting depth')
  }

  def "a pointer finds members, elements, elements by member, and every element"() {
    given:
    def value = [links: [[rel: 'self', href: '/a'], [rel: 'status', href: '/b']], 'a/b': [[[x: 1]], [[x: 2]]]]

    expect:
    Json.at(value, pointer) == found

    where:
    pointer                    | found
    '/links/1/href'            | '/b'
    '/links/rel=status/href'   | '/b'
    '/links/*/href'            | ['/a', '/b']
    '/links/*rel=self/href'    | ['/a']
    '/a~1b/*/*/x'              | [1, 2]
    '/links/7/href'            | null
    '/links/rel=none/href'     | null
    '/nothing/at/all'          | null
  }

  def "elements of a list are read one by one and nothing is read beyond them"() {
    given:
    def bytes = '{"total":2,"skipped":{"items":[9]},"data":{"items":[{"id":1},{"id":2}]} BROKEN'.bytes

    when:
    def elements = Json.elements(new ByteArrayInputStream(bytes), '/data/items')

    then:
    elements.collect() == [[id: 1], [id: 2]]
  }

  def "a list that is null or absent has no elements"() {
    expect:
    !Json.elements(new ByteArrayInputStream(text.bytes), '/items').hasNext()

    where:
    text << ['{"items":null}', '{}', '{"items":[]}']
  }

  def "something else in the place of a list is a fault"() {
    when:
    Json.elements(new ByteArrayInputStream('{"items":7}'.bytes), '/items')

    then:
    def e = thrown(JsonException)
    e.what() == 'the text has no list at /items'
  }

  def "what is no JSON value is never quietly printed"() {
    when:
    Json.print([a: new Object()])

    then:
    def e = thrown(IllegalArgumentException)
    e.message == 'no JSON value: java.lang.Object'
  }
}
