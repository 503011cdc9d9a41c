package dev.reeve.http.transport

import dev.reeve.http.Door
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import dev.reeve.vendor.Effect
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class OnceOnlySpec extends Specification {
  static final WRITES = [
    [method: 'POST', id: 'things.create', effect: Effect.CREATE, body: '{"a":1}'],
    [method: 'DELETE', id: 'things.delete', effect: Effect.DELETE],
    [method: 'GET', id: 'clusters.scaledown', effect: Effect.DELETE],
  ]

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()
  @AutoCleanup
  Transport transport = new Transport([:], Transport.Limits.USUAL)
  Door door = new Door([transport.under(new Running())])

  def "a #write.id arrives once and is lost when the server closes #name"() {
    given:
    trouble.call(server)

    when:
    door.send(Requests.request(write, server.uri))

    then:
    def lost = thrown(TransportException)
    lost.sent()
    server.received*.method == [write.method]

    where:
    [write, name, trouble] << [
      WRITES, [['after the request', { it.closeAfterRequest() }], ['in mid-answer', { it.closeInMidAnswer() }]]
    ].combinations().collect { [it[0], *it[1]] }
  }

  def "a #write.id arrives once when the answer is #status with #headers"() {
    given:
    server.answer(status, headers, '')

    when:
    def answer = door.send(Requests.request(write, server.uri))

    then:
    answer.status() == status
    headers.every { name, value -> answer.headers().first(name).get() == value }
    server.received*.method == [write.method]

    where:
    [write, status, headers] << [
      WRITES,
      [[408, [:]], [408, ['Retry-After': '0']], [421, [:]], [503, ['Retry-After': '0']], [401, [:]],
        [407, ['Proxy-Authenticate': 'Basic']]] + [300, 301, 302, 303, 307, 308].collect { [it, [Location: '/elsewhere']] },
    ].combinations().collect { [it[0], *it[1]] }
  }

  def "no byte goes to another host because an answer says so"() {
    given:
    def other = new ScriptedServer()
    server.answer(307, [Location: "${other.uri}/take"], '')

    when:
    def answer = door.send(Requests.write(server.uri, headers: [Authorization: 'Bearer abc']))

    then:
    answer.status() == 307
    other.received.empty

    cleanup:
    other.close()
  }

  def "a write over a connection that the server closed while idle is sent once, over a new one"() {
    given:
    server.raw { request, out ->
      ScriptedServer.write(out, 200, [:], 'first'.bytes)
      false
    }
    server.answer(201)
    door.send(Requests.read(server.uri)).content().open().text

    when:
    new PollingConditions(timeout: 10).eventually { assert server.openConnections == 0 }
    def answer = door.send(Requests.write(server.uri))

    then:
    answer.status() == 201
    server.received*.method == ['GET', 'POST']
    server.received*.connection == [0, 1]
  }

  def "connections are used again"() {
    given:
    3.times { server.answer(200, [:], 'x') }

    when:
    3.times { door.send(Requests.write(server.uri)) }

    then:
    server.received*.connection == [0, 0, 0]
  }
}
