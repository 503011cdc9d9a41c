package dev.reeve.simulator.vendors.illumio

import dev.reeve.json.Json

/** Labels of workloads from a CSV. */
class IllumioImportSpec extends IllumioBase {
  private List hosts

  def setup() {
    hosts = json('GET', '~/workloads?max_results=3')
  }

  private load(String csv, Map query = [:]) {
    def asked = query.collect { "$it.key=$it.value" }.join('&')
    def answer = send('PUT', "~/workloads/bulk_import?$asked", csv, ['Content-Type': 'text/csv'])
    [answer.statusCode(), Json.parse(answer.body())]
  }

  private values(int host) {
    json('GET', hosts[host].href).labels*.value
  }

  def "a line gives, takes and leaves the labels of its workload, by href or by hostname"() {
    when:
    def csv = """href,hostname,"label: role",env,loc,other
${hosts[0].href},,DB,GONE,,x
,${hosts[1].hostname},App,,SIN
${hosts[2].href},${hosts[2].hostname},,,,
"""

    then:
    load(csv, [delete_token: 'GONE']) == [200, [updated: 2, unchanged: 1, labels_created: 0, errors: []]]
    values(0) as Set == ['Ordering', 'RDAM', 'DB'] as Set
    values(1) as Set == ['App', 'Ordering', 'Production', 'SIN'] as Set
    values(2) == hosts[2].labels*.value
    load(csv, [delete_token: 'GONE'])[1].unchanged == 3
  }

  def "a label that there is not is made when that is asked for, once"() {
    given:
    def csv = "hostname,role\n${hosts[0].hostname},\"New, one\"\n${hosts[1].hostname},\"New, one\"\n"
    def refused = load(csv)[1]

    expect:
    refused.updated == 0
    refused.errors*.message.unique() == ['There is no label New, one of type role.']
    load(csv, [create_labels: true]) == [200, [updated: 2, unchanged: 0, labels_created: 1, errors: []]]
    values(1).contains('New, one')
    json('GET', '~/labels?value=New').size() == 1
  }

  def "a dry run tells the same and changes nothing"() {
    expect:
    load("href,role\n${hosts[0].href},Fresh\n", [create_labels: true, dry_run: true]) ==
        [200, [updated: 1, unchanged: 0, labels_created: 1, errors: []]]
    values(0) == hosts[0].labels*.value
    json('GET', '~/labels?value=Fresh') == []
  }

  def "a line that is refused is told, and the others are taken"() {
    when:
    def (status, answer) = load("href,hostname,role\n,nobody,DB\n${hosts[0].href},,All Locations\n${hosts[1].href},,DB\n", [create_labels: true])

    then:
    status == 200
    answer.updated == 1
    answer.errors == [[href: null, hostname: 'nobody', token: 'not_found_error', message: 'No workload has this hostname.'],
                      [href: hosts[0].href, hostname: null, token: 'label_reserved', message: 'This value is reserved.']]
  }

  def "a hostname that several workloads have tells none of them"() {
    given:
    2.times { json('POST', '~/workloads', [hostname: 'twin']) }

    expect:
    load('hostname,role\ntwin,DB\n')[1].errors*.message == ['Several workloads have the hostname twin.']
  }

  def "what is no such table is refused: #why"() {
    expect:
    load(csv) == [406, [[token: 'input_validation_error', message: message]]]

    where:
    why                       | csv                           || message
    'neither href nor name'   | 'role\nDB\n'                  || 'The first line must name a column href or hostname.'
    'nothing'                 | ' '                           || 'The first line must name a column href or hostname.'
    'more than 1000 lines'    | 'hostname\n' + 'x\n' * 1001   || 'At most 1000 workloads are taken at once.'
  }
}
