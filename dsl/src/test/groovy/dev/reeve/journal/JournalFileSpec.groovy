package dev.reeve.journal

import dev.reeve.journal.file.Boundary
import dev.reeve.journal.file.Entry
import dev.reeve.journal.file.Position
import dev.reeve.journal.file.RunFolder
import dev.reeve.errors.PolicyException
import dev.reeve.secret.Sealer
import dev.reeve.secret.Secret
import dev.reeve.testing.ScriptedServer
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

class JournalFileSpec extends JournalFixture {

  def "only its owner can enter the folder of a run"() {
    given:
    start()

    expect:
    [runs.resolve(id), runs.resolve(id).resolve('exact')].every {
      PosixFilePermissions.toString(Files.getPosixFilePermissions(it)) == 'rwx------'
    }
    RunFolder.list(runs) == [id]
    id ==~ /20260301-100000-[a-z2-9]{4}/
  }

  def "a last line without its end is dropped: cut at #cut"() {
    given:
    server.answer(200, [:], 'one').answer(200, [:], 'two').answer(200, [:], 'two again')
    start()
    2.times { door.send(read()) }
    die()
    def file = journalFile()
    def bytes = file.bytes
    file.bytes = bytes[0..<bytes.length - cut] as byte[]

    when:
    again()

    then:
    text(read()) == 'one'
    text(read()) == 'two again'
    kinds() == ['run', 'read', 'resumed', 'read']

    where:
    cut << [1, 2, 15, 60]
  }

  def "any other bad line stops the run: #what"() {
    given:
    server.answer(200).answer(200)
    start()
    2.times { door.send(read()) }
    die()
    def lines = journalFile().readLines()
    def changed = change.call(lines)
    journalFile().text = changed ? changed.join('\n') + '\n' : ''

    when:
    again()

    then:
    def refused = thrown(PolicyException)
    refused.text() == """Line ${line} of the journal is not what was written there.
      |  in run ${id}
      |  Nothing was sent. The run cannot be resumed; reeve runs show ${id} tells its start.""".stripMargin()

    where:
    what        | line | change
    'edited'    | 2    | { it[1] = it[1].replace('200', '201'); it }
    'cut out'   | 2    | { [it[0], it[2]] }
    'swapped'   | 2    | { [it[0], it[2], it[1]] }
    'empty'     | 2    | { [it[0], '', it[1]] }
    'empty end' | 4    | { it + [''] }
    'not JSON'  | 1    | { ['x' * 40, it[1]] }
    'emptied'   | 1    | { [] }
    'twice'     | 3    | { [it[0], it[1], it[1]] }
  }

  def "a byte that is no UTF-8 drops a line without its end, and stops the run elsewhere"() {
    given:
    server.answer(200, [:], 'one').answer(200, [:], 'two')
    start()
    door.send(read())
    die()
    def good = journalFile().bytes

    when:
    journalFile() << ([0x7b, 0xc3] as byte[])
    again()

    then:
    text(read()) == 'one'

    when:
    die()
    good[good.length - 20] = 0xff as byte
    journalFile().bytes = good
    again()

    then:
    def refused = thrown(PolicyException)
    refused.text().startsWith('Line 2 of the journal is not what was written there.')
  }

  def "what was received is kept only sealed"() {
    given:
    redactor.know(Secret.of('planted-argument'))
    server.answer(201, ['Set-Cookie': 'planted-cookie'], '{"key":"planted-answer"}')
    start()
    door.send(write(body: '{"secret":"planted-body"}', path: '/things/planted-argument?q=planted-query',
    arguments: [name: Secret.of('planted-secret'), other: 'planted-argument']))
    die()

    expect:
    def all = []
    runs.toFile().eachFileRecurse { if (it.file) { all << it.getText('ISO-8859-1') } }
    all.size() >= 4
    !all.join().contains('planted')
  }

  def "equal secrets stay equal in a journal, and differ between runs"() {
    given:
    redactor.know(Secret.of('planted-one'), Secret.of('planted-two'))
    server.otherwise { request, out -> ScriptedServer.write(out, 200, [:], new byte[0]) }
    start()
    ['planted-one', 'planted-two', 'planted-one'].each { door.send(read(arguments: [name: it])) }
    def first = names()

    expect:
    first[0] == first[2]
    first[0] != first[1]
    first*.contains('••••').every()

    when:
    die()
    start()
    door.send(read(arguments: [name: 'planted-one']))

    then:
    names()[0] != first[0]
  }

  def "an answer that was changed or is missing stops the run: #what"() {
    given:
    server.answer(200, [:], 'one')
    start()
    door.send(read())
    die()
    change.call(runs.resolve(id).resolve('exact/1').toFile())

    when:
    again()
    door.send(read())

    then:
    def refused = thrown(PolicyException)
    refused.text() == """What the run kept as exact/1 cannot be read.
      |  in run ${id}
      |  The state key may be another one. Nothing was sent.""".stripMargin()
    server.received.size() == 1

    where:
    what      | change
    'missing' | { it.delete() }
    'edited'  | { def bytes = it.bytes; bytes[40] ^= 1; it.bytes = bytes }
    'cut'     | { it.bytes = it.bytes[0..-20] as byte[] }
    'huge'    | { def bytes = it.bytes; bytes[0] = 127; it.bytes = bytes }
  }

  def "another state key opens nothing"() {
    given:
    server.answer(200)
    start()
    door.send(read())

    when:
    stateKey = new Sealer(([1] * 32) as byte[])
    again()

    then:
    def refused = thrown(PolicyException)
    refused.what() == 'Changed since the run began: the script, parameter since.'
  }

  def "nothing is sent when the journal cannot be written"() {
    given:
    server.answer(201)
    boundary = { moment, entry ->
      if (entry.kind() == Entry.Kind.SENDING && moment == Boundary.Moment.WITHIN) {
        throw new IOException('No space left on device')
      }
    }
    start()

    when:
    door.send(write())

    then:
    def refused = thrown(PolicyException)
    refused.text() == """The journal cannot be written: No space left on device.
      |  in run ${id}
      |  Make room, then: reeve runs resume ${id}.""".stripMargin()
    server.received.empty

    when:
    boundary = Boundary.NONE
    again()

    then:
    door.send(write()).status() == 201
    server.received.size() == 1
  }

  def "lines tell who asked what and what came, for people"() {
    given:
    server.answer(201, ['X-Request-ID': 'r-7'], 'made')
    start()
    door.send(write(arguments: [name: 'x', of: [id: 'a', tags: ['b', 'c']]]))
    journal.end(0, NOW, Optional.empty())
    def entries = Journal.read(runs, id)

    expect:
    entries*.kind()*.word() == ['run', 'write', 'sending', 'answered', 'end']
    entries*.number() == [1, 2, 3, 4, 5]
    entries[0].facts().subMap('script', 'time', 'parameters') ==
        [script: 'audit.groovy', time: '2026-03-01T10:00:00Z', parameters: [since: '7d']]
    entries[1].facts().subMap('call', 'profile', 'method', 'path', 'arguments', 'effect') ==
        [call: 'acme.things.create', profile: 'prod', method: 'POST', path: '/things', arguments: '{name: x, of: {id: a, tags: [b, c]}}', effect: 'CREATE']
    entries[3].status() == 201
    entries[3].text('requestId').get() == 'r-7'
    entries[4].facts().exit == 0
    entries[1..3]*.position() == [new Position('/', 1)] * 3
  }

  private File journalFile() {
    runs.resolve(id).resolve('journal.jsonl').toFile()
  }

  private List<String> names() {
    Journal.read(runs, id).findAll { it.kind() == Entry.Kind.READ }.collect { it.facts().arguments }
  }
}
