package dev.reeve.call

import static dev.reeve.testing.SmallVendor.async

import dev.reeve.call.job.AsyncFailedException
import dev.reeve.errors.TimedOutException
import dev.reeve.errors.UsageException
import dev.reeve.testing.Calling
import dev.reeve.testing.SmallVendor
import dev.reeve.value.Jobs
import dev.reeve.value.Wait
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification

/** Work whose end is told in a text, by a new time, by one row of a list, or as its call wants it. */
class ToldEndsSpec extends Specification {
  static final ROWS = [shape: 'JOBS', handle: [''], timeout: 60_000, every: 1000]
  static final STATE = [shape: 'RECORD', poll: 'clusters.get', handle: ['argument:name'], by: 'name', field: '/state', timeout: 60_000, every: 1000]
  static final VENDOR = SmallVendor.make {
    operation 'clusters.get', 'GET', '/clusters/{name}', gives: 'ITEM', answer: 'any'
    operation 'clusters.update', 'POST', '/update', gives: 'JOB', body: [name: ['text'], stop: 'bool'], answer: 'any',
        async: async(STATE + [success: ['up', 'down'], ends: [stop: ['down']]])
    operation 'replicas.list', 'GET', '/clusters/{cluster}/replicas', gives: 'ITEMS', at: '/rows', answer: [rows: ['any']]
    operation 'replicas.add', 'POST', '/clusters/{cluster}/replicas', gives: 'JOBS', at: '/done', answer: [done: ['text']],
        async: async(ROWS + [poll: 'replicas.list', pattern: 'created (\\S+)', field: '/rows/name={handle}/state', success: ['running']])
    operation 'dumps.get', 'GET', '/dumps/{name}', gives: 'ITEM', answer: 'any'
    operation 'dumps.create', 'POST', '/dumps', gives: 'JOBS', at: '/done', body: [names: ['text']], answer: [done: ['text']],
        async: async(ROWS + [poll: 'dumps.get', pattern: 'created dump of (\\S+)', message: [''], field: '/status', state: '^(job \\w+)', success: ['job completed'], failure: ['job error']])
    operation 'backups.get', 'GET', '/backups/{name}', gives: 'ITEM', answer: 'any'
    operation 'backups.create', 'POST', '/backups', gives: 'JOBS', at: '/done', body: [names: ['text']], answer: [done: ['text']],
        async: async(ROWS + [poll: 'backups.get', pattern: 'created backup of (\\S+)', field: '/all/*/start', since: 'header:Date', pending: ['backing up'], success: ['backed up']])
  }

  @AutoCleanup
  Calling pgo = new Calling(VENDOR)

  private await(Object work, Duration limit = null) {
    pgo.caller.await(work, new Wait('', Optional.ofNullable(limit)))
  }

  private answered(String date, Map body) {
    pgo.server.answer(200, ['Content-Type': 'application/json', Date: date], dev.reeve.json.Json.print(body))
  }

  def "the end that a call asks for is the one that is waited for"() {
    given:
    pgo.answers([:], [state: 'up'], [state: 'up'], [state: 'down'])

    expect:
    await(pgo.call('clusters.update', name: ['a'], stop: true)).fields() == [state: 'down']
    pgo.asked.drop(1) == ['GET /clusters/a'] * 3
  }

  def "a call that asks for no end of its own has all of them"() {
    given:
    pgo.answers([:], [state: 'up'])

    expect:
    await(pgo.call('clusters.update', name: ['a'], stop: false)).fields() == [state: 'up']
  }

  def "the end of several at once is refused where each is asked for by its name"() {
    given:
    pgo.answers([:])

    when:
    await(pgo.call('clusters.update', name: ['a', 'b'], stop: true))

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
only the end of one can be awaited, and the call was for several
  for acme.clusters.update
  it goes on at the vendor: call it for one at a time, or look at each'''
    pgo.asked.size() == 1
  }

  def "each row is waited for in the list where it appears, and gives its own record"() {
    given:
    def running = { String name -> [name: name, state: 'running'] }
    pgo.answers([done: ['created a-x', 'created a-y']], [rows: [running('a-o')]], [rows: [running('a-o'), [name: 'a-x', state: 'starting']]],
        [rows: [running('a-o'), running('a-x')]], [rows: [running('a-o'), running('a-y')]])

    when:
    def jobs = pgo.call('replicas.add', 'a') as Jobs

    then:
    jobs.rows()*.target() == ['a-x', 'a-y']
    await(jobs)*.fields() == [running('a-x'), running('a-y')]
    pgo.asked.drop(1) == ['GET /clusters/a/replicas'] * 4
  }

  def "a state is taken out of a longer text"() {
    given:
    pgo.answers([done: ['created dump of a']], [status: ''], [status: 'job submitted [a-1]'], [status: 'job completed [a-1]'])

    expect:
    await(pgo.call('dumps.create', names: ['a']))*.fields() == [[status: 'job completed [a-1]']]
    pgo.steps*.state() == ['', 'job submitted', 'job completed']
  }

  def "a failure told in a longer text fails"() {
    given:
    pgo.answers([done: ['created dump of a']], [status: 'job error [a-1]'])

    when:
    await(pgo.call('dumps.create', names: ['a']))

    then:
    def failed = thrown(AsyncFailedException)
    failed.what() == 'it ended in job error'
  }

  def "a row that names no work is the vendor's word that there is none"() {
    given:
    pgo.answers([done: ['nothing found with that selector']])

    expect:
    (pgo.call('dumps.create', names: []) as Jobs).rows().collect { [it.accepted(), it.refusal()] } == [[false, 'nothing found with that selector']]
  }

  def "work has ended when something is there that began no earlier than the answer"() {
    given:
    answered('Sun, 29 Nov 2026 10:00:00 GMT', [done: ['created backup of a']])
    pgo.answers([all: [[start: 1795945000]]], [all: [[start: 1795945000], [start: began]]])

    expect:
    await(pgo.call('backups.create', names: ['a']))*.fields() == [[all: [[start: 1795945000], [start: began]]]]
    pgo.steps*.state() == ['backing up', 'backed up']

    where:
    began << [1795946400, 1795946410, 1795946400000, '2026-11-29T10:00:02Z']
  }

  def "what began before the answer is no end: it times out, and says that no failure is ever told"() {
    given:
    answered('Sun, 29 Nov 2026 10:00:00 GMT', [done: ['created backup of a']])
    pgo.server.otherwise { request, out -> Calling.ok(out, '{"all":[{"start":1795946399}]}') }

    when:
    await(pgo.call('backups.create', names: ['a']), Duration.ofSeconds(3))

    then:
    def late = thrown(TimedOutException)
    late.text() == '''\
it is still backing up after 3 s
  for acme.backups.create, profile prod
  the vendor never tells a failure of it: look there; or it goes on at the vendor: wait again, or longer by await(timeout: …)'''
  }
}
