package dev.reeve.profile.key

import dev.reeve.http.Door
import dev.reeve.http.Endpoint
import dev.reeve.http.Running
import dev.reeve.http.TransportException
import dev.reeve.http.transport.Transport
import dev.reeve.profile.SecretException
import dev.reeve.testing.Openssl
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyPairGenerator
import java.security.KeyStore
import java.security.PrivateKey
import java.security.Security
import java.security.SignatureException
import java.security.cert.Certificate
import java.security.cert.CertificateFactory
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class CertificatesSpec extends Specification {

  @TempDir
  Path folder

  @AutoCleanup
  Transport transport = new Transport([:], Transport.Limits.USUAL)
  @AutoCleanup
  ScriptedServer server

  def setup() {
    Openssl.orSkip()
  }

  def "a bundle with text between gives all its certificates in order"() {
    given:
    make('/CN=one', 'one.pem')
    make('/CN=two', 'two.pem')
    def bundle = "first\n${text('one.pem')}\nsecond\n${text('two.pem')}"

    expect:
    Certificates.read(bundle.bytes, 'x')*.subjectX500Principal*.name == ['CN=one', 'CN=two']
  }

  def "one certificate may be DER"() {
    given:
    make('/CN=one', 'one.pem')
    Openssl.run(folder, 'x509 -in one.pem -outform DER -out one.der')

    expect:
    Certificates.read(Files.readAllBytes(folder.resolve('one.der')), 'x').size() == 1
  }

  def "what is no certificate is told: #thing"() {
    when:
    Certificates.read(bytes.bytes, '~/pgo/ca.crt, for pgo, profile prod')

    then:
    def e = thrown(SecretException)
    e.text() == "${what}\n  in ~/pgo/ca.crt, for pgo, profile prod\n  ${remedy}"

    where:
    thing      | bytes                                                                    || what                          | remedy
    'text'     | 'hello'                                                                  || 'This is no certificate.'     | 'give the file that begins with -----BEGIN CERTIFICATE-----'
    'damaged'  | '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----'           || 'The certificate is damaged.' | 'make or copy it anew'
  }

  def "a certificate without any name, as PGO makes itself, is read as it is"() {
    given:
    make('/', 'nameless.pem')
    Openssl.run(folder, 'x509 -in nameless.pem -outform DER -out nameless.der')

    when:
    def read = Certificates.read(text('nameless.pem').bytes, '~/ca.crt')[0]
    read.verify(read.publicKey)
    read.checkValidity()

    then:
    [read.subjectX500Principal.name, read.issuerX500Principal.name] == ['', '']
    read.encoded == Files.readAllBytes(folder.resolve('nameless.der'))
    read.toString() == "certificate ${read.serialNumber} without names"
    read == CertificateFactory.getInstance('X.509').generateCertificate(new ByteArrayInputStream(read.encoded))

    when:
    read.verify(KeyPairGenerator.getInstance('EC').generateKeyPair().public)

    then:
    thrown(SignatureException)
  }

  def "a pair without names serves as authority, server and client at once, as PGO installs it"() {
    given:
    make('/', 'pair.pem')
    def pair = Certificates.read(text('pair.pem').bytes, 'x')
    def key = KeyReader.read(text('key.pem').bytes, Optional.empty(), 'x', 'clientKeyPassword')
    server = new ScriptedServer(serving(pair, key), true).answer(200).answer(200)

    expect:
    send(new Endpoint.Tls(pair, pair, key, checkHost, false)).status() == 200

    where:
    checkHost << [true, false]
  }

  def "a server without a name is refused where its certificate is not the one named"() {
    given:
    make('/', 'pair.pem')
    make('/', 'other.pem', 'other-key.pem')
    def (pair, others) = ['pair.pem', 'other.pem'].collect { Certificates.read(text(it).bytes, 'x') }
    def key = KeyReader.read(text('key.pem').bytes, Optional.empty(), 'x', 'clientKeyPassword')
    server = new ScriptedServer(serving(pair, key), true).answer(200).answer(200)

    when:
    send(new Endpoint.Tls(others, pair, key, false, false))

    then:
    thrown(TransportException)

    when:
    Security.removeProvider('ReeveNameless')
    send(new Endpoint.Tls([], pair, key, false, false))

    then:
    def refused = thrown(TransportException)
    refused.what() == "The certificate of localhost:${server.uri.port} has no names, or is damaged."
    refused.remedy() == 'If it has none, as one that PGO made itself, set caCert in [prod.acme] of profiles.toml to it.'
  }

  private send(Endpoint.Tls tls) {
    new Door([transport.under(new Running())]).send(Requests.read(server.uri, tls: tls))
  }

  private static SSLContext serving(List pair, PrivateKey key) {
    def store = KeyStore.getInstance('PKCS12')
    store.load(null, null)
    store.setKeyEntry('server', key, new char[0], pair as Certificate[])
    store.setCertificateEntry('ca', pair[0])
    def keys = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
    keys.init(store, new char[0])
    def trust = TrustManagerFactory.getInstance(TrustManagerFactory.defaultAlgorithm)
    trust.init(store)
    def context = SSLContext.getInstance('TLS')
    context.init(keys.keyManagers, trust.trustManagers, null)
    context
  }

  private void make(String subject, String file, String key = 'key.pem') {
    Openssl.run(folder, "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${key} -out ${file} -subj ${subject}")
  }

  private String text(String name) {
    Files.readString(folder.resolve(name))
  }
}
