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
    Words.unknown(line, [] as Set).map { it.text() }.orElse(null) == text

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

  def "what is for the command line says so: #line"() {
    expect:
    Words.unknown(line, [] as Set).map { it.text() }.orElse(null) ==
        "$command is a command of the command line\n  at the prompt\n  type it in a terminal: $typed"

    where:
    line                              || command           | typed
    'vendor add acme https://a.b/c'   || 'vendor add'      | 'reeve vendor add acme https://a.b/c'
    'vendor'                          || 'vendor'          | 'reeve vendor'
    '/vendor list'                    || 'vendor list'     | 'reeve vendor list'
    'reeve vendor add acme x'         || 'vendor add'      | 'reeve vendor add acme x'
    'reeve'                           || 'reeve'           | 'reeve'
    'profile add prod acme'           || 'profile add'     | 'reeve profile add prod acme'
    'secret set x'                    || 'secret set'      | 'reeve secret set x'
    'library add acme git+https://x'  || 'library add'     | 'reeve library add acme git+https://x'
    'runs show 3'                     || 'runs show'       | 'reeve runs show 3'
    'run audit.groovy --since 7d'     || 'run'             | 'reeve run audit.groovy --since 7d'
    "eval 'pgo.clusters.list()'"      || 'eval'            | "reeve eval 'pgo.clusters.list()'"
    'check audit.groovy'              || 'check'           | 'reeve check audit.groovy'
    'call pgo.clusters.list'          || 'call'            | 'reeve call pgo.clusters.list'
    'login acme'                      || 'login'           | 'reeve login acme'
    'logout'                          || 'logout'          | 'reeve logout'
    'whoami'                          || 'whoami'          | 'reeve whoami'
    'simulator --port 0'              || 'simulator'       | 'reeve simulator --port 0'
    'demo --reset'                    || 'demo'            | 'reeve demo --reset'
    'completion bash'                 || 'completion'      | 'reeve completion bash'
    'doctor --warm'                   || 'doctor'          | 'reeve doctor --warm'
    'version'                         || 'version'         | 'reeve version'
  }

  def "what may be Groovy is left to it: #line"() {
    expect:
    Words.unknown(line, held as Set).empty

    where:
    line                        | held
    'profile.has("pgo")'        | []
    'profile'                   | []
    'run.id'                    | []
    'run'                       | []
    'vendor = 3'                | []
    'vendor.name'               | []
    'login in names'            | []
    'call = { it }'             | []
    'check { it }'              | []
    'def login = 3'             | []
    'login x'                   | ['login']
    'vendor add, 3'             | ['vendor']
    '/vendors'                  | []
    '/profile test'             | []
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
    'login x {'   | false
  }
}
