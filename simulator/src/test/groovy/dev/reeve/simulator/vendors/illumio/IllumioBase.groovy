package dev.reeve.simulator.vendors.illumio

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

/** A simulated PCE, its key, and what specs send. */
abstract class IllumioBase extends Specification {
  static final KEY = 'api_1a2b3c4d5e6f70819:b3f0c2d4e5a69788c9d0e1f2a3b4c5d6'
  static final READER = 'api_0f1e2d3c4b5a69788:00112233445566778899aabbccddeeff'
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser
  String user = KEY

  def setupSpec() {
    server = SimulatorServer.start(options())
    browser = new Browser(server.url('illumio'), directory)
  }

  SimulatorOptions options() {
    SimulatorOptions.in(directory).vendors(['illumio'])
  }

  def setup() {
    server.reset()
  }

  def send(String method, String path, Object body = null, Map headers = [:]) {
    def all = user ? [Authorization: "Basic ${user.bytes.encodeBase64()}"] + headers : headers
    browser.send(method, '/api/v2' + path.replaceFirst('^~', '/orgs/1'), body, all)
  }

  /** Status and body. */
  def ask(String method, String path, Object body = null, Map headers = [:]) {
    def answer = send(method, path, body, headers)
    [answer.statusCode(), answer.body() ? Json.parse(answer.body()) : null]
  }

  /** The body of a call that works. */
  def json(String method, String path, Object body = null) {
    def (status, value) = ask(method, path, body)
    assert status < 300: "$status $value"
    value
  }

  def later(long seconds) {
    server.clock().advance(Duration.ofSeconds(seconds))
  }
}
