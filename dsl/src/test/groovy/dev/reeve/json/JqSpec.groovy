package dev.reeve.json

import spock.lang.Specification

class JqSpec extends Specification {

  def "an expression finds #found"() {
    expect:
    new Jq(expression).of([[name: 'a', n: 1.50], [name: 'b', n: 10000000000000000001]]) == found

    where:
    expression             || found
    '.[].name'             || ['a', 'b']
    'map(.n)'              || [[1.50, 10000000000000000001]]
    '.[] | select(.n > 2)' || [[name: 'b', n: 10000000000000000001]]
    'length'               || [2]
    'empty'                || []
  }

  def "a wrong expression, and one that does not fit, is told: #expression"() {
    when:
    new Jq(expression).of([a: 1])

    then:
    def error = thrown(JsonException)
    error.what().startsWith(text)

    where:
    expression || text
    '.['       || 'Cannot compile query: .['
    '.[0]'     || 'Cannot index object with number'
  }
}
