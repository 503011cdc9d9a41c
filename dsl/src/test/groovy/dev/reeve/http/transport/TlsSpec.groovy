package dev.reeve.http.transport

import dev.reeve.http.Door
import dev.reeve.http.Endpoint.Tls
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import java.util.concurrent.TimeUnit
import mockwebserver3.MockResponse
import mockwebserver3.MockWebServer
import okhttp3.tls.HandshakeCertificates
import okhttp3.tls.HeldCertificate
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class TlsSpec extends Specification {
  @Shared
  HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).commonName('Spec CA').build()
  @Shared
  HeldCertificate stranger = new HeldCertificate.Builder().certificateAuthority(0).commonName('Other CA').build()
  @Shared
  HeldCertificate client = new HeldCertificate.Builder().signedBy(authority).commonName('me').build()

  @AutoCleanup
  Transport transport = new Transport([:], Transport.Limits.USUAL)
  Door door = new Door([transport.under(new Running())])
  @AutoCleanup
  ScriptedServer server

  def "a private authority is trusted where the profile names it"() {
    given:
    server = serve(certificate())

    expect:
    door.send(Requests.read(server.uri, tls: trusting(authority))).status() == 200
  }

  def "an authority that nobody named is not trusted"() {
    given:
    server = serve(certificate())

    when:
    door.send(Requests.write(server.uri, tls: tls))

    then:
    def fault = thrown(TransportException)
    fault.text() == """The certificate of localhost:${server.uri.port} comes from no authority that is trusted here.
      |  for acme.things.create, profile prod
      |  Set caCert in [prod.acme] of profiles.toml, or give --ca-bundle FILE.""".stripMargin()
    !fault.sent()
    server.received.empty

    where:
    tls << [Tls.SYSTEM, trusting(stranger)]
  }

  def "a certificate for another host is refused"() {
    given:
    server = serve(certificate('db.internal', 'db2.internal'))

    when:
    door.send(Requests.read(server.uri, tls: trusting(authority)))

    then:
    def fault = thrown(TransportException)
    fault.text() == """The certificate of localhost:${server.uri.port} is made out to db.internal, db2.internal.
      |  for acme.things.list, profile prod
      |  Check the url in [prod.acme] of profiles.toml; for a server without a name of its own set checkHost = false.""".stripMargin()
  }

  def "the host check can be pinned off, the authority stays pinned"() {
    given:
    server = serve(certificate('db.internal'))

    when:
    def answer = door.send(Requests.read(server.uri, tls: new Tls([authority.certificate()], [], null, false, false)))

    then:
    answer.status() == 200

    when:
    door.send(Requests.read(server.uri, tls: new Tls([stranger.certificate()], [], null, false, false)))

    then:
    thrown(TransportException)
  }

  def "an expired certificate says so"() {
    given:
    server = serve(new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName('localhost')
        .validityInterval(1_000_000_000_000, 1_100_000_000_000).build())

    when:
    door.send(Requests.read(server.uri, tls: trusting(authority)))

    then:
    def fault = thrown(TransportException)
    fault.text() == """The certificate of localhost:${server.uri.port} has expired.
      |  for acme.things.list, profile prod
      |  Ask whoever runs the server to renew it; check this machine's clock.""".stripMargin()
  }

  def "a certificate of tomorrow says so"() {
    given:
    def tomorrow = System.currentTimeMillis() + TimeUnit.DAYS.toMillis(1)
    server = serve(new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName('localhost')
        .validityInterval(tomorrow, tomorrow * 2).build())

    when:
    door.send(Requests.read(server.uri, tls: trusting(authority)))

    then:
    def fault = thrown(TransportException)
    fault.text() == """The certificate of localhost:${server.uri.port} is not valid yet.
      |  for acme.things.list, profile prod
      |  Check this machine's clock.""".stripMargin()
  }

  def "insecure checks nothing"() {
    given:
    server = serve(new HeldCertificate.Builder().commonName('self').build())

    expect:
    door.send(Requests.read(server.uri, tls: new Tls([], [], null, false, true))).status() == 200
  }

  def "a client certificate is shown where the server wants one"() {
    given:
    server = serve(certificate(), true)

    expect:
    door.send(Requests.read(server.uri, tls: trusting(authority, client))).status() == 200
  }

  def "a server that wants a client certificate says so when there is none"() {
    given:
    server = serve(certificate(), true)

    when:
    door.send(Requests.write(server.uri, tls: trusting(authority)))

    then:
    def fault = thrown(TransportException)
    fault.text() == """localhost:${server.uri.port} wants a client certificate.
      |  for acme.things.create, profile prod
      |  Set clientCert and clientKey in [prod.acme] of profiles.toml.""".stripMargin()
    !fault.sent()
    server.received.empty
  }

  def "a client certificate of a strange authority is refused"() {
    given:
    server = serve(certificate(), true)
    def strange = new HeldCertificate.Builder().signedBy(stranger).build()

    when:
    door.send(Requests.write(server.uri, tls: trusting(authority, strange)))

    then:
    def fault = thrown(TransportException)
    fault.text() ==~ /(?s)localhost:\d+ (refused the client certificate \(\w+\)|wants a client certificate)\..*/
    !fault.sent()
  }

  def "a server without TLS says so"() {
    given:
    server = new ScriptedServer()
    def address = URI.create(server.uri.toString().replace('http:', 'https:'))

    when:
    door.send(Requests.read(address))

    then:
    def fault = thrown(TransportException)
    fault.text() == """localhost:${server.uri.port} does not speak TLS.
      |  for acme.things.list, profile prod
      |  Check the url in [prod.acme] of profiles.toml.""".stripMargin()
  }

  def "HTTP/2 is spoken where the server offers it"() {
    given:
    def two = new MockWebServer()
    two.useHttps(handshake(certificate()).sslSocketFactory())
    two.enqueue(new MockResponse.Builder().code(503).setHeader('Retry-After', '0').build())
    two.start()

    when:
    def answer = door.send(Requests.write(two.url('').uri(), path: 'things', tls: trusting(authority)))

    then:
    answer.status() == 503
    two.takeRequest().version == 'HTTP/2'
    two.requestCount == 1

    cleanup:
    two.close()
  }

  private HeldCertificate certificate(String... names = ['localhost']) {
    def builder = new HeldCertificate.Builder().signedBy(authority).commonName('server')
    names.each { builder.addSubjectAlternativeName(it) }
    builder.build()
  }

  private HandshakeCertificates handshake(HeldCertificate own) {
    new HandshakeCertificates.Builder().heldCertificate(own).addTrustedCertificate(authority.certificate()).build()
  }

  private ScriptedServer serve(HeldCertificate own, boolean clientCertificate = false) {
    new ScriptedServer(handshake(own).sslContext(), clientCertificate).answer(200).answer(200)
  }

  private static Tls trusting(HeldCertificate ca, HeldCertificate own = null) {
    new Tls([ca.certificate()], own ? [own.certificate()] : [], own?.keyPair()?.private, true, false)
  }
}
