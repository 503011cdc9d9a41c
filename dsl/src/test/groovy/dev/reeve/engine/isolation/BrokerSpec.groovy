package dev.reeve.engine.isolation

import dev.reeve.engine.EngineFixture
import dev.reeve.value.Reach.Rule

/** A process that speaks the protocol to its own ends. */
class BrokerSpec extends EngineFixture {
  static final CONTEXT = '"context":{"profile":"dev","scope":{},"lane":"/","file":"","line":1,"headers":{},"replace":false,"reach":[]}'
  static final ARGUMENTS = '"arguments":{"positional":[],"named":{}}'

  static final NAMED = '"arguments":{"positional":[],"named":{"name":"x"}}'
  static final IDENTIFIED = '"arguments":{"positional":["ac-1"],"named":{}}'

  List<String> sends = []
  List<String> replies = Collections.synchronizedList([])

  @Override
  Isolation isolation() {
    def child = { InputStream hears, OutputStream says ->
      def lines = hears.newReader('UTF-8')
      lines.readLine()
      try {
        sends.each { says.write((it + '\n').getBytes('UTF-8')) }
        sends.count { it.contains('"id":') }.times { replies << lines.readLine() }
        if (replies) {
          says.write('{"end":{"value":"done"}}\n'.bytes)
        }
      } catch (IOException ended) {
        replies << ended.message
      }
    }
    Isolation all = { script -> Optional.of(new Cell('acme/evil', [new Rule('pureport', 'networks.list', false)], [:], new Threads(child), false)) }
    all
  }

  def "a process that breaks the protocol is ended: #what"() {
    given:
    sends = [line]

    when:
    def outcome = session.run('evil', '1', [])

    then:
    outcome.error().get().text() == "Its process was ended, for it sent $what.\n  for acme/evil, which runs isolated\n" +
        '  Tell its author; read it before you run it with --trust.'
    outcome.exitCode() == 8
    server.received.empty

    where:
    line                                                                                                          || what
    'x' * (8 * 1024 * 1024 + 1)                                                                                   || 'a line of more than 8388608 bytes'
    '[' * 65 + ']' * 65                                                                                           || 'a value of more than 64 levels'
    '{"out":"[[\\"{"' + ',"a":[' * 64 + ']' * 64 + '}'                                                             || 'a value of more than 64 levels'
    'ls -l'                                                                                                       || 'a line that is no JSON'
    '[1]'                                                                                                         || 'a line that is no JSON object'
    '{}'                                                                                                          || 'a message of no kind'
    '{"do":"call","id":"1"}'                                                                                      || "a message whose 'id' is no whole number"
    '{"do":"exec","id":1}'                                                                                        || 'a request that there is none of'
    '{"do":"secret","id":1,"name":"prod"}'                                                                        || 'a request that there is none of'
    '{"answer":7,"of":1}'                                                                                         || 'an answer that nobody asked for'
    '{"end":{"exit":99}}'                                                                                         || 'an exit code that no script has'
    '{"end":{"error":{"type":"x","category":"OK","what":"","where":"","remedy":"","facts":{}}}}'                  || 'an error of no category'
    '{"end":{"value":{"$":"class","of":"java.lang.Runtime"}}}'                                                    || 'a value of no kind'
    '{"end":{"value":{"$":"time","of":"soon"}}}'                                                                  || 'a time that is none'
    """{"do":"call","id":1,"vendor":"pureport","operation":"../accounts",$ARGUMENTS,$CONTEXT}"""                  || 'an operation that there is none of'
    """{"do":"call","id":1,"vendor":"pureport","operation":"GET /accounts",$ARGUMENTS,$CONTEXT}"""                || 'an operation that there is none of'
    """{"do":"word","id":1,"vendor":"pureport","resource":"networks","word":"getClass",$ARGUMENTS,$CONTEXT}"""    || 'a word that there is none of'
    """{"do":"word","id":1,"vendor":"pureport","resource":"/etc","word":"list",$ARGUMENTS,$CONTEXT}"""            || 'a resource that there is none of'
    """{"do":"refresh","id":1,"of":{"\$":"class","of":1},$CONTEXT}"""                                              || 'a value of no kind'
  }

  def "what is well formed but not allowed is refused, and the script goes on: #why"() {
    given:
    sends = [line]

    when:
    def outcome = session.run('evil', '1', [])

    then:
    outcome.value() == 'done'
    replies[0].contains(why)
    server.received.findAll { !it.path.endsWith('/login') }.empty

    where:
    line                                                                                                              || why
    """{"do":"call","id":1,"vendor":"pureport","operation":"networks.create",$NAMED,$CONTEXT}"""                  || "outside the script's reach"
    """{"do":"call","id":1,"vendor":"pureport","operation":"accounts.get",$IDENTIFIED,$CONTEXT}"""                    || "outside the script's reach"
    """{"do":"call","id":1,"vendor":"nosuch","operation":"networks.list",$ARGUMENTS,$CONTEXT}"""                      || 'There is no vendor nosuch.'
    """{"do":"call","id":1,"vendor":"pureport","operation":"networks.list",$ARGUMENTS,$CONTEXT}""".replace('"dev"', '"prod-eu"') || 'has no profile but the one'
    """{"do":"call","id":1,"vendor":"pureport","operation":"networks.list",$ARGUMENTS,$CONTEXT}""".replace('"headers":{}', '"headers":{"X-HTTP-Method-Override":"DELETE"}') || "can't set headers"
    """{"do":"open","id":1,"items":{"of":12},$CONTEXT}"""                                                             || 'no longer at hand'
    '{"do":"next","id":1,"of":3}'                                                                                     || 'Too many lists'
    '{"do":"draw","id":1,"shown":{"$":"shown","form":"CHART","data":[1],"options":{"file":"/tmp/evil.svg"}}}'         || "can't write files"
  }

  def "a reach that the process claims only narrows its own"() {
    given:
    sends = ["""{"do":"call","id":1,"vendor":"pureport","operation":"networks.create",$NAMED,$CONTEXT}"""
                 .replace('"reach":[]', '"reach":[[["*","*",true]]]').toString()]

    when:
    session.run('evil', '1', [])

    then:
    replies[0].contains("outside the script's reach")
  }

  def "what it prints, logs, throws and gives loses what acts on a terminal"() {
    given:
    sends = ['{"out":"a\\u001b[31mred\\u0007\\r\\u202egnp\\u009b2J\\n"}', '{"log":"warn","text":"b\\u001b[2Jc"}', last]

    when:
    def outcome = session.run('evil', '1', [])

    then:
    attendant.printed.toString('UTF-8') == 'a[31mredgnp2J\n'
    attendant.told == ['warn: b[2Jc']
    outcome.value() == value
    outcome.error().map { it.text() }.orElse('') == error

    where:
    last                                                                                                        || value              | error
    '{"end":{"value":{"a\\u001b[0m":["\\u001b]0;x\\u0007y"]}}}'                                                 || ['a[0m': [']0;xy']] | ''
    '{"end":{"error":{"type":"x","category":"SCRIPT","what":"w\\u001bc","where":"","remedy":"","facts":{}}}}'    || null               | 'wc'
  }

  def "a process that ends before its script says why"() {
    when:
    def outcome = session.run('evil', '1', [])

    then:
    outcome.error().get().what() == 'Its process ended before the script did: no[31mJDK'
    outcome.exitCode() == 8
  }

  def "more requests at one time than a script makes end it"() {
    given:
    server.otherwise { request, out -> Thread.sleep(60_000); true }
    sends = (1..300).collect { """{"do":"call","id":$it,"vendor":"pureport","operation":"networks.list",$ARGUMENTS,$CONTEXT}""".toString() } +
        (1..300).collect { """{"do":"word","id":${it + 300},"vendor":"pureport","resource":"networks","word":"find","arguments":{"positional":[],"named":{"name":"x"}},$CONTEXT}""".toString() }

    when:
    def outcome = session.run('evil', '1', [])

    then:
    outcome.error().get().what() == 'Its process was ended, for it sent more than 256 requests at one time.'
  }
}
