package dev.reeve.simulator.vendors.pure1

import dev.reeve.json.Json
import dev.reeve.simulator.testing.Document

class Pure1DocumentSpec extends Pure1Base {

  def "every list answers with records that keep to the document"() {
    given:
    def document = new Document('pure1')
    long now = server.clock().millis()
    def history = [names: "'array_total_load'", resource_names: "'rdam-fa-01'", aggregation: "'avg'",
                   resolution: 86400000, start_time: now - 864000000, end_time: now]
    def bad = [:]

    when:
    document.operations().findAll { it.method == 'GET' }.each { operation ->
      def collection = operation.path - '/api/1.6/'
      def answer = browser.send('GET', url(collection, collection == 'metrics/history' ? history : [:]))
      def faults = document.faults(operation, answer.statusCode(), 'application/json', answer.body())
      if (faults || !Json.parse(answer.body()).items) {
        bad[operation.id] = faults ?: 'empty'
      }
    }

    then:
    bad == [:]
  }
}
