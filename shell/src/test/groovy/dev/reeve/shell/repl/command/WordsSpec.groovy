package dev.reeve.shell.repl.command

import spock.lang.Specification

class WordsSpec extends Specification {

  def "a line is a command only if its first word is one"() {
    expect:
    Words.of(line).map { [it.word(), it.rest()] }.orElse(null) == command

    where:
    line                          | command
    '/help pgo'                   | ['help', 'pgo']
    '/abc/ =~ x'                  | null
    '/helper'                     | null
    'help'                        | ['help', '']
    'help pairing key'            | ['help', 'pairing key']
    'help = 3'                    | null
    'history'                     | ['history', '']
    'history.size()'              | null
    'vendors'                     | ['vendors', '']
    'vendors.each { println it }' | null
    ' exit '                      | ['exit', '']
    'quit'                        | ['exit', '']
    'exit 3'                      | null
    'pureport.networks?'          | ['help', 'pureport.networks']
    'x ? y : z'                   | null
    'x?.name'                     | null
  }

  def "what looks like a command and is none gets the nearest: #line"() {
    expect:
    Words.unknown(line).map { it.text() }.orElse(null) == text

    where:
    line          | text
    '/helper'     | 'there is no command /helper\n  at the prompt\n  did you mean /help?'
    '/hlep pgo'   | 'there is no command /hlep\n  at the prompt\n  did you mean /help?'
    '/zzzzzzz'    | 'there is no command /zzzzzzz\n  at the prompt\n  help lists the commands'
    '/abc/ =~ x'  | null
    '/abc/'       | null
    '/help'       | null
    '1 /x'        | null
  }

  def "#text goes on in another line: #more"() {
    expect:
    new Typing(null, { it.contains('{') && !it.contains('}') }).needsMore(text) == more

    where:
    text          | more
    'x {'         | true
    'x { }'       | false
    '/help {'     | false
    '/hlep {'     | false
    '/time x {'   | true
  }
}
