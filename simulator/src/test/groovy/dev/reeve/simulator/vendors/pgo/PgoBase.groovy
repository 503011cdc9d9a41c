package dev.reeve.simulator.vendors.pgo

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A simulated operator, its certificate and users, and what specs send. */
abstract class PgoBase extends Specification {
  static final VERSION = '4.7.10'
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser
  @Shared Browser stranger
  String user = 'admin:examplepassword'
  String namespace = 'pgouser1'

  def setupSpec() {
    server = SimulatorServer.start(options(SimulatorOptions.in(directory).vendors(['pgo']).speed(0)))
    browser = new Browser(server.url('pgo'), directory, 'pgo-client')
    stranger = new Browser(server.url('pgo'), directory)
  }

  SimulatorOptions options(SimulatorOptions options) {
    options
  }

  def setup() {
    server.reset()
  }

  def send(String method, String path, Object body = null) {
    browser.send(method, path, body, user ? [Authorization: "Basic ${user.bytes.encodeBase64()}"] : [:])
  }

  /** A POST with version and namespace added. */
  Map post(String path, Map body) {
    Json.parse(send('POST', path, [ClientVersion: VERSION, Namespace: namespace] + body).body())
  }

  /** A GET with version and namespace added. */
  Map get(String path) {
    def mark = path.contains('?') ? '&' : '?'
    Json.parse(send('GET', "$path${mark}version=$VERSION&namespace=$namespace").body())
  }

  def later(long seconds) {
    server.clock().advance(Duration.ofSeconds(seconds))
  }

  Map cluster(String name) {
    post('/showclusters', [clustername: name]).Results[0]
  }

  String state(String name) {
    cluster(name)?.cluster?.status?.state
  }
}
