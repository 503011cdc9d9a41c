package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve runs undo} and {@code resume} on the demo. */
class UndoSpec extends Specification {
  static final SCRIPT = '''\
    def network = pureport.networks.create(name: 'mine').await()
    network.update(description: 'second')
    def profile = illumio.pairingProfiles.create(name: 'mine', enabled: true)
    profile.pairingKey()
    pgo.clusters.create(Name: 'mine')
    '''.stripIndent()

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
  }

  def "a run is taken back newest first; what can't be is told before, and what holds data stays"() {
    given:
    def id = id(reeve.run('run', reeve.script(SCRIPT), '-p', 'demo'))

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    ended.err().readLines()*.replaceAll(/\(\d+\)/, '(n)') == [
      'not undone: pgo.clusters.create (n): it would destroy data: --data does it all the same',
      'not undone: illumio.pairingProfiles.pairingKey (n): nothing takes it back']
    said(ended) == ['illumio.pairingProfiles.create (n): taken back', 'pureport.networks.update (n): taken back',
      'pureport.networks.create (n): taken back']
    ended.code() == 7
    eval('pureport.networks.find(name: "mine") == null') == 'true'
    eval('illumio.pairingProfiles.find(name: "mine") == null') == 'true'
    eval('pgo.clusters.show(clustername: "mine").size()') == '1'
  }

  def "what the run both made and deleted itself needs no undo"() {
    given:
    def script = '''\
        def network = pureport.networks.create(name: 'mine').await()
        network.delete().await()
        illumio.pairingProfiles.create(name: 'mine', enabled: true)
        illumio.pairingProfiles.find(name: 'mine').delete()
        pureport.networks.create(name: 'stays').await()
        '''.stripIndent()
    def id = id(reeve.run('run', reeve.script(script), '-p', 'demo'))

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    said(ended) == ['pureport.networks.create (n): taken back']
    ended == new Ended(0, ended.out(), '')
  }

  def "what the run deleted of others can't be brought back, which makes the undo partly done"() {
    given:
    eval('illumio.pairingProfiles.create(name: "theirs", enabled: true)')
    def id = id(reeve.run('run', reeve.script('illumio.pairingProfiles.find(name: "theirs").delete()'), '-p', 'demo'))

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    ended.err().replaceAll(/\(\d+\)/, '(n)') == 'not undone: illumio.pairingProfiles.delete (n): nothing takes it back\n'
    ended.code() == 7
  }

  def "what somebody has changed since is shown and skipped, and what is gone is done"() {
    given:
    def id = id(reeve.run('run', reeve.script(SCRIPT.readLines().take(3).join('\n')), '-p', 'demo'))
    eval('pureport.networks.find(name: "mine").update(description: "theirs"); illumio.pairingProfiles.find(name: "mine").delete()')

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    said(ended) == ['illumio.pairingProfiles.create (n): is gone already',
      'pureport.networks.update (n): skipped, description was set to second and is theirs now',
      'pureport.networks.create (n): taken back']
    ended.code() == 7
  }

  def "a record that holds lists of records is taken back, unless one of those has changed"() {
    given:
    def script = '''\
        illumio.ipLists.create(name: 'mine', ip_ranges: [[from_ip: '192.0.2.0/24']])
        illumio.workloads.create(hostname: 'mine', labels: [[href: '/orgs/1/labels/1']])
        illumio.ipLists.create(name: 'theirs', ip_ranges: [[from_ip: '192.0.2.0/24']])
        '''.stripIndent()
    def id = id(reeve.run('run', reeve.script(script), '-p', 'demo'))
    eval("using(replace: true) { illumio.ipLists.find(name: 'theirs').update(ip_ranges: [[from_ip: '10.0.0.0/8']]) }")

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    said(ended) == ['illumio.ipLists.create (n): skipped, ip_ranges was set to [[from_ip:192.0.2.0/24]] and is [{from_ip=10.0.0.0/8}] now',
      'illumio.workloads.create (n): taken back', 'illumio.ipLists.create (n): taken back']
    ended.code() == 7
  }

  def "what the vendor is still making is waited for, then deleted"() {
    given:
    def script = '''\
        def network = pureport.networks.create(name: 'mine')
        println network.state
        '''.stripIndent()
    def made = reeve.run('run', reeve.script(script), '-p', 'demo')

    when:
    def ended = reeve.run('runs', 'undo', id(made), '-q')

    then:
    made.out() == 'PENDING\n'
    ended == new Ended(0, ended.out(), '')
    said(ended) == ['pureport.networks.create (n): taken back']
  }

  def "a connection that is still being made is waited for, and its network goes after it"() {
    given:
    def script = '''\
        def network = pureport.networks.create(name: 'mine').await()
        println network.connections.create(type: 'AWS_DIRECT_CONNECT', name: 'c', location: 'us-wdc', awsAccountId: '123456789012',
            awsRegion: 'us-east-1', speed: 100, highAvailability: true).state
        '''.stripIndent()
    def made = reeve.run('run', reeve.script(script), '-p', 'demo')

    when:
    def ended = reeve.run('runs', 'undo', id(made), '-q')

    then:
    made.out() == 'INITIALIZING\n'
    ended == new Ended(0, ended.out(), '')
    said(ended) == ['pureport.networks.connections.create (n): taken back', 'pureport.networks.create (n): taken back']
    eval('pureport.networks.find(name: "mine") == null') == 'true'
  }

  def "a schedule is taken back by the name that the vendor gave it"() {
    given:
    def line = "pgo.schedules.create(ClusterName: 'hippo', Schedule: '0 1 * * *', ScheduleType: 'pgbackrest', PGBackRestType: 'full')"
    def id = id(reeve.run('run', reeve.script(line), '-p', 'demo'))

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    said(ended) == ['pgo.schedules.create (n): taken back']
    ended.code() == 0
    eval('pgo.schedules.show(ClusterName: "hippo").size()') == '0'
  }

  def "all schedules that one call made are taken back, each for itself"() {
    given:
    def line = "pgo.schedules.create(Selector: 'name in (hippo,orders)', Schedule: '0 1 * * *', ScheduleType: 'pgbackrest', PGBackRestType: 'full')"
    def id = id(reeve.run('run', reeve.script(line), '-p', 'demo'))

    when:
    def ended = reeve.run('runs', 'undo', id, '-q')

    then:
    said(ended) == ['pgo.schedules.create (n) hippo-pgbackrest-full: taken back', 'pgo.schedules.create (n) orders-pgbackrest-full: taken back']
    ended.code() == 0
    eval('pgo.schedules.show(ClusterName: "all").size()') == '0'
  }

  def "a write that the vendor refused with the status of success is not taken back, and that is said"() {
    given:
    def id = id(reeve.run('run', reeve.script("try { pgo.clusters.create(Name: 'hippo') } catch (Refused there) { println 'there' }"), '-p', 'demo'))

    when:
    def ended = reeve.run('runs', 'undo', id, '-q', '--data')

    then:
    ended.err().readLines()*.replaceAll(/\(\d+\)/, '(n)') ==
        ['not undone: pgo.clusters.create (n): the vendor refused it; look whether a part of it was done before']
    ended.out() == ''
    eval('pgo.clusters.show(clustername: "hippo").size()') == '1'
  }

  def "a server that is named only once it is built is found by the number of its order"() {
    given:
    def script = '''\
        def group = clc.datacenters.get('WA1', groupLinks: true).links.find { it.rel == 'group' }.id
        clc.servers.create(name: 'web', groupId: group, sourceServerId: 'UBUNTU-14-64-TEMPLATE', cpu: 1, memoryGB: 2, type: 'standard').await()
        '''.stripIndent()
    def count = eval('clc.servers.list().count()')
    def id = id(reeve.run('run', reeve.script(script), '-p', 'demo'))

    when:
    def careful = reeve.run('runs', 'undo', id, '-q')
    def ended = reeve.run('runs', 'undo', id, '-q', '--data')
    def again = reeve.run('runs', 'undo', id, '-q', '--data')

    then:
    careful.err().replaceAll(/\(\d+\)/, '(n)') == 'not undone: clc.servers.create (n): it would destroy data: --data does it all the same\n'
    said(ended) == ['clc.servers.create (n): taken back']
    [ended.code(), again.code()] == [0, 7]
    said(again) == ['clc.servers.create (n): skipped, it is not found: gone already, or not made yet']
    eval('clc.servers.list().count()') == count
  }

  def "a dry run tells what would be taken back and what not, with the writes, and sends none of them"() {
    given:
    def id = id(reeve.run('run', reeve.script(SCRIPT), '-p', 'demo'))

    when:
    def planned = reeve.run('runs', 'undo', id, '-n', '-q', '-o', 'json')
    def shown = reeve.run('runs', 'undo', id, '--dry-run', '-q')

    then:
    planned.err().readLines()*.replaceAll(/\(\d+\)/, '(n)') == [
      'not undone: pgo.clusters.create (n): it would destroy data: --data does it all the same',
      'not undone: illumio.pairingProfiles.pairingKey (n): nothing takes it back',
      'illumio.pairingProfiles.create (n): would be taken back', 'pureport.networks.update (n): would be taken back',
      'pureport.networks.create (n): would be taken back']
    Json.parse(planned.out())*.call == ['illumio.pairingProfiles.delete', 'pureport.networks.update', 'pureport.networks.delete']
    shown.out().contains('Plan: 3 writes (illumio 1, pureport 2), 1 assumed. Nothing was sent.')
    [planned.code(), shown.code()] == [0, 0]
    eval('pureport.networks.find(name: "mine").description') == 'second'
    Json.parse(reeve.run('runs', 'list').out()).size() == 1
  }

  def "undo is a run of its own, which can be undone no further but looked at"() {
    given:
    def id = id(reeve.run('run', reeve.script(SCRIPT.readLines()[0]), '-p', 'demo'))

    when:
    reeve.run('runs', 'undo', id)

    then:
    Json.parse(reeve.run('runs', 'list').out())*.subMap('script', 'state', 'writes')[0] ==
        [script: "undo of $id".toString(), state: 'done', writes: 1]
  }

  def "an edited script is not resumed, and nothing is sent"() {
    given:
    def id = id(reeve.run('run', reeve.script("pureport.networks.create(name: 'mine')\nfail 'broken'"), '-p', 'demo'))
    reeve.script("pureport.networks.create(name: 'mine')\npureport.networks.create(name: 'other')")

    expect:
    reeve.run('runs', 'resume', id, '-q') == new Ended(8, '', "error: Changed since the run began: the script.\n  in run $id\n" +
        '  Restore what changed and resume, or run it anew. Nothing was sent.\n')
  }

  private String eval(String text) {
    reeve.run('eval', text, '-p', 'demo', '-o', 'lines').out().strip()
  }

  private static List<String> said(Ended ended) {
    ended.out().readLines()*.replaceAll(/\(\d+\)/, '(n)')
  }

  private static String id(Ended ended) {
    ended.err().readLines()[0] - 'run '
  }
}
