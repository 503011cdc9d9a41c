package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve runs} on runs of scripts that need no vendor. */
class RunsSpec extends Specification {

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
    reeve.profiles('default = "none"\n[none]\n')
  }

  def "a run's folder is its owner's alone, and its journal tells what became of it"() {
    when:
    def ended = reeve.run('run', reeve.script('println now.class.simpleName\nexit 7'))
    def id = id(ended)
    def folder = home.resolve("state/reeve/runs/$id")

    then:
    ended == new Ended(7, 'Instant\n', "run $id\n".toString())
    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)) == 'rwx------'
    Json.parse(reeve.run('runs', 'show', id, '-o', 'json').out())*.kind == ['run', 'value', 'end']
    Json.parse(reeve.run('runs', 'list').out())*.subMap('id', 'state') == [[id: id, state: 'failed (7)']]
  }

  def "the last run is shown without looking for its name; what ended it stands there with its code"() {
    given:
    reeve.run('run', reeve.script('1'), '-p', 'demo')
    def id = id(reeve.run('run', reeve.script("pureport.networks.list()*.name\nfail 'no room'"), '-p', 'demo'))

    expect:
    reeve.run('runs', 'show', 'last') == reeve.run('runs', 'show', id)
    Json.parse(reeve.run('runs', 'show', 'last').out()).last().subMap('kind', 'what', 'status').values()*.toString() == ['end', 'no room\n  at script.groovy, line 2', '1']
    reeve.run('runs', 'report', 'last', '--file', '-').out().contains(id)

    and:
    def newest = Json.parse(reeve.run('runs', 'list').out())[0]
    newest.subMap('id', 'profile', 'state') == [id: id, profile: 'demo', state: 'failed (1)']
    newest.ended >= newest.started
  }

  def "where there is no run, there is no last one"() {
    expect:
    reeve.run('runs', 'show', 'last') == new Ended(2, '', 'error: There is no run last.\n  for run last\n  See: reeve runs list\n')
  }

  def "a plan, a recording and a report are their owner's alone, but where he made the file before"() {
    given:
    def script = reeve.script('now')
    def files = ['plan', 'har', 'html'].collect { home.resolve("new.$it") }
    def shared = Files.createFile(home.resolve('shared'), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString('rw-r-----')))

    when:
    reeve.run('run', script, '--plan', files[0].toString())
    def id = id(reeve.run('run', script, '--record', files[1].toString()))
    reeve.run('runs', 'report', id, '--file', files[2].toString())
    reeve.run('runs', 'report', id, '--file', shared.toString())

    then:
    files.collect { PosixFilePermissions.toString(Files.getPosixFilePermissions(it)) } == ['rw-------'] * 3
    PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)) == 'rw-r-----'
    Files.size(shared) > 0
  }

  def "the lines of a run are shown as a table"() {
    given:
    def id = id(reeve.run('run', reeve.script('now')))

    expect:
    reeve.run('runs', 'show', id, '--columns', 'number,lane,kind,what', '-o', 'ndjson').out().readLines().size() == 3
    reeve.on('012', '', 'runs', 'show', id).out().readLines()[1] =~ '^ +1  / +run +'
  }

  def "the name of a run is not told with --quiet"() {
    expect:
    reeve.run('run', reeve.script('println 1'), '-q') == new Ended(0, '1\n', '')
    Json.parse(reeve.run('runs', 'list').out()).size() == 1
  }

  def "a run that is not there is said so, with the nearest: #command"() {
    given:
    def id = id(reeve.run('run', reeve.script('now')))
    def wrong = id.substring(0, id.size() - 1) + '1'

    expect:
    reeve.run('runs', command, wrong) ==
        new Ended(2, '', "error: There is no run $wrong.\n  for run $wrong\n  Did you mean $id?\n".toString())

    where:
    command << ['show', 'resume']
  }

  def "old runs are pruned, the newest kept"() {
    given:
    def ids = (1..3).collect { id(reeve.run('run', reeve.script('now'))) }.sort()

    expect:
    reeve.run('runs', 'prune') == new Ended(0, '', '')
    reeve.run('runs', 'prune', '--older', '0h', '--keep', '1').out().readLines().sort() == ids.take(2)
    Json.parse(reeve.run('runs', 'list').out())*.id == ids.drop(2)
  }

  def "a run in doubt is not pruned silently"() {
    given:
    def id = id(reeve.run('run', reeve.script('now')))
    home.resolve("state/reeve/runs/$id/journal.jsonl").toFile() << 'torn\n'

    expect:
    reeve.run('runs', 'prune', '--older', '0h', '--keep', '0') ==
        new Ended(0, '', "kept $id: a write of it is in doubt; --in-doubt removes it all the same\n".toString())
    reeve.run('runs', 'prune', '--older', '0h', '--keep', '0', '--in-doubt') == new Ended(0, "$id\n".toString(), '')
  }

  def "a damaged journal is shown up to the damage, and stands in the way of no other run"() {
    given:
    def id = id(reeve.run('run', reeve.script('now')))
    def journal = home.resolve("state/reeve/runs/$id/journal.jsonl").toFile()
    def bytes = journal.bytes
    bytes[bytes.length - 30] = 0xff as byte
    journal.bytes = bytes

    when:
    def shown = reeve.run('runs', 'show', id, '-o', 'json')

    then:
    shown.code() == 0
    Json.parse(shown.out())*.kind == ['run', 'value']
    shown.err() == 'warning: line 3 of its journal is not what was written there; what follows is not shown\n'
    Json.parse(reeve.run('runs', 'list').out())*.subMap('id', 'started', 'state') == [[id: id, started: null, state: 'unreadable']]
    reeve.run('runs', 'prune', '--older', '0h', '--keep', '0').code() == 0
  }

  def "what can't be read is refused: #words"() {
    expect:
    reeve.run(*words) == new Ended(2, '', error)

    where:
    words                                       || error
    ['runs', 'prune', '--older', 'soon']        || "error: 'soon' is no age\n  for option --older\n  write 30d, 12h or P30D\n"
    ['runs', 'resume', 'x', '--settle', '1=no'] || "error: '1=no' settles nothing\n  for option --settle\n  write N=done or N=again, with the number that reeve runs list tells\n"
  }

  def "a line that is no write in doubt is not settled"() {
    given:
    def id = id(reeve.run('run', reeve.script('now')))

    expect:
    reeve.run('runs', 'resume', id, '--settle', '2=done') == new Ended(2, '',
        "error: Line 2 of the run is no write in doubt.\n  for option --settle, in run $id\n  resume it without --settle\n".toString())
  }

  def "why a run failed is told with its end"() {
    given:
    def id = id(reeve.run('run', reeve.script("fail 'no room left'")))

    expect:
    Json.parse(reeve.run('runs', 'show', id, '-o', 'json').out()).last().what == 'no room left\n  at script.groovy, line 1'
  }

  def "a state folder that can't be written is refused with 8, and nothing is sent"() {
    given:
    Files.createDirectories(home.resolve('state/reeve'))
    Files.writeString(home.resolve('state/reeve/runs'), 'in the way')

    when:
    def ended = reeve.run('run', reeve.script('println 1'))

    then:
    ended.code() == 8
    ended.out() == ''
    ended.err().readLines()[0].startsWith("error: The run can't be kept: ")
    ended.err().readLines().drop(1) == ["  in ${home.resolve('state/reeve/runs')}".toString(),
      '  Nothing was sent. Set XDG_STATE_HOME to a folder that can be written.']
  }

  private static String id(Ended ended) {
    ended.err().readLines()[0] - 'run '
  }
}
