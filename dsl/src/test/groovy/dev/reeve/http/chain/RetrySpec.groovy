package dev.reeve.http.chain

import dev.reeve.errors.CancelledException
import dev.reeve.errors.TimedOutException
import dev.reeve.http.Door
import dev.reeve.http.Interceptor
import dev.reeve.http.Pause
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.http.Waits
import dev.reeve.http.transport.Transport
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import dev.reeve.testing.VirtualPause
import dev.reeve.vendor.Effect
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification

class RetrySpec extends Specification {
  static final READ = [method: 'GET', id: 'things.list', effect: Effect.READ]
  static final READ_BY_POST = [method: 'POST', id: 'things.query', effect: Effect.READ, body: '{}']
  static final WRITE = [method: 'POST', id: 'things.create', effect: Effect.CREATE, body: '{}']
  static final SAFE_WRITE = [method: 'PUT', id: 'things.update', effect: Effect.UPDATE, repeatable: true, body: '{}']

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()
  @AutoCleanup
  Transport transport = new Transport([:], Transport.Limits.USUAL)
  VirtualPause pause = new VirtualPause()
  List<String> told = []
  Waits waits = { request, wait, why -> told << "$why: ${wait.toMillis()} ms".toString() }
  Door door = new Door([new Retry(pause, { 0.5d }, waits), transport.under(new Running())])

  def "#call.id is repeated on #status"() {
    given:
    server.answer(status).answer(200)

    expect:
    door.send(Requests.request(call, server.uri)).status() == 200
    server.received.size() == 2

    where:
    [call, status] << [[READ, READ_BY_POST, SAFE_WRITE], [429, 502, 503, 504]].combinations()
  }

  def "#call.id is repeated when the connection is lost"() {
    given:
    server.closeAfterRequest().closeInMidAnswer().answer(200)

    expect:
    door.send(Requests.request(call, server.uri)).status() == 200
    server.received.size() == 3

    where:
    call << [READ, READ_BY_POST, SAFE_WRITE]
  }

  def "any other write is sent once, whatever comes back: #status"() {
    given:
    server.answer(status, ['Retry-After': '0'])

    expect:
    door.send(Requests.request(WRITE, server.uri)).status() == status
    server.received.size() == 1
    pause.slept.empty

    where:
    status << [429, 502, 503, 504]
  }

  def "any other write is sent once when its answer is lost"() {
    given:
    server.closeAfterRequest()

    when:
    door.send(Requests.request(WRITE, server.uri))

    then:
    thrown(TransportException)
    server.received.size() == 1
  }

  def "any other write is repeated when nothing of it was sent"() {
    given:
    server.close()

    when:
    door.send(Requests.request(WRITE, server.uri))

    then:
    def fault = thrown(TransportException)
    !fault.sent()
    pause.slept.size() == 4
  }

  def "#status is final"() {
    given:
    server.answer(status)

    expect:
    door.send(Requests.request(READ, server.uri)).status() == status
    server.received.size() == 1

    where:
    status << [400, 401, 404, 408, 409, 500, 501]
  }

  def "waits double, are jittered, and end: the last answer is given"() {
    given:
    5.times { server.answer(503) }

    expect:
    door.send(Requests.request(READ, server.uri)).status() == 503
    pause.slept*.toMillis() == [375, 750, 1500, 3000]
    told == [
      'status 503, attempt 2 of 5: 375 ms', 'status 503, attempt 3 of 5: 750 ms',
      'status 503, attempt 4 of 5: 1500 ms', 'status 503, attempt 5 of 5: 3000 ms'
    ]
  }

  def "Retry-After #after is obeyed"() {
    given:
    server.answer(503, ['Retry-After': after]).answer(200)

    expect:
    door.send(Requests.request(READ, server.uri)).status() == 200
    pause.slept*.toMillis() == [slept]

    where:
    after                           || slept
    '20'                            || 20_000
    '0'                             || 375
    'Sun, 01 Mar 2026 10:00:30 GMT' || 30_000
    'Sun, 01 Mar 2026 09:00:00 GMT' || 375
    'soon'                          || 375
  }

  def "a wait longer than anyone would sit through is not begun"() {
    given:
    server.answer(503, ['Retry-After': '301'])

    expect:
    door.send(Requests.request(READ, server.uri)).status() == 503
    pause.slept.empty
  }

  def "the user says how often"() {
    given:
    3.times { server.answer(503) }

    expect:
    door.send(Requests.request(READ + [retries: retries], server.uri)).status() == 503
    server.received.size() == 1 + retries

    where:
    retries << [0, 2]
  }

  def "a delete whose answer was lost is done where it finds nothing the next time"() {
    given:
    def delete = [method: 'DELETE', id: 'things.delete', effect: Effect.DELETE, repeatable: true]
    server.closeAfterRequest().answer(404).answer(404)

    expect:
    door.send(Requests.request(delete, server.uri)).status() == 204
    door.send(Requests.request(delete, server.uri)).status() == 404
  }

  def "what a login gave up on is not begun anew by the call that waited for it"() {
    given:
    def tries = 0
    def dead = new Door([new Retry(pause, { 0.5d }, waits), { request, chain ->
      tries++
      throw new TransportException(TransportException.Reason.REFUSED, false, ['refused', 'for acme', 'start it'] as String[], null)
    } as Interceptor])
    def outer = new Door([new Retry(pause, { 0.5d }, waits), { request, chain -> dead.send(request) } as Interceptor])

    when:
    outer.send(Requests.request(READ, server.uri))

    then:
    def fault = thrown(TransportException)
    fault.text() == 'refused\n  for acme\n  start it'
    tries == 5
  }

  def "no wait goes beyond the deadline: the last answer is given"() {
    given:
    server.answer(503).answer(503, ['Retry-After': '60'])

    expect:
    door.send(Requests.request(READ + [timeout: Duration.ofSeconds(30)], server.uri)).status() == 503
    pause.slept*.toMillis() == [375]
  }

  def "each attempt has only the time that is left"() {
    given:
    def left = []
    def watched = new Door([
      new Retry(pause, { 0.5d }, Waits.NONE),
      { request, chain ->
        left << request.invocation().context().options().timeout().get().toMillis()
        pause.advance(Duration.ofMillis(600))
        chain.proceed(request)
      } as Interceptor,
      transport.under(new Running())
    ])
    server.answer(503).answer(200)

    when:
    watched.send(Requests.request(READ + [timeout: Duration.ofSeconds(2)], server.uri))

    then:
    left == [2000, 1025]
  }

  def "cancelling ends a wait"() {
    given:
    def running = new Running()
    Waits cancel = { request, wait, why -> Thread.startDaemon { 200.times { running.cancel(); sleep(5) } } }
    def real = new Door([new Retry(Pause.real(running), { 0.5d }, cancel), transport.under(new Running())])
    server.answer(503, ['Retry-After': '250'])

    when:
    real.send(Requests.request(READ, server.uri))

    then:
    def cancelled = thrown(CancelledException)
    cancelled.text() == 'Cancelled while waiting.'
  }

  def "a deadline that has passed sends nothing"() {
    when:
    door.send(Requests.request(WRITE + [timeout: Duration.ZERO], server.uri))

    then:
    def late = thrown(TimedOutException)
    late.text() == '''The deadline passed before the request could be sent.
      |  for acme.things.create, profile prod
      |  Give it more time with --timeout.'''.stripMargin()
    !TransportException.sent(late)
    server.received.empty
  }
}
