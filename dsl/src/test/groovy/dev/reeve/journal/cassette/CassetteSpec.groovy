package dev.reeve.journal.cassette

import dev.reeve.errors.UsageException
import dev.reeve.http.Door
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.http.Waits
import dev.reeve.http.chain.Retry
import dev.reeve.http.transport.Transport
import dev.reeve.journal.mask.PlaceMasking
import dev.reeve.json.Json
import dev.reeve.secret.Redactor
import dev.reeve.secret.Secret
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import dev.reeve.testing.VirtualPause
import dev.reeve.value.Context
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class CassetteSpec extends Specification {
  static final FAR = URI.create('https://api.acme.test')

  @TempDir
  Path folder
  @AutoCleanup
  ScriptedServer server = new ScriptedServer()
  @AutoCleanup
  Transport transport = new Transport([:], Transport.Limits.USUAL)
  PlaceMasking masking = new PlaceMasking(new Redactor().know(Secret.of('planted')))

  def "a replay gives what was recorded, without network, in recorded order"() {
    given:
    server.answer(200, ['X-A': '1'], 'one').answer(503).answer(200, [:], 'two').answer(201, [:], 'made')
    record { door ->
      door.send(Requests.read(server.uri))
      door.send(Requests.read(server.uri))
      door.send(Requests.write(server.uri))
    }

    when:
    def door = replay()
    def write = text(door, Requests.write(FAR))
    def first = door.send(Requests.read(FAR))

    then:
    write == 'made'
    first.headers().first('x-a').get() == '1'
    first.content().open().text == 'one'
    text(door, Requests.read(FAR)) == 'two'
    server.received.size() == 4
  }

  def "calls differ by arguments and by lane"() {
    given:
    (1..4).each { server.answer(200, [:], "$it") }
    def asked = { URI base ->
      [
        Requests.read(base, path: '/a?x=1'), Requests.read(base, path: '/a?x=2'),
        Requests.write(base, body: '{"n":1}'), Requests.write(base, body: '{"n":1}', context: Context.of('prod').inLane('/1/b'))
      ]
    }
    record { door -> asked(server.uri).each { door.send(it) } }

    expect:
    def door = replay()
    asked(FAR).reverse().collect { text(door, it) } == ['4', '3', '2', '1']
  }

  def "a recording holds no secret"() {
    given:
    server.answer(200, ['Set-Cookie': 'cookie-planted', 'X-Echo': 'planted'], '{"a":"planted"}')
    record { door ->
      door.send(Requests.write(server.uri, path: '/things/planted?q=planted', body: '{"p":"planted"}',
      headers: [Authorization: 'Basic unknown', Cookie: 'unknown', 'X-Mine': 'planted']))
      door.send(Requests.write(server.uri, credential: true, body: 'unknown'))
    }
    def har = file().toFile().text

    expect:
    !har.contains('planted')
    !har.contains('unknown')
    Json.parse(har).log.entries.size() == 1

    and: "it is found again by who knows the secret"
    text(replay(), Requests.write(FAR, path: '/things/planted?q=planted', body: '{"p":"planted"}')) == '{"a":"••••"}'
  }

  def "a recording is HAR 1.2"() {
    given:
    server.answer(200, ['Content-Type': 'application/json'], '{"id":7}')
    record { door -> door.send(Requests.write(server.uri, path: '/things?a=b')) }
    def log = Json.parse(file().toFile().text).log

    expect:
    log.version == '1.2'
    log.creator == [name: 'reeve', version: '1.2.3']
    with(log.entries[0]) {
      Instant.parse(startedDateTime)
      time >= 0
      request.method == 'POST'
      request.queryString == [[name: 'a', value: 'b']]
      request.postData == [mimeType: 'application/json', text: '{"name":"x"}']
      response.status == 200
      response.content == [size: 8, mimeType: 'application/json', text: '{"id":7}']
      _reeve == [call: 'acme.things.create', lane: '/']
    }
    log.entries[0].keySet().containsAll(['cache', 'timings'])
  }

  def "bytes that are no text come back"() {
    given:
    byte[] bytes = [0, -1, -128, 127, 10]
    server.answer(200, [:], bytes)
    record { door -> door.send(Requests.read(server.uri)) }

    expect:
    replay().send(Requests.read(FAR)).content().open().bytes == bytes
  }

  def "a lost answer is lost again"() {
    given:
    server.closeAfterRequest()
    record { door ->
      try {
        door.send(Requests.write(server.uri))
      } catch (TransportException expected) {
        // recorded too
      }
    }

    when:
    replay().send(Requests.write(FAR))

    then:
    def lost = thrown(TransportException)
    lost.text() == """localhost:${server.uri.port} closed the connection before it answered.
      |  for acme.things.create, profile prod
      |  The write may have arrived: look before you send it again.""".stripMargin()
    lost.sent()
  }

  def "an unrecorded call shows the nearest"() {
    given:
    server.answer(200).answer(200)
    record { door ->
      door.send(Requests.read(server.uri))
      door.send(Requests.write(server.uri, path: '/a'))
    }

    when:
    replay().send(Requests.write(FAR, path: '/b'))

    then:
    def fault = thrown(UsageException)
    fault.text() == """The recording has no answer for acme.things.create (POST /b) with {"name":"x"}.
      |  for acme.things.create, profile prod, in ${file()}
      |  The nearest recorded call is acme.things.create (POST /a) with {"name":"x"}. Record the script again.""".stripMargin()
  }

  def "a call asked more often than recorded says so"() {
    given:
    server.answer(200)
    record { door -> door.send(Requests.read(server.uri)) }
    def door = replay()
    door.send(Requests.read(FAR))

    when:
    door.send(Requests.read(FAR))

    then:
    def fault = thrown(UsageException)
    fault.what() == 'The recording has no further answer for acme.things.list (GET /things).'
  }

  def "values from outside are recorded too"() {
    given:
    def context = Context.of('prod')
    def recorder = new Recorder(file(), masking, '1.2.3')
    recorder.value(context, 'now') { '2026-03-01T10:00:00Z' }
    recorder.value(context.inLane('/1/a'), 'random') { 0.5 }
    recorder.value(context, 'once list') { [a: 'planted'] }
    recorder.close()
    def cassette = Cassette.load(file())

    expect:
    cassette.value(context, 'now') { 'other' } == '2026-03-01T10:00:00Z'
    cassette.value(context, 'once list') { 'other' } == [a: '••••']
    cassette.value(context.inLane('/1/a'), 'random') { 'other' } == 0.5

    when:
    cassette.value(context, 'now') { 'other' }

    then:
    def fault = thrown(UsageException)
    fault.text() == """The recording has no now here.
      |  for now, in ${file()}
      |  Record the script again.""".stripMargin()
  }

  def "the clock is the recorded one and nothing waits"() {
    given:
    server.answer(200).answer(200)
    record { door -> 2.times { door.send(Requests.read(server.uri)) } }
    def sent = Json.parse(file().toFile().text).log.entries*.startedDateTime.collect { Instant.parse(it) }
    def cassette = Cassette.load(file())

    expect:
    cassette.now() == sent[0]

    when:
    cassette.sleep(Duration.ofHours(1))

    then:
    cassette.now() == sent[0] + Duration.ofHours(1)
  }

  def "what is no recording says so: #text"() {
    given:
    file().toFile().text = text

    when:
    Cassette.load(file())

    then:
    def fault = thrown(UsageException)
    fault.what().startsWith('This is no recording: ')
    fault.where() == "in ${file()}"

    where:
    text << ['', '{}', '{"log":{"entries":[{"request":{}}]}}', 'not JSON']
  }

  def "a recording that cannot be written says so"() {
    when:
    new Recorder(folder.resolve('no/such/folder.har'), masking, '1')

    then:
    def fault = thrown(UsageException)
    fault.what().startsWith('The recording cannot be written: ')
    fault.remedy() == 'Give --record a file that can be written.'
  }

  private Path file() {
    folder.resolve('calls.har')
  }

  private void record(Closure script) {
    new Recorder(file(), masking, '1.2.3').withCloseable { recorder ->
      script(new Door([
        recorder, new Retry(new VirtualPause(), { 0.5d }, Waits.NONE), transport.under(new Running())
      ]))
    }
  }

  private Door replay() {
    new Door([Cassette.load(file()).replaying(masking)])
  }

  private static String text(Door door, dev.reeve.http.Request request) {
    door.send(request).content().open().text
  }
}
