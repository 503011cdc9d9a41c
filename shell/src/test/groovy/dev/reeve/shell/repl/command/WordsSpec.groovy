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
}
