package dev.reeve.http.chain

import dev.reeve.http.Answer
import dev.reeve.http.Door
import dev.reeve.http.Headers
import dev.reeve.http.Interceptor
import dev.reeve.http.Masking
import dev.reeve.http.Request
import dev.reeve.http.TransportException
import dev.reeve.testing.Requests
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class ExchangeLogSpec extends Specification {
  static final URI BASE = URI.create('https://api.acme.test')

  List<String> lines = []
  Masking masking = new Masking() {
    @Override
    String text(String text) {
      text.replace('planted', '••••')
    }

    @Override
    String requestBody(Request request, String body) {
      text(body)
    }

    @Override
    String answerBody(Request request, int status, String body) {
      text(body)
    }
  }
  Interceptor end = { request, chain ->
    new Answer(201, new Headers(['Set-Cookie': ['a=b'], 'X-Id': ['7']]),
        Answer.Content.of('{"key":"planted"}'.bytes), Instant.EPOCH, Duration.ofMillis(12))
  }
  Request request = Requests.write(BASE, body: '{"password":"planted"}', path: '/things?k=planted',
  headers: [Authorization: 'Bearer other', 'X-Two': 'planted'])

  def "each level says more, and no level a secret: #level"() {
    given:
    def log = new ExchangeLog(level, masking, lines::add)

    when:
    new Door([log, end]).send(request)

    then:
    lines == expected
    !lines.join().contains('planted')

    where:
    level           || expected
    LogLevel.NONE   || []
    LogLevel.SHORT  || ['POST https://api.acme.test/things?k=•••• -> 201 in 12 ms']
    LogLevel.DETAIL || [
      '> POST https://api.acme.test/things?k=••••', '> Authorization: ••••', '> X-Two: ••••',
      'POST https://api.acme.test/things?k=•••• -> 201 in 12 ms', '< Set-Cookie: ••••', '< X-Id: 7'
    ]
    LogLevel.WIRE   || [
      '> POST https://api.acme.test/things?k=••••', '> Authorization: ••••', '> X-Two: ••••',
      '> {"password":"••••"}', 'POST https://api.acme.test/things?k=•••• -> 201 in 12 ms',
      '< Set-Cookie: ••••', '< X-Id: 7', '< {"key":"••••"}'
    ]
  }

  def "bodies that carry credentials are not shown at all"() {
    given:
    def log = new ExchangeLog(LogLevel.WIRE, masking, lines::add)

    when:
    new Door([log, end]).send(Requests.write(BASE, credential: true, body: '{"password":"unknown"}'))

    then:
    lines == [
      '> POST https://api.acme.test/things', '> (22 bytes with credentials)',
      'POST https://api.acme.test/things -> 201 in 12 ms', '< Set-Cookie: ••••', '< X-Id: 7', '< (17 bytes)'
    ]
  }

  def "a fault is a line too"() {
    given:
    def log = new ExchangeLog(LogLevel.SHORT, masking, lines::add)
    Interceptor lost = { request, chain ->
      throw new TransportException(TransportException.Reason.LOST, true, ['It went away.', '', ''] as String[], null)
    }

    when:
    new Door([log, lost]).send(request)

    then:
    thrown(TransportException)
    lines == ['POST https://api.acme.test/things?k=•••• failed: It went away.']
  }

  def "the last exchanges are kept, masked"() {
    given:
    def log = new ExchangeLog(LogLevel.NONE, masking, lines::add)
    def door = new Door([log, end])

    when:
    25.times { door.send(Requests.read(BASE)) }
    door.send(request)

    then:
    log.recent().size() == 20
    log.recent().last() == new Exchange('acme.things.create', 'POST', 'https://api.acme.test/things?k=••••',
        [Authorization: ['••••'], 'X-Two': ['••••']], 'application/json', '{"password":"••••"}', 201, false)
  }
}
