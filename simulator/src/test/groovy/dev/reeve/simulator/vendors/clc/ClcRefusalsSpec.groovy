package dev.reeve.simulator.vendors.clc

/** What is refused as a bad query or body, and by which words. */
class ClcRefusalsSpec extends ClcBase {
  private static final WINDOW = [source: ['10.0.0.0/8'], destination: ['11.0.0.0/8'], destinationAccount: 'RLS1']

  def "numbers and truth values that were sent as texts are told as what they are"() {
    when:
    def made = browser.json('POST', '/v2/alertPolicies/RLS1', [name: 'a', actions: [[action: 'email', settings: [recipients: ['u@example.com']]]],
        triggers: [[metric: 'disk', duration: '00:05:00', threshold: '85']]])

    then:
    made.triggers[0].threshold == 85
  }

  def "a disk that is too large is told as such"() {
    expect:
    faults('PATCH', '/v2/servers/RLS1/wa1rls1web01', [[op: 'set', member: 'disks', value: [[diskId: '0:0', sizeGB: 1025]]]]) ==
        ['body.0.value.0.sizeGB': ['must be in 1..1024']]
  }

  def "a query that breaks the document is refused"() {
    given:
    def network = browser.json('GET', '/v2-experimental/networks/RLS1/WA1')[0].id

    expect:
    faults('GET', "/v2-experimental/networks/RLS1/WA1/$network/ipAddresses?type=some") == [type: ['must be one of [claimed, free, all]']]
    faults('GET', '/v2/servers/RLS1/wa1rls1web01/statistics?type=some') == [type: ['must be one of [latest, hourly, realtime]']]
    browser.send('GET', "/v2-experimental/networks/RLS1/WA1/$network/ipAddresses?TYPE=Claimed").statusCode() == 200
  }

  def "a firewall policy is written in CIDRs and ports and leads to an account that there is"() {
    given:
    def policies = '/v2-experimental/firewallPolicies/RLS1/WA1'

    expect:
    faults('POST', policies, WINDOW + wrong).keySet() == ["body.$member".toString()] as Set

    where:
    member               | wrong
    'source'             | [source: ['everywhere']]
    'ports'              | [ports: ['tcp/80', 'foo/1']]
    'destinationAccount' | [destinationAccount: 'NOPE']
  }

  def "a planned activity begins at a date"() {
    given:
    def plans = "/v2/groups/RLS1/${group('Web').id}/ScheduledActivities"
    def plan = [status: 'on', type: 'powerOn', beginDateUTC: 'nonsense', repeat: 'daily', expire: 'never', timeZoneOffset: '-08:00']

    expect:
    faults('POST', plans, plan) == ['body.beginDateUTC': ['must be a date and time of ISO 8601']]
  }
}
