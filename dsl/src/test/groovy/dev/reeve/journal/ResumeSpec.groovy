package dev.reeve.journal

import dev.reeve.journal.file.RunFolder
import dev.reeve.errors.ExitCategory
import dev.reeve.errors.PolicyException
import dev.reeve.http.TransportException
import dev.reeve.testing.ScriptedServer
import dev.reeve.value.Context
import java.time.Duration

class ResumeSpec extends JournalFixture {

  def "a resumed run is answered from the journal, and goes on live after its last answer"() {
    given:
    server.answer(200, ['X-Page': '1'], 'one').answer(201, [:], 'two').answer(200, [:], 'three')
    start()
    text(read())
    text(write())

    when:
    again()
    def first = door.send(read())
    def second = text(write())
    def third = text(read(path: '/more'))

    then:
    first.status() == 200
    first.headers().first('x-page').get() == '1'
    first.content().open().text == 'one'
    [second, third] == ['two', 'three']
    server.received*.target == ['/things', '/things', '/more']
  }

  def "a run may be resumed many times"() {
    given:
    (1..4).each { server.answer(200, [:], "$it") }
    start()
    text(read())

    when:
    3.times {
      again()
      (1..it + 2).each { n -> assert text(read()) == "$n" }
    }

    then:
    server.received.size() == 4
  }

  def "a large answer comes back byte by byte"() {
    given:
    def body = new byte[9_000_000]
    new Random(7).nextBytes(body)
    server.answer(200, [:], body)
    start()
    door.send(read())

    when:
    again()
    def content = door.send(read()).content()

    then:
    content.size() == 9_000_000
    content.open().bytes == body
  }

  def "lanes are answered each for itself, in any order"() {
    given:
    server.otherwise { request, out ->
      ScriptedServer.write(out, 200, [:], request.target.bytes)
    }
    start()
    ['/1/a', '/1/b'].each { lane -> 2.times { text(read(lane: lane, path: "$lane/$it")) } }

    when:
    again()

    then:
    text(read(lane: '/1/b', path: '/1/b/0')) == '/1/b/0'
    text(read(lane: '/1/a', path: '/1/a/0')) == '/1/a/0'
    text(read(lane: '/1/a', path: '/1/a/1')) == '/1/a/1'
    text(read(lane: '/1/b', path: '/1/b/1')) == '/1/b/1'
    server.received.size() == 4
  }

  def "values from outside stay what they were: #what"() {
    given:
    start()
    def context = Context.of('prod')
    journal.value(context, what) { first }

    when:
    again()

    then:
    journal.value(context, what) { 'another' } == first
    journal.value(context, what) { 'live again' } == 'live again'

    where:
    what        | first
    'now'       | '2026-03-01T10:00:00Z'
    'random'    | 0.25
    'uuid'      | 'a-b-c'
    'once list' | [a: [1, 2, null]]
  }

  def "waits take no time while a lane is answered"() {
    given:
    server.answer(200).answer(200)
    start()
    door.send(read())

    when:
    again()
    def waiting = journal.pause(pause).in(Context.of('prod'))
    waiting.sleep(Duration.ofMinutes(5))
    door.send(read())
    waiting.sleep(Duration.ofMinutes(3))

    then:
    pause.slept == [Duration.ofMinutes(3)]
  }

  def "a clock that went back since changes nothing: times stay, no write is sent twice"() {
    given:
    server.answer(201, [:], 'made').answer(200, [:], 'live')
    start()
    journal.value(Context.of('prod'), 'now') { NOW.toString() }
    door.send(write())

    when:
    again(NOW.minus(Duration.ofHours(2)))

    then:
    journal.started() == NOW
    journal.value(Context.of('prod'), 'now') { NOW.minus(Duration.ofHours(2)).toString() } == NOW.toString()
    text(write()) == 'made'
    text(read()) == 'live'
    server.received.size() == 2
    kinds().count('sending') == 1
  }

  def "a script that asks something else stops, and nothing is sent"() {
    given:
    server.answer(200)
    start()
    door.send(read(arguments: [name: 'x']))

    when:
    again()
    door.send(read(path: '/other', arguments: [name: 'y']))

    then:
    def refused = thrown(PolicyException)
    refused.text() == """The script asks something else than it did: event 2 was acme.things.list {name: x}, now it is acme.things.list {name: y}.
      |  for acme.things.list, profile prod, in run ${id}
      |  Nothing was sent. Run it anew.""".stripMargin()
    refused.category() == ExitCategory.POLICY
    server.received.size() == 1
  }

  def "the same call under another profile stops, and the profile is named"() {
    given:
    server.answer(200)
    start()
    door.send(read())

    when:
    again()
    door.send(read(profile: 'lab'))

    then:
    def refused = thrown(PolicyException)
    refused.what() == 'Changed since the run began: the profile of event 2.'
    server.received.size() == 1
  }

  def "a changed #what is named, and nothing is done"() {
    given:
    start()

    when:
    facts = changed
    again()

    then:
    def refused = thrown(PolicyException)
    refused.text() == """Changed since the run began: ${what}.
      |  in run ${id}
      |  Restore what changed and resume, or run it anew. Nothing was sent.""".stripMargin()

    where:
    changed                                                      || what
    ['the script': 'xyz', 'parameter since': '7d']               || 'the script'
    ['the script': 'xyz', 'parameter since': '8d']               || 'the script, parameter since'
    ['the script': 'abc', 'parameter since': '7d', library: '1'] || 'library'
  }

  def "another identity is named"() {
    given:
    start()
    journal.fact('the identity of acme', 'me')

    when:
    again()
    journal.fact('the identity of acme', 'me')
    journal.fact('the identity of other', 'me')
    journal.fact('the identity of acme', 'you')

    then:
    def refused = thrown(PolicyException)
    refused.what() == 'Changed since the run began: the identity of acme.'
  }

  def "an error that ended a lane is no answer: the call is made again"() {
    given:
    server.answer(status).answer(200, [:], 'fine')
    start()
    door.send(read())

    when:
    again()

    then:
    text(read()) == 'fine'

    where:
    status << [400, 401, 404, 500]
  }

  def "an error that the script lived with stays"() {
    given:
    server.answer(404).answer(200, [:], 'fine')
    start()
    door.send(read())
    door.send(read())

    when:
    again()

    then:
    door.send(read()).status() == 404
    text(read()) == 'fine'
    server.received.size() == 2
  }

  def "an error that the script lived with, going on in #lane, stays"() {
    given:
    server.answer(404).answer(200, [:], 'fine')
    start()
    door.send(read())
    door.send(read(lane: lane))

    when:
    again()

    then:
    door.send(read()).status() == 404
    text(read(lane: lane)) == 'fine'
    server.received.size() == 2

    where:
    lane << ['/1/a', '/~1', '/1/a/2/b']
  }

  def "an error on a page of a list that the script lived with stays"() {
    given:
    server.answer(500).answer(200, [:], 'fine')
    start()
    door.send(read(lane: '/1/a~1'))
    door.send(read(lane: '/1/a'))

    when:
    again()

    then:
    door.send(read(lane: '/1/a~1')).status() == 500
    server.received.size() == 2
  }

  def "a lost answer that the script lived with stays lost"() {
    given:
    5.times { server.closeAfterRequest() }
    server.answer(200, [:], 'fine')
    start()
    try {
      door.send(read())
    } catch (TransportException lost) {
      text(read())
    }

    when:
    again()
    door.send(read())

    then:
    def lost = thrown(TransportException)
    lost.text() == """localhost:${server.uri.port} closed the connection before it answered.
      |  for acme.things.list, profile prod
      |  Try again.""".stripMargin()
    lost.sent()
    text(read()) == 'fine'
    server.received.size() == 6
  }

  def "two processes never have one run"() {
    given:
    start()

    when:
    RunFolder.open(runs, id)

    then:
    def refused = thrown(PolicyException)
    refused.text() == """Run ${id} is under way in another process.
      |  in run ${id}
      |  Wait for it or end it, then resume.""".stripMargin()
  }

  def "a write from a thread that is no lane is refused, a read goes by"() {
    given:
    server.answer(200, [:], 'read')
    start()

    expect:
    text(read(lane: '')) == 'read'
    kinds() == ['run']

    when:
    door.send(write(lane: ''))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''acme.things.create writes from a thread that is no lane of the run.
      |  for acme.things.create, profile prod
      |  Use parallel or across, which a run can resume. Nothing was sent.'''.stripMargin()
    server.received.size() == 1
  }

  def "an authenticator's calls are no events"() {
    given:
    server.answer(200).answer(200)
    start()
    door.send(write(credential: true))

    when:
    again()
    door.send(write(credential: true))

    then:
    server.received.size() == 2
    kinds() == ['run', 'resumed']
  }
}
