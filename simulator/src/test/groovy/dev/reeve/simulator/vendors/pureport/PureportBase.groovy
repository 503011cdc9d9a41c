package dev.reeve.simulator.vendors.pureport

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A simulated Pureport, anew for each feature, and a user of its first account. */
abstract class PureportBase extends Specification {
  @TempDir @Shared Path directory
  @AutoCleanup @Shared SimulatorServer server
  @Shared Browser browser
  @Shared String account

  def setupSpec() {
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pureport']))
    browser = new Browser(server.url('pureport'), directory)
  }

  def setup() {
    server.reset()
    browser.token = null
    browser.token = login().access_token
    account = browser.json('GET', '/accounts?limit=1')[0].id
  }

  def login(String key = 'reeve-simulator-key', String secret = 'reeve-simulator-secret') {
    browser.json('POST', '/login', [key: key, secret: secret])
  }

  def later(long seconds) {
    server.clock().advance(Duration.ofSeconds(seconds))
  }

  /** The status and code of a refusal. */
  def refused(String method, String path, Object body = null) {
    browser.json(method, path, body).with { [it.status, it.code] }
  }
}
