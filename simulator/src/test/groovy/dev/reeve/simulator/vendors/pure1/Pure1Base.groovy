package dev.reeve.simulator.vendors.pure1

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyFactory
import java.security.Signature
import java.security.spec.PKCS8EncodedKeySpec
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A simulated Pure1, a token, and what specs send. */
abstract class Pure1Base extends Specification {
  static final APP = 'pure1:apikey:AuccHqCmfIYqBWcW'
  static final GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange'
  static final SUBJECT = 'urn:ietf:params:oauth:token-type:jwt'
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pure1']))
    browser = new Browser(server.url('pure1'), directory)
  }

  def setup() {
    server.reset()
    browser.token = null
    browser.token = Json.parse(exchange(jwt()).body()).access_token
  }

  String jwt(Map claims = [:], String key = 'pure1.key') {
    long now = System.currentTimeMillis().intdiv(1000)
    def all = [iss: APP, iat: now, exp: now + 60] + claims
    def signed = [[alg: 'RS256', typ: 'JWT'], all].collect { part(Json.bytes(it)) }.join('.')
    def pem = Files.readString(directory.resolve(key)).replaceAll('-----[^-]+-----|\\s', '')
    def signature = Signature.getInstance('SHA256withRSA')
    signature.initSign(KeyFactory.getInstance('RSA').generatePrivate(new PKCS8EncodedKeySpec(pem.decodeBase64())))
    signature.update(signed.bytes)
    "$signed.${part(signature.sign())}"
  }

  static String part(byte[] bytes) {
    Base64.urlEncoder.withoutPadding().encodeToString(bytes)
  }

  def exchange(String jwt, Map changes = [:]) {
    def form = [grant_type: GRANT, subject_token: jwt, subject_token_type: SUBJECT] + changes
    browser.send('POST', '/oauth2/1.0/token',
        form.collect { k, v -> "$k=${URLEncoder.encode(v.toString(), 'UTF-8')}" }.join('&'),
        ['Content-Type': 'application/x-www-form-urlencoded'])
  }

  String url(String collection, Map query = [:], String version = '1.6') {
    "/api/$version/$collection" + (query ? '?' : '') +
        query.collect { k, v -> "$k=${URLEncoder.encode(v.toString(), 'UTF-8')}" }.join('&')
  }

  def list(String collection, Map query = [:], String version = '1.6') {
    browser.json('GET', url(collection, query, version))
  }

  def refused(String collection, Map query = [:]) {
    def answer = browser.send('GET', url(collection, query))
    [answer.statusCode(), Json.parse(answer.body())]
  }
}
