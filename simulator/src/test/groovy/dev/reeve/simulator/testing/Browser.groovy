package dev.reeve.simulator.testing

import dev.reeve.json.Json
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Path
import java.security.KeyFactory
import java.security.KeyStore
import java.security.cert.Certificate
import java.security.cert.CertificateFactory
import java.security.spec.PKCS8EncodedKeySpec
import java.time.Duration
import javax.net.ssl.KeyManager
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import javax.net.ssl.TrustManagerFactory

/** A client that is not ours: the JDK's, trusting the simulator's CA; with a certificate of its own if named. */
class Browser {
  final URI base
  final HttpClient client
  String token

  Browser(URI base, Path directory, String certificate = null) {
    this.base = base
    def store = KeyStore.getInstance('PKCS12')
    store.load(null, null)
    directory.resolve('ca.pem').toFile().withInputStream {
      store.setCertificateEntry('ca', CertificateFactory.getInstance('X.509').generateCertificate(it))
    }
    def trust = TrustManagerFactory.getInstance(TrustManagerFactory.defaultAlgorithm)
    trust.init(store)
    def context = SSLContext.getInstance('TLS')
    context.init(certificate ? shown(directory, certificate) : null, trust.trustManagers, null)
    client = HttpClient.newBuilder().sslContext(context).connectTimeout(Duration.ofSeconds(10)).build()
  }

  private static KeyManager[] shown(Path directory, String name) {
    def chain = directory.resolve("${name}.pem").toFile().withInputStream {
      CertificateFactory.getInstance('X.509').generateCertificate(it)
    }
    def pem = directory.resolve("${name}.key").toFile().text.readLines().findAll { !it.startsWith('-----') }.join('')
    def key = KeyFactory.getInstance('EC').generatePrivate(new PKCS8EncodedKeySpec(pem.decodeBase64()))
    def store = KeyStore.getInstance('PKCS12')
    store.load(null, null)
    store.setKeyEntry(name, key, new char[0], [chain] as Certificate[])
    def managers = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
    managers.init(store, new char[0])
    managers.keyManagers
  }

  HttpResponse<String> send(String method, String path, Object body = null, Map headers = [:]) {
    def publisher = body == null
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.ofString(body instanceof String ? body : Json.print(body))
    def request = HttpRequest.newBuilder(base.resolve(path)).method(method, publisher).timeout(Duration.ofSeconds(20))
    if (token) {
      request.header('Authorization', "Bearer $token")
    }
    if (body != null && !headers['Content-Type']) {
      request.header('Content-Type', 'application/json')
    }
    headers.each { name, value -> request.header(name, value.toString()) }
    client.send(request.build(), HttpResponse.BodyHandlers.ofString())
  }

  def json(String method, String path, Object body = null) {
    Json.parse(send(method, path, body).body())
  }

  int status(String method, String path, Object body = null) {
    send(method, path, body).statusCode()
  }
}
