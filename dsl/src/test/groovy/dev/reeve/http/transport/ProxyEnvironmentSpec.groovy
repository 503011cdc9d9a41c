package dev.reeve.http.transport

import dev.reeve.http.Door
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import spock.lang.AutoCleanup
import spock.lang.Specification

class ProxyEnvironmentSpec extends Specification {
  static final URI FAR = URI.create('http://api.acme.test')

  @AutoCleanup
  ScriptedServer proxy = new ScriptedServer()

  def "#variable takes a request through the proxy"() {
    given:
    proxy.answer(200)

    expect:
    through((variable): proxy.uri.toString()).send(Requests.read(FAR)).status() == 200
    proxy.received*.target == ['http://api.acme.test/things']

    where:
    variable << ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY']
  }

  def "https goes through a tunnel of HTTPS_PROXY"() {
    given:
    proxy.answer(502)

    when:
    through(HTTPS_PROXY: "localhost:${proxy.uri.port}").send(Requests.read(URI.create('https://api.acme.test')))

    then:
    thrown(TransportException)
    proxy.received*.method == ['CONNECT']
    proxy.received*.target == ['api.acme.test:443']
  }

  def "a proxy is told the name and password of its address"() {
    given:
    proxy.answer(200)

    when:
    through(HTTP_PROXY: "http://me:pw@localhost:${proxy.uri.port}").send(Requests.write(FAR))

    then:
    proxy.received*.headers*.get('proxy-authorization') == ['Basic ' + 'me:pw'.bytes.encodeBase64()]
  }

  def "#host is spared by NO_PROXY=#spared"() {
    expect:
    new ProxyEnvironment(HTTPS_PROXY: 'http://p:1', NO_PROXY: spared).select(URI.create("https://$host")) == [Proxy.NO_PROXY]

    where:
    host            | spared
    'api.acme.test' | 'other, api.acme.test'
    'api.acme.test' | '.acme.test'
    'api.acme.test' | 'ACME.test'
    'api.acme.test' | '*'
    'localhost'     | ''
    '127.0.0.1'     | ''
  }

  def "a proxy that is not there is named in the error"() {
    given: 'a port that is taken, so that nobody else listens there, and not listened at'
    def taken = new Socket()
    taken.bind(new InetSocketAddress('localhost', 0))

    when:
    through(HTTP_PROXY: "http://localhost:$taken.localPort").send(Requests.read(FAR))

    then:
    def fault = thrown(TransportException)
    fault.text() == """The proxy localhost:${taken.localPort} refused the connection.
      |  for acme.things.list, profile prod
      |  Check HTTPS_PROXY, or name the host in NO_PROXY.""".stripMargin()
    !fault.sent()

    cleanup:
    taken.close()
  }

  private static Door through(Map environment) {
    new Door([
      new Transport(environment.collectEntries { k, v -> [k, v.toString()] }, Transport.Limits.USUAL).under(new Running())
    ])
  }
}
