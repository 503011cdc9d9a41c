package dev.reeve.json

import spock.lang.Specification

class YamlSpec extends Specification {

  def "keys and times stay texts, numbers keep their digits"() {
    expect:
    Yaml.parse('''\
      on: yes
      at: 2020-01-01
      'no': null
      200: 1.50
      big: 9007199254740993
      flag: true
      '''.stripIndent()) ==
        [on: 'yes', at: '2020-01-01', no: null, '200': 1.50, big: 9007199254740993L, flag: true]
  }

  def "an alias stands for what its anchor names, a merge key adds what is missing"() {
    expect:
    Yaml.parse('''\
      base: &b {x: 1, y: 2}
      again: *b
      more:
        <<: *b
        y: 3
      list: [&t text, *t]
      '''.stripIndent()) ==
        [base: [x: 1, y: 2], again: [x: 1, y: 2], more: [x: 1, y: 3], list: ['text', 'text']]
  }

  def "aliases that stand for too much are refused"() {
    given:
    def bomb = new StringBuilder('a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n')
    (1..9).each { bomb << "a$it: &a$it [${(['*a' + (it - 1)] * 10).join(', ')}]\n" }

    when:
    Yaml.parse(bomb.toString())

    then:
    def e = thrown(JsonException)
    e.what() == "the text's aliases stand for more than 3 million values"
  }

  def "a fault names its line and column"() {
    when:
    Yaml.parse('a: 1\nb: [1, 2\nc: 3\n')

    then:
    def e = thrown(JsonException)
    e.what().startsWith('the text is not YAML: ')
    e.line() == 3
  }

  def "a key that stands twice is refused"() {
    when:
    Yaml.parse('a: 1\nb: 2\na: 3\n')

    then:
    def e = thrown(JsonException)
    e.text() == '''\
      the key a stands twice in one place
        at line 3, column 1'''.stripIndent()
  }

  def "what is printed is read back the same"() {
    given:
    def value = [a: 'yes', b: ['1.0', 1.0, [c: 'x: y', d: null]], e: 'two\nlines', f: [], g: [:]]

    expect:
    Yaml.parse(Yaml.print(value)) == value
    Yaml.print([a: [[b: 1, c: 'text']]]) == 'a:\n  - b: 1\n    c: text'
  }
}
