package dev.reeve.simulator.vendors.clc

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.simulator.testing.Browser
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class ClcRecordedSpec extends Specification {
  @TempDir @Shared Path directory

  /** Rows that are known to differ; each is listed with its reason in docs/simulator.md. */
  static final Set MISSES = [] as Set

  def "what the real service answered, this one answers: status, type and every JSON key"() {
    given:
    def server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['clc']))
    def browser = new Browser(server.url('clc'), directory)
    def rows = ClcRecordedSpec.getResourceAsStream('/clc-recorded.jsonl').readLines('UTF-8').collect { Json.parse(it) }

    when:
    def faults = rows.withIndex().collectEntries { row, i -> [i, replay(server, browser, row)] }.findAll { it.value }

    then:
    rows.size() == 122
    faults.keySet() == MISSES
    faults.size() <= rows.size() * 0.05

    cleanup:
    server?.close()
  }

  String replay(SimulatorServer server, Browser browser, Map row) {
    server.reset()
    server.write('clc', new RecordedState(row).collections)
    browser.token = null
    browser.token = browser.json('POST', '/v2/authentication/login', [username: 'MASKED', password: 'MASKED']).bearerToken
    def login = row.url.endsWith('/login') && !row.request
    def answer = browser.send(row.method, row.url, login ? '{"username":"MASKED","password":"MASKED"}' : row.request)
    def type = answer.headers().firstValue('content-type').orElse(null)
    if (answer.statusCode() != row.status || type != row.type) {
      return "$row.method $row.url: ${answer.statusCode()} $type ${answer.body()} instead of $row.status $row.type"
    }
    def missing = row.body ? keys(Json.parse(row.body)) - keys(Json.parse(answer.body())) : []
    missing ? "$row.method $row.url: lacks $missing" : null
  }

  /** Every path to a value, list positions left out. */
  static Set keys(Object value, String at = '') {
    if (value instanceof Map) {
      return value.collectMany { name, each -> ["$at/$name".toString()] + keys(each, "$at/$name") } as Set
    }
    value instanceof List ? value.collectMany { keys(it, "$at[]") } as Set : [at] as Set
  }
}
