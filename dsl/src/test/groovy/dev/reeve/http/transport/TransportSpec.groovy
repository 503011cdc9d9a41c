package dev.reeve.http.transport

import dev.reeve.errors.CancelledException
import dev.reeve.errors.ExitCategory
import dev.reeve.errors.TimedOutException
import dev.reeve.errors.UsageException
import dev.reeve.http.Door
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import dev.reeve.vendor.Effect
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.zip.GZIPOutputStream
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class TransportSpec extends Specification {
  static final SMALL = new Transport.Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 1000, 100_000)
  static final IMPATIENT = new Transport.Limits(Duration.ofSeconds(60), Duration.ofMillis(300), 1000, 100_000)

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()
  @AutoCleanup
  Transport transport = new Transport([:], SMALL)
  Running running = new Running()
  Door door = new Door([transport.under(running)])

  def "a request arrives as it was built, the answer comes back as it was sent"() {
    given:
    server.answer(201, ['X-Two': ['a', 'b']], '{"id":"n-1"}')

    when:
    def answer = door.send(Requests.write(server.uri, path: '/things?filter=a%3Db', headers: ['X-Mine': 'yes']))

    then:
    with(server.received[0]) {
      target == '/things?filter=a%3Db'
      headers['x-mine'] == 'yes'
      headers['content-type'] == 'application/json'
      body == '{"name":"x"}'
    }
    answer.status() == 201
    answer.headers().all('x-two') == ['a', 'b']
    answer.content().open().text == '{"id":"n-1"}'
    answer.success()
    !answer.took().negative
  }

  def "a compressed answer is unpacked"() {
    given:
    def packed = new ByteArrayOutputStream()
    new GZIPOutputStream(packed).withCloseable { it << 'long text' * 50 }
    server.answer(200, ['Content-Encoding': 'gzip'], packed.toByteArray())

    expect:
    door.send(Requests.read(server.uri)).content().open().text == 'long text' * 50
    server.received[0].headers['accept-encoding'] == 'gzip'
  }

  def "a large answer is read more than once and leaves no file"() {
    given:
    def before = spooled()
    server.answer(200, [:], 'x' * 50_000)

    when:
    def content = door.send(Requests.read(server.uri)).content()

    then:
    content.size() == 50_000
    content.open().text == 'x' * 50_000
    content.open().text.length() == 50_000
    spooled() == before

    when:
    content.close()
    content.open().read()

    then:
    thrown(IOException)
  }

  def "an answer beyond all measure is refused"() {
    given:
    server.answer(200, [:], 'x' * 100_001)

    when:
    door.send(Requests.read(server.uri))

    then:
    def fault = thrown(TransportException)
    fault.text() == """The answer of localhost:${server.uri.port} is larger than 100000 bytes.
      |  for acme.things.list, profile prod
      |  Ask for less at a time.""".stripMargin()
    !fault.reason().passing()
  }

  def "a refused connection says so: nothing was sent"() {
    given:
    server.close()

    when:
    door.send(Requests.write(server.uri))

    then:
    def fault = thrown(TransportException)
    fault.text() == """localhost:${server.uri.port} refused the connection.
      |  for acme.things.create, profile prod
      |  Check the url in the profile, and whether the server runs.""".stripMargin()
    fault.category() == ExitCategory.FAILED
    !fault.sent()
  }

  def "an unknown host says so: nothing was sent"() {
    when:
    door.send(Requests.write(URI.create('http://no-such-host.invalid')))

    then:
    def fault = thrown(TransportException)
    fault.text() == '''The host no-such-host.invalid is not known.
      |  for acme.things.create, profile prod
      |  Check the url in the profile and this machine's network.'''.stripMargin()
    !fault.sent()
  }

  def "a silent server is given up; a write may have arrived"() {
    given:
    server.silent()
    def impatient = new Transport([:], IMPATIENT)

    when:
    new Door([impatient.under(running)]).send(Requests.request(call, server.uri))

    then:
    def fault = thrown(TransportException)
    fault.text() == """localhost:${server.uri.port} was silent for 300 ms.
      |  for acme.${call.id}, profile prod
      |  ${advice}""".stripMargin()
    fault.sent()

    where:
    call                                                                    || advice
    [method: 'GET', id: 'things.list', effect: Effect.READ]                      || 'Try again later.'
    [method: 'POST', id: 'things.create', effect: Effect.CREATE, body: '{}']     || 'The write may have arrived: look before you send it again.'
  }

  def "a closed connection says when it was closed"() {
    given:
    trouble.call(server)

    when:
    door.send(Requests.write(server.uri))

    then:
    def fault = thrown(TransportException)
    fault.text() == """localhost:${server.uri.port} closed the connection ${when}.
      |  for acme.things.create, profile prod
      |  The write may have arrived: look before you send it again.""".stripMargin()

    where:
    when                         | trouble
    'before it answered'         | { it.closeAfterRequest() }
    'in the middle of its answer' | { it.closeInMidAnswer() }
  }

  def "the user's own deadline ends with the category of its own"() {
    given:
    server.silent()

    when:
    door.send(Requests.read(server.uri, timeout: Duration.ofMillis(100)))

    then:
    def fault = thrown(TimedOutException)
    fault.text() == """localhost:${server.uri.port} did not answer before the deadline passed.
      |  for acme.things.list, profile prod
      |  Give it more time with --timeout.""".stripMargin()
    fault.category() == ExitCategory.TIMED_OUT
    TransportException.sent(fault)
  }

  def "a cancelled call says whether a write may have arrived"() {
    given:
    server.silent()
    def request = Requests.request(call, server.uri)
    def patient = new Door([new Transport([:], Transport.Limits.USUAL).under(running)])
    def failure = CompletableFuture.supplyAsync {
      try {
        patient.send(request)
        null
      } catch (CancelledException cancelled) {
        cancelled
      }
    }

    when:
    new PollingConditions(timeout: 10).eventually { assert server.received.size() == 1 }
    running.cancel()

    then:
    failure.get().text() == """The call was cancelled.
      |  for acme.${call.id}, profile prod
      |  ${advice}""".stripMargin()

    where:
    call                                                                || advice
    [method: 'GET', id: 'things.list', effect: Effect.READ]                  || 'This call changed nothing.'
    [method: 'POST', id: 'things.create', effect: Effect.CREATE, body: '{}'] || 'The write may have arrived: look before you send it again.'
  }

  def "a header that HTTP cannot carry is a usage error"() {
    when:
    door.send(Requests.read(server.uri, headers: [Filter: 'naïve\n']))

    then:
    def fault = thrown(UsageException)
    fault.what().startsWith('HTTP cannot carry this request: ')
    server.received.empty
  }

  private static List<String> spooled() {
    new File(System.getProperty('java.io.tmpdir')).list().findAll { it ==~ /reeve-[0-9a-f-]{36}/ }.sort()
  }
}
