package dev.reeve.engine

import dev.reeve.errors.UsageException

/** {@code find} and {@code ensure} where the vendor makes the name of a record from the one asked for. */
class EnsureSpec extends EngineFixture {
  static final WANTED = "groupId: 'g1', sourceServerId: 'UBUNTU', memoryGB: 2, type: 'standard'"
  List<Map> servers = [server('WA1RLS1WEB01'), server('WA1RLS1DB01'), server('WA1RLS1DB02')]
  List<Object> changes = []

  def setup() {
    answering('POST /v2/authentication/login': [accountAlias: 'RLS1', locationAlias: 'WA1', bearerToken: 't'],
        'GET /v2/datacenters/RLS1': [[id: 'wa1', name: 'WA1', links: [[rel: 'group', id: 'g1']]]],
        'GET /v2/groups/RLS1/g1': { [id: 'g1', name: 'WA1 Hardware', locationId: 'WA1', groups: [], servers: servers] },
        'GET /v2/servers/RLS1/wa1rls1web01': { servers[0] },
        'PATCH /v2/servers/RLS1/wa1rls1web01': { changes << new groovy.json.JsonSlurper().parseText(it.body); [rel: 'status', id: 'q1', href: '/q1'] })
  }

  @Override
  String profiles() {
    "[dev.clc]\nurl = \"${server.uri}/dev\"\nusername = \"u\"\npassword = \"env:SECRET\"\n"
  }

  def "a server is found by its name in any case, and by the one it was asked for: #name"() {
    expect:
    value("clc.servers.find(name: '$name')?.id") == id

    where:
    name           || id
    'wa1rls1web01' || 'wa1rls1web01'
    'WA1RLS1WEB01' || 'wa1rls1web01'
    'web'          || 'wa1rls1web01'
    'eb'           || null
    'web01'        || null
    'w.b'          || null
  }

  def "a server that is there is ensured and not made again; what its record tells is compared, and changed where it differs"() {
    expect:
    value("clc.servers.ensure(by: [name: 'web'], cpu: 1, $WANTED).name") == 'WA1RLS1WEB01'
    changes == []

    when:
    value("clc.servers.ensure(by: [name: 'web'], cpu: 4, $WANTED)")

    then:
    changes == [[[op: 'set', member: 'cpu', value: 4]]]
  }

  def "a name that several servers were asked for by is refused, and none is made"() {
    when:
    value("clc.servers.ensure(by: [name: 'db'], cpu: 1, $WANTED)")

    then:
    def error = thrown(UsageException)
    error.text() == "more than one has name 'db': wa1rls1db01, wa1rls1db02\n  for clc.servers.find, profile dev\n  say more of it, or list them"
    requests().every { it.startsWith('GET ') || it.contains('login') }
  }

  private static Map server(String name) {
    [id: name.toLowerCase(), name: name, groupId: 'g1', locationId: 'WA1', isTemplate: false, status: 'active', type: 'standard',
     details: [cpu: 1, memoryMB: 2048], links: []]
  }
}
