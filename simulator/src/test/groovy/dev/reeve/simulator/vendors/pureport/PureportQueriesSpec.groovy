package dev.reeve.simulator.vendors.pureport

import dev.reeve.json.Json
import java.time.Duration

/** Queries that are none, and what a PUT leaves alone. */
class PureportQueriesSpec extends PureportBase {

  def "a limit that is no number is refused"() {
    expect:
    browser.json('GET', "/accounts?limit=$limit") == [status: 422, code: 'VALIDATION_ERROR', message: 'limit: must be a number from 0 on']

    where:
    limit << ['-1', 'x']
  }

  def "there are two directions of sorting"() {
    expect:
    browser.json('GET', "/accounts/$account/auditLog?sortDirection=SIDE") == [status: 422, code: 'INVALID_SORT', message: 'There is no sorting SIDE']
  }

  def "a body of another medium is told as such"() {
    expect:
    Json.parse(browser.send('POST', "/accounts/$account/networks", 'name', ['Content-Type': 'text/plain']).body()) ==
        [status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'HTTP 415 Unsupported Media Type']
  }

  def "a PUT leaves alone what only the server sets"() {
    given:
    def network = browser.json('POST', "/accounts/$account/networks", [name: 'kept'])
    server.clock().advance(Duration.ofSeconds(3))

    when:
    def changed = browser.json('PUT', "/networks/$network.id", [name: 'kept', primaryControllerExternalId: 'mine'])

    then:
    changed == network + [state: 'ACTIVE']
  }
}
