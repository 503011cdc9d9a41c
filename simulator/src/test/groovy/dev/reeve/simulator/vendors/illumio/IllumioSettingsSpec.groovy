package dev.reeve.simulator.vendors.illumio

import dev.reeve.json.Json
import dev.reeve.simulator.server.SimulatorOptions

/** A PCE that is otherwise where its page leaves two readings open. */
class IllumioSettingsSpec extends IllumioBase {

  @Override
  SimulatorOptions options() {
    super.options().setting('illumio-cap', 'hard').setting('illumio-count', 'filtered').setting('illumio-bodies', 'lenient')
  }

  def "500 is the most, whatever was asked for"() {
    expect:
    json('GET', '~/workloads?max_results=1200').size() == 500
  }

  def "the count in the header looks at the filter"() {
    when:
    def answer = send('GET', '~/workloads?managed=false&max_results=500')

    then:
    Json.parse(answer.body()).size() == 100
    answer.headers().firstValue('X-Total-Count').get() == '100'
  }

  def "unknown members and those of the server are taken"() {
    expect:
    ask('POST', '~/labels', [key: 'role', value: 'Lenient', nonsense: 1, created_at: '2020-01-01T00:00:00.000Z'])[0] == 201
  }
}
