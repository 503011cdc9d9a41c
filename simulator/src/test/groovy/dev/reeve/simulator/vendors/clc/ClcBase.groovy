package dev.reeve.simulator.vendors.clc

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

/** A simulated CenturyLink Cloud, anew for each feature, and a user of it. */
abstract class ClcBase extends Specification {
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['clc']))
    browser = new Browser(server.url('clc'), directory)
  }

  def setup() {
    server.reset()
    become('reeve')
  }

  /** From now on requests are that user's. */
  def become(String user) {
    browser.token = null
    browser.token = login(user).bearerToken
  }

  def login(String user, String password = 'reeve-simulator-password') {
    browser.json('POST', '/v2/authentication/login', [username: user, password: password])
  }

  def later(long seconds = 3) {
    later(Duration.ofSeconds(seconds))
  }

  def later(Duration time) {
    server.clock().advance(time)
  }

  def root(String place = 'wa1') {
    browser.json('GET', "/v2/datacenters/rls1/$place?groupLinks=true").links.find { it.rel == 'group' }.id
  }

  def group(String name, String place = 'wa1') {
    def find
    find = { each -> each.name == name ? each : each.groups.findResult(find) }
    find(browser.json('GET', "/v2/groups/rls1/${root(place)}"))
  }

  /** What a bad request is told, by member. */
  def faults(String method, String path, Object body = null) {
    def answer = browser.send(method, path, body)
    assert answer.statusCode() == 400
    Json.parse(answer.body()).modelState
  }
}
