package dev.reeve.completion

import spock.lang.Specification

class PositionSpec extends Specification {

  def "the word being typed goes on from the chain before its dot"() {
    expect:
    with(Position.of(text)) {
      it.chain()*.name() == chain
      it.word() == word
    }

    where:
    text                                  | chain                    | word
    'pure'                                | []                       | 'pure'
    'pureport.'                           | ['pureport']             | ''
    'pureport.net'                        | ['pureport']             | 'net'
    'x = pureport.networks.li'            | ['pureport', 'networks'] | 'li'
    'net?.na'                             | ['net']                  | 'na'
    'pureport.networks.list().fi'         | ['pureport', 'networks', 'list', ''] | 'fi'
    "pureport.networks['n'].con"          | ['pureport', 'networks', ''] | 'con'
    'a.b; c.'                             | ['c']                    | ''
    'list.each { it.na'                   | ['it']                   | 'na'
    '// pure1.\npureport.n'               | ['pureport']             | 'n'
  }

  def "an argument belongs to the call whose parentheses are open"() {
    expect:
    with(Position.of(text)) {
      it.call()*.name() == call
      it.named() == named
      it.given() as List == given
      it.word() == word
    }

    where:
    text                                             | call                     | named  | given            | word
    'pureport.networks.create('                      | ['pureport', 'networks', 'create'] | ''     | []               | ''
    'pureport.networks.create(na'                    | ['pureport', 'networks', 'create'] | ''     | []               | 'na'
    "pureport.networks.create(name: 'x', "           | ['pureport', 'networks', 'create'] | ''     | ['name']         | ''
    'pureport.networks.create(name: '                | ['pureport', 'networks', 'create'] | 'name' | ['name']         | ''
    "c.servers.create(a: [1, 2], b: f(3), "          | ['c', 'servers', 'create'] | ''     | ['a', 'b']       | ''
    "i.events.list('timestamp[gte]': t, "            | ['i', 'events', 'list']  | ''     | ['timestamp[gte]'] | ''
    "n.create(type: 'AWS"                            | ['n', 'create']          | 'type' | ['type']         | 'AWS'
  }

  def "a call without parentheses takes arguments up to the end of the line"() {
    expect:
    with(Position.of(text)) {
      it.call()*.name() == call
      it.given() as List == given
    }

    where:
    text                                   | call                               | given
    'pureport.networks.create '            | ['pureport', 'networks', 'create'] | []
    "pureport.networks.create name: 'x', " | ['pureport', 'networks', 'create'] | ['name']
    "n.create name: 'x'\n"                 | null                               | []
  }

  def "inside an index the identifier is what is typed"() {
    when:
    def position = Position.of("pureport.networks['network-12")

    then:
    position.indexed()
    position.quoted()
    position.word() == 'network-12'
    position.start() == 19
    position.call()*.name() == ['pureport', 'networks']
  }
}
