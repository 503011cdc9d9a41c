package dev.reeve.call

import dev.reeve.call.job.AsyncFailedException
import dev.reeve.errors.ExitCategory
import dev.reeve.errors.PartlyDoneException
import dev.reeve.errors.PolicyException
import dev.reeve.errors.TimedOutException
import dev.reeve.errors.UsageException
import dev.reeve.testing.Calling
import dev.reeve.value.Item
import dev.reeve.value.Job
import dev.reeve.value.Jobs
import dev.reeve.value.Wait
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification

class WaitingSpec extends Specification {
  @AutoCleanup
  Calling cloud = new Calling(Cloud.VENDOR)

  def setup() {
    cloud.scope.account = 'ac-1'
  }

  def "await returns the new item in the document's end state, and items never change"() {
    given:
    cloud.answers([id: 'n-1', state: 'BUSY'], [id: 'n-1', state: 'BUSY'], [id: 'n-1', state: 'ACTIVE'])
    def net = cloud.call('nets.create', name: 'x') as Item

    when:
    def ready = await(net) as Item

    then:
    [net, ready]*.fields()*.state == ['BUSY', 'ACTIVE']
    cloud.asked.drop(1) == ['GET /nets/n-1'] * 2
    cloud.steps.collect { [it.call(), it.state(), it.over()] } == [["acme.nets['n-1']", 'BUSY', false], ["acme.nets['n-1']", 'ACTIVE', true]]
  }

  def "await takes a state"() {
    given:
    cloud.answers([id: 'n-1', state: 'ACTIVE'], [id: 'n-1', state: 'ACTIVE'], [id: 'n-1', state: 'PARKED'])

    expect:
    await(cloud.call('nets.get', 'n-1'), 'PARKED').fields().state == 'PARKED'
  }

  def "a delete ends when the record is gone"() {
    given:
    cloud.server.answer(204)
    cloud.answers([id: 'n-1', state: 'BUSY']).server.answer(404)
    def job = cloud.call('nets.delete', 'n-1') as Job

    expect:
    await(job) == null
    cloud.asked == ['DELETE /nets/n-1', 'GET /nets/n-1', 'GET /nets/n-1']
  }

  def "a failure state throws the vendor's own words"() {
    given:
    cloud.answers([id: 'n-1', state: 'BUSY'], [id: 'n-1', state: 'FAILED', why: 'no room in the rack'])

    when:
    await(cloud.call('nets.create', name: 'x'))

    then:
    def failed = thrown(AsyncFailedException)
    failed.text() == '''\
it ended in FAILED: no room in the rack
  for acme.nets['n-1'], profile prod
  the vendor did not do it: mend what it says, then call again'''
    failed.category() == ExitCategory.REFUSED
    failed.state() == 'FAILED'
  }

  def "the deadline passes: the error says where it stood"() {
    given:
    cloud.answers([id: 'n-1', state: 'BUSY']).server.otherwise { request, out -> Calling.ok(out, '{"id":"n-1","state":"BUSY"}') }

    when:
    await(cloud.call('nets.create', name: 'x'), '', Duration.ofSeconds(3))

    then:
    def late = thrown(TimedOutException)
    late.text() == '''\
it is still BUSY after 3 s
  for acme.nets['n-1'], profile prod
  it goes on at the vendor: wait again, or longer by await(timeout: …)'''
    late.category() == ExitCategory.TIMED_OUT
  }

  def "a vendor that gives no answer any more is told of at each look, and when the deadline passes"() {
    given:
    cloud.answers([id: 'n-1', state: 'BUSY'], [id: 'n-1', state: 'BUSY'])
    cloud.server.answer(503, [:], '').answer(503, [:], '')
    cloud.answers([id: 'n-1', state: 'BUSY']).server.otherwise { request, out -> false }

    when:
    await(cloud.call('nets.create', name: 'x'), '', Duration.ofSeconds(6))

    then:
    cloud.steps*.silence()*.looks() == [0, 1, 2, 0, 1, 2]
    cloud.steps*.state().toSet() == ['BUSY'] as Set
    cloud.steps[2].silence().why() == 'acme answered 503'
    cloud.steps[2].silence().since() == Instant.parse('2026-03-01T10:00:00Z')

    and:
    def late = thrown(TimedOutException)
    late.text() == """\
no answer since 2026-03-01T10:00:03Z (${cloud.steps[5].silence().why()}), when it was BUSY, given up after 6 s
  for acme.nets['n-1'], profile prod
  it goes on at the vendor: wait again, or longer by await(timeout: …)""".toString()
  }

  def "where a state waits for a person, a run that nobody watches ends and says what to do"() {
    given:
    cloud.answers([id: 'n-1', state: 'BUSY'], [id: 'n-1', state: 'APPROVAL'])

    when:
    await(cloud.call('nets.create', name: 'x'))

    then:
    def waits = thrown(PolicyException)
    waits.text() == '''\
it waits in APPROVAL for a person: approve it in the console
  for acme.nets['n-1'], profile prod
  do that, then run again; nothing was undone'''
    waits.category() == ExitCategory.POLICY
  }

  def "where a person is there the wait goes on and tells what to do"() {
    given:
    cloud.attended = true
    cloud.answers([id: 'n-1', state: 'BUSY'], [id: 'n-1', state: 'APPROVAL'], [id: 'n-1', state: 'ACTIVE'])

    expect:
    await(cloud.call('nets.create', name: 'x')).fields().state == 'ACTIVE'
    cloud.steps*.person() == ['approve it in the console', '']
  }

  def "a poll that fails is no end of the work"() {
    given:
    cloud.answers([id: 'n-1', state: 'BUSY']).server.answer(500).closeAfterRequest().answer(200, [:], '{"id":"n-1","state":"ACTIVE"}')

    expect:
    await(cloud.call('nets.create', name: 'x')).fields().state == 'ACTIVE'
  }

  def "a job is polled on the configured host even when its link names another of the vendor's: #host"() {
    given:
    cloud.server.answer(202, [:], """{"links":[{"rel":"status","href":"$host/queue/q-1"},{"rel":"self","href":"/servers/uuid?uuid=True"}]}""")
    cloud.answers([status: 'running'], [status: 'done']).server.answer(404)
    cloud.answers([id: 's1', status: 'new'], [id: 's1', status: 'active'])

    when:
    def server = await(cloud.call('servers.create', name: 's')) as Item

    then:
    server.fields() == [id: 's1', status: 'active']
    server.path() == [serverId: 's1']
    cloud.asked == ['POST /servers', 'GET /queue/q-1', 'GET /queue/q-1'] + ['GET /servers/uuid?uuid=True'] * 3

    where:
    host << ['', 'http://api.acme.example', 'https://old.acme.example']
  }

  def "a job whose end names what it made by its identifier gives that record"() {
    given:
    cloud.answers([job: 'q-1'], [status: 'running'], [status: 'done', links: [[rel: 'server', resourceId: 's9']]], [id: 's9', status: 'active'])

    when:
    def made = await(cloud.call('servers.clone', name: 's')) as Item

    then:
    [made.fields().id, made.path()] == ['s9', [serverId: 's9']]
    cloud.asked == ['POST /clones', 'GET /queue/q-1', 'GET /queue/q-1', 'GET /servers/s9']
  }

  def "a job on a strange host is refused"() {
    given:
    cloud.server.answer(202, [:], '{"links":[{"rel":"status","href":"https://evil.example/queue/q-1"}]}')

    when:
    await(cloud.call('servers.create', name: 's'))

    then:
    def refused = thrown(PolicyException)
    refused.what() == 'acme answered with a link to another host: evil.example'
    cloud.asked == ['POST /servers']
  }

  def "a job that the vendor did not take is refused in its words"() {
    given:
    cloud.server.answer(202, [:], '{"errorMessage":"not in a valid state"}')

    when:
    cloud.call('servers.create', name: 's')

    then:
    def refused = thrown(dev.reeve.call.error.ApiException)
    refused.what() == 'acme did not take it: not in a valid state'
  }

  def "jobs are one row a target, accepted or refused"() {
    given:
    cloud.answers([[server: 'a', links: [[rel: 'status', href: '/queue/1']]], [server: 'b', errorMessage: 'is off']],
        [status: 'done'], [id: 'a', status: 'active'])
    def jobs = cloud.call('servers.powerOn', ['a', 'b']) as Jobs

    expect:
    jobs.rows().collect { [it.target(), it.accepted(), it.refusal()] } == [['a', true, ''], ['b', false, 'is off']]

    when:
    await(jobs)

    then:
    def partly = thrown(PartlyDoneException)
    partly.text() == '''\
1 of 2 failed
b: is off
  for 2 targets, profile prod
  the others are done; call again for those that failed'''
  }

  def "jobs that all end well give the records as they are now"() {
    given:
    cloud.answers([[server: 'a', links: [[rel: 'status', href: '/queue/1']]], [server: 'b', links: [[rel: 'status', href: '/queue/2']]]],
        [status: 'done'], [id: 'a'], [status: 'running'], [status: 'done'], [id: 'b'])

    expect:
    await(cloud.call('servers.powerOn', ['a', 'b']))*.fields()*.id == ['a', 'b']
  }

  def "a bad request that has a row a target counts as those rows: done where all is well already"() {
    given:
    cloud.server.answer(400, [:], '[{"server":"a","errorMessage":"already_deleted"},{"server":"b","errorMessage":"is off"}]')

    expect:
    (cloud.call('servers.powerOn', ['a', 'b']) as Jobs).rows().collect { [it.target(), it.accepted(), it.refusal()] } ==
        [['a', true, ''], ['b', false, 'is off']]
  }

  def "where every target is refused each is told with its reason"() {
    given:
    cloud.server.answer(400, ['X-Request-ID': 'r-1'], '[{"server":"a","errorMessage":"is off"},{"server":"b","errorMessage":"is gone"}]')

    when:
    cloud.call('servers.powerOn', ['a', 'b'])

    then:
    def refused = thrown(dev.reeve.call.error.ApiException)
    refused.text() == '''\
acme did not take it: a: is off; b: is gone
  for acme.servers.powerOn, profile prod, request r-1
  see help acme.servers.powerOn'''
    [refused.status(), refused.category()] == [400, ExitCategory.REFUSED]
  }

  def "jobs of several targets share one deadline, and those that come after it are still looked at once"() {
    given:
    def links = { name -> [server: name, links: [[rel: 'status', href: "/queue/$name"]]] }
    cloud.answers([links('a'), links('b'), links('c')])
    cloud.server.otherwise { request, out ->
      Calling.ok(out, request.target.contains('/queue/') && !request.target.endsWith('c') ? '{"status":"running"}' : '{"id":"c","status":"done"}')
    }

    when:
    await(cloud.call('servers.powerOn', ['a', 'b', 'c']), '', Duration.ofSeconds(3))

    then:
    def partly = thrown(PartlyDoneException)
    partly.what() == '2 of 3 failed\na: it is still running after 3 s\nb: it is still running after 3 s'
    cloud.asked.count { it == 'GET /queue/a' } > 1
    cloud.asked.count { it == 'GET /queue/b' } == 1
    cloud.steps.findAll { it.over() }*.limit()*.toSeconds() == [3]
  }

  def "items of a list share one deadline"() {
    given:
    cloud.server.otherwise { request, out ->
      Calling.ok(out, request.target.endsWith('n-1') ? '{"id":"n-1","state":"BUSY"}' : '{"id":"n-2","state":"BUSY"}')
    }
    def nets = [cloud.call('nets.get', 'n-1'), cloud.call('nets.get', 'n-2')]

    when:
    await(nets, 'BUSY', Duration.ofSeconds(3))

    then:
    cloud.asked.drop(2) == ['GET /nets/n-1', 'GET /nets/n-2']

    when:
    await(nets, 'ACTIVE', Duration.ofSeconds(3))

    then:
    thrown(TimedOutException)
    !cloud.asked.drop(4).contains('GET /nets/n-2')
  }

  def "a workflow is done when its key appears; it has no failure state, so a time-out says so"() {
    given:
    def results = { keys -> [Results: [Parameters: keys]] }
    cloud.answers([Results: ['restore x', 'workflow id f-1']], results([submitted: 't']), results([submitted: 't', 'task completed': 't']),
        [Results: ['restore x', 'workflow id f-2']])
    cloud.server.otherwise { request, out -> Calling.ok(out, '{"Results":{"Parameters":{"a":"x","made":"2026-01-01T09:59:00Z","submitted":"2026-01-01T10:00:00Z","job":"2026-01-01T09:58:00Z","z":"f-2"}}}') }

    when:
    await(cloud.call('clusters.restore', name: 'x'))

    then:
    cloud.asked == ['POST /restore', 'GET /flows/f-1', 'GET /flows/f-1']

    when:
    await(cloud.call('clusters.restore', name: 'x'), '', Duration.ofSeconds(2))

    then:
    def late = thrown(TimedOutException)
    late.what() == 'it is still submitted after 2 s'
    late.remedy() == 'the vendor never tells a failure of it: look there; or it goes on at the vendor: wait again, or longer by await(timeout: …)'
  }

  def "work whose end nothing tells can't be waited for"() {
    given:
    cloud.answers('{"Code":"ok"}')

    when:
    await(cloud.call('clusters.backup'))

    then:
    def refused = thrown(UsageException)
    refused.what() == 'nothing tells when it ends'
  }

  private Object await(Object waited, String state = '', Duration timeout = null) {
    cloud.caller.await(waited, new Wait(state, Optional.ofNullable(timeout)))
  }
}
