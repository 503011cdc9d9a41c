package dev.reeve.simulator.vendors.pure1

import dev.reeve.json.Json

/** What is refused, and by which words. */
class Pure1RefusalsSpec extends Pure1Base {

  def "only the service's own parameters are told as missing"() {
    given:
    def asked = [names: "'array_read_iops'", resource_names: "'dub-fa-01'", aggregation: "'avg'", resolution: 86400000, end_time: 1795965600000]

    expect:
    refused('metrics/history', asked) == [400, [errors: [[context: 'start_time', message: 'Missing parameter']]]]
    refused('metrics/history', asked + [since: 1795965600000]) == [400, [errors: [[context: 'start_time', message: 'Missing parameter']]]]
  }

  def "tags are sent as a list"() {
    when:
    def answer = browser.send('PUT', url('arrays/tags/batch', [resource_names: "'dub-fa-01'"]), body)

    then:
    answer.statusCode() == 400
    Json.parse(answer.body()) == [errors: [[context: 'Tags are sent as a list', message: 'Invalid body']]]

    where:
    body << [[key: 'k', value: 'v'], null]
  }

  def "whether advanced space is told is true or false"() {
    expect:
    refused('subscription-assets', [advanced_space: 'yes']) == [400, [errors: [[context: 'advanced_space=yes', message: 'Invalid value']]]]
  }
}
