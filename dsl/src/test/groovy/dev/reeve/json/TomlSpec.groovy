package dev.reeve.json

import spock.lang.Specification

class TomlSpec extends Specification {

  static final TEXT = '''\
    default = "prod"
    [prod]
    guard = "confirm"     # said
    text = """
    no.key = 1
    """
    [prod.pureport]
    key = "env:KEY"
    "quoted name".x = 1
    [[list]]
    day = 2020-01-01
    '''.stripIndent()

  def "values are read in the text's order"() {
    expect:
    Toml.parse(TEXT).values() == [
        default: 'prod',
        prod   : [guard: 'confirm', text: 'no.key = 1\n', pureport: [key: 'env:KEY', 'quoted name': [x: 1]]],
        list   : [[day: '2020-01-01']]]
  }

  def "each key and table knows its line"() {
    expect:
    Toml.parse(TEXT).lineOf(path) == line

    where:
    path                                    | line
    ['default']                             | 1
    ['prod']                                | 2
    ['prod', 'guard']                       | 3
    ['prod', 'pureport']                    | 7
    ['prod', 'pureport', 'key']             | 8
    ['prod', 'pureport', 'quoted name', 'x'] | 9
    ['prod', 'pureport', 'absent']          | 7
    ['nowhere']                             | 0
  }

  def "a fault names its line"() {
    when:
    Toml.parse('a = 1\nb = \n')

    then:
    def e = thrown(JsonException)
    e.what().startsWith('the text is not TOML: ')
    e.line() == 2
  }
}
