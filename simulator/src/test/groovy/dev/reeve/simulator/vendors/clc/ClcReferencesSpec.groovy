package dev.reeve.simulator.vendors.clc

import dev.reeve.json.Json
import java.time.Duration

/** Groups, networks and policies that others refer to. */
class ClcReferencesSpec extends ClcBase {
  private static final NOBODY = '0' * 32

  private newGroup(String name, String parent) {
    browser.json('POST', '/v2/groups/RLS1', [name: name, parentGroupId: parent]).id
  }

  def "the member that names a group that is not there is the one told"() {
    expect:
    faults('POST', '/v2/groups/RLS1', [name: 'g', parentGroupId: NOBODY]) == ['body.parentGroupId': ['The group was not found.']]
    faults('PATCH', "/v2/groups/RLS1/${group('Web').id}", [[op: 'set', member: 'parentGroupId', value: NOBODY]]) == ['body.parentGroupId': ['The group was not found.']]
    faults('POST', "/v2/groups/RLS1/${group('Web').id}/restore", [targetGroupId: NOBODY]) == ['body.targetGroupId': ['The group was not found.']]
  }

  def "a group needs a name and lies in no archive"() {
    expect:
    faults('POST', '/v2/groups/RLS1', [name: '', parentGroupId: group('Web').id]) == ['body.name': ['The name is empty.']]
    faults('PATCH', "/v2/groups/RLS1/${group('Web').id}", [[op: 'set', member: 'name', value: '']]) == ['body.name': ['The name is empty.']]
    faults('POST', '/v2/groups/RLS1', [name: 'g', parentGroupId: group('Archive').id]) == ['body.parentGroupId': ['Groups cannot be created in this group.']]
  }

  def "an archived group comes back with the groups and servers below it"() {
    given:
    def above = newGroup('above', group('Default Group').id)
    def below = newGroup('below', above)
    browser.json('POST', '/v2/servers/RLS1', [name: 'in', groupId: below, sourceServerId: 'CENTOS-6-64-TEMPLATE', cpu: 1, memoryGB: 1])
    server.clock().advance(Duration.ofSeconds(3))

    when:
    browser.json('POST', "/v2/groups/RLS1/$above/archive")
    server.clock().advance(Duration.ofSeconds(3))
    browser.json('POST', "/v2/groups/RLS1/$above/restore", [targetGroupId: group('Web').id])
    server.clock().advance(Duration.ofSeconds(3))

    then:
    browser.json('GET', "/v2/groups/RLS1/$below").status == 'active'
    browser.json('GET', '/v2/servers/RLS1/wa1rls1in01').status == 'active'
  }

  def "a network whose addresses are claimed is not released"() {
    given:
    def id = browser.json('GET', '/v2-experimental/networks/RLS1/WA1')[0].id

    when:
    def refused = browser.send('POST', "/v2-experimental/networks/RLS1/WA1/$id/release")

    then:
    refused.statusCode() == 400
    Json.parse(refused.body()) == [message: 'The network has addresses that are claimed.']
    browser.send('GET', "/v2-experimental/networks/RLS1/WA1/$id").statusCode() == 200
  }

  def "a policy that is deleted holds for no server any more"() {
    given:
    def alert = browser.json('GET', '/v2/alertPolicies/RLS1').items[0].id
    def apart = browser.json('POST', '/v2/antiAffinityPolicies/RLS1', [name: 'a', location: 'WA1']).id
    def web = '/v2/servers/RLS1/wa1rls1web01'
    def added = browser.json('POST', "$web/alertPolicies", [id: alert])
    browser.json('PUT', "$web/antiAffinityPolicy", [id: apart])

    when:
    browser.send('DELETE', "/v2/alertPolicies/RLS1/$alert")
    browser.send('DELETE', "/v2/antiAffinityPolicies/RLS1/$apart")

    then:
    added.links == [[rel: 'self', href: '/v2/servers/rls1/wa1rls1web01/alertPolicies']]
    browser.json('GET', web).details.alertPolicies == []
    browser.send('GET', "$web/antiAffinityPolicy").statusCode() == 404
  }

  def "the address of a planned activity is written as links are"() {
    given:
    def plan = [status: 'on', type: 'powerOn', beginDateUTC: '2026-12-01T00:00:00Z', repeat: 'daily', expire: 'never', timeZoneOffset: '-08:00']

    expect:
    browser.json('POST', "/v2/groups/RLS1/${group('Web').id}/ScheduledActivities", plan).links[0].href
        .startsWith("/v2/groups/rls1/${group('Web').id}/scheduledActivities/")
  }
}
