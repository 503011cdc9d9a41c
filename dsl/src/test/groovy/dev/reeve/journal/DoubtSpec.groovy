package dev.reeve.journal

import dev.reeve.journal.file.Boundary
import dev.reeve.errors.PolicyException
import dev.reeve.http.Request
import dev.reeve.http.TransportException
import dev.reeve.journal.Settler.Verdict
import dev.reeve.testing.Requests

class DoubtSpec extends JournalFixture {

  def "a write killed #moment the line #kind is #what"() {
    given:
    2.times { server.answer(201, [:], 'made') }
    killAt(moment, kind)
    start()

    when:
    door.send(write())

    then:
    thrown(Killed)
    server.received.size() == before

    when:
    boundary = Boundary.NONE
    again()

    then:
    outcome(write()) == (doubt ? 'Nobody knows whether acme.things.create arrived.' : 'made')
    server.received.size() == 1 - (doubt && before == 0 ? 1 : 0)

    where:
    kind       | moment   || before | doubt
    'write'    | 'BEFORE' || 0      | false
    'write'    | 'WITHIN' || 0      | false
    'write'    | 'AFTER'  || 0      | false
    'sending'  | 'BEFORE' || 0      | false
    'sending'  | 'WITHIN' || 0      | false
    'sending'  | 'AFTER'  || 0      | true
    'answered' | 'BEFORE' || 1      | true
    'answered' | 'WITHIN' || 1      | true
    'answered' | 'AFTER'  || 1      | false
    what = doubt ? 'in doubt' : 'sent exactly once'
  }

  def "a write in doubt without an identity stops the run and says how to decide"() {
    given:
    server.closeAfterRequest()
    start()

    when:
    door.send(write(arguments: [name: 'x']))

    then:
    def live = thrown(PolicyException)
    live.text() == """Nobody knows whether acme.things.create {name: x} arrived.
      |  for acme.things.create, profile prod, in run ${id}
      |  Look there, then: reeve runs resume ${id} --settle 2=done, or reeve runs resume ${id} --settle 2=again.""".stripMargin()

    when:
    again()
    door.send(write(arguments: [name: 'x']))

    then:
    def resumed = thrown(PolicyException)
    resumed.text() == live.text()
    server.received.size() == 1
    kinds() == ['run', 'write', 'sending', 'unknown', 'resumed']
  }

  def "a person settles it: #word"() {
    given:
    server.closeAfterRequest().answer(201, [:], 'made')
    start()
    outcome(write())

    when:
    decided = [2L: word]
    again()
    def answer = door.send(write())

    then:
    answer.status() == status
    answer.content().open().text == body
    server.received.size() == sent

    when:
    decided = [:]
    again()

    then:
    door.send(write()).status() == status
    server.received.size() == sent

    where:
    word                || status | body   | sent
    Verdict.Kind.DONE   || 204    | ''     | 1
    Verdict.Kind.AGAIN  || 201    | 'made' | 2
  }

  def "a repeatable write in doubt is sent again"() {
    given:
    5.times { server.closeAfterRequest() }
    server.answer(200, [:], 'put')
    start()

    when:
    door.send(safeWrite())

    then:
    thrown(TransportException)

    when:
    again()

    then:
    text(safeWrite()) == 'put'
    server.received.size() == 6
  }

  def "an identity finds the record that was made: #word"() {
    given:
    server.closeAfterRequest().answer(201, [:], 'made')
    def seen = []
    settler = settling(verdict, seen)
    start()

    when:
    def answer = outcome(write())

    then:
    answer == expected
    seen == ['before', [found: []]]
    server.received.size() == sent

    where:
    word   | verdict                           || expected                                                            | sent
    'one'  | Verdict.done([id: 'n-1'])         || '{"id":"n-1"}'                                                      | 1
    'none' | Verdict.again()                   || 'made'                                                              | 2
    'two'  | Verdict.untold('2 records match') || 'Nobody knows whether acme.things.create arrived: 2 records match.' | 1
  }

  def "what an identity found is the answer for ever"() {
    given:
    server.closeAfterRequest()
    settler = settling(Verdict.done([id: 'n-1']))
    start()
    text(write())

    when:
    settler = Settler.NONE
    again()

    then:
    text(write()) == '{"id":"n-1"}'
    server.received.size() == 1
  }

  def "a write lost again and again is not sent for ever"() {
    given:
    server.otherwise { request, out -> false }
    settler = settling(Verdict.again())
    start()

    when:
    door.send(write())

    then:
    def refused = thrown(PolicyException)
    refused.what() == 'Nobody knows whether acme.things.create arrived: it was lost 3 times.'
    server.received.size() == 4
  }

  def "an answer #status to a write leaves it #state"() {
    given:
    server.answer(status).answer(201, [:], 'made')
    start()
    outcome(write())

    expect:
    kinds().last() == state

    when:
    again()
    def answer = outcome(write())

    then:
    answer == (resumed == 'in doubt' ? 'Nobody knows whether acme.things.create arrived.' : resumed)

    where:
    status || state      | resumed
    200    || 'answered' | ''
    302    || 'answered' | ''
    400    || 'refused'  | 'made'
    429    || 'refused'  | 'made'
    408    || 'unknown'  | 'in doubt'
    500    || 'unknown'  | 'in doubt'
    502    || 'unknown'  | 'in doubt'
    503    || 'unknown'  | 'in doubt'
  }

  def "a write of which nothing was sent is sent by the next process"() {
    given:
    start()
    def elsewhere = Requests.write(URI.create('http://no-such-host.invalid'))

    when:
    door.send(elsewhere)

    then:
    thrown(TransportException)
    kinds() == ['run', 'write'] + ['sending', 'not-sent'] * 5

    when:
    again()
    door.send(elsewhere)

    then:
    thrown(TransportException)
    kinds().count('not-sent') == 10
  }

  def "a delete that is sent again is done where the vendor no longer has the record"() {
    given:
    server.answer(200).answer(404)
    killAt('BEFORE', 'answered')
    start()

    when:
    door.send(delete())

    then:
    thrown(Killed)

    when:
    boundary = Boundary.NONE
    again()

    then:
    door.send(delete()).status() == 204
    server.received.size() == 2

    when:
    again()

    then:
    door.send(delete()).status() == 204
    server.received.size() == 2
  }

  def "a delete that is answered with 404 at first is refused"() {
    given:
    server.answer(404)
    start()

    expect:
    door.send(delete()).status() == 404
  }

  private void killAt(String moment, String kind) {
    boundary = { at, entry ->
      if (at.name() == moment && entry.kind().word() == kind) {
        throw new Killed()
      }
    }
  }

  private static Settler settling(Verdict verdict, List seen = []) {
    new Settler() {
          @Override
          Optional<Object> before(Request request) {
            seen << 'before'
            Optional.of([found: []])
          }

          @Override
          Verdict settle(Request request, Object before) {
            seen << before
            verdict
          }
        }
  }
}
