package dev.reeve.shell.cli.library

import dev.reeve.shell.testing.Acme
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts and classes of a library, on the simulator. */
class LibraryRunSpec extends Specification {
  @Shared
  @TempDir
  Path home

  @Shared
  Reeve reeve

  @Shared
  Acme acme

  def setupSpec() {
    reeve = new Reeve(home)
    acme = new Acme(home.resolve('acme'))
    assert reeve.run('library', 'add', 'acme', "file:$acme.folder", '--yes').code() == 0
  }

  def "a script of a library tells its options and runs, with the classes of its library"() {
    expect:
    reeve.run('run', '-q', 'acme/audit', '--help').out().startsWith('''\
reeve run acme/audit [options]
  Counts what is there

Options
  --what STRING               What to count (default 'networks')
''')
    reeve.run('run', '-q', 'acme/audit', '-p', 'demo') == new Ended(0, 'NETWORKS 1\n', '')
    reeve.run('run', '-q', 'acme/audit', '-p', 'demo', '--what', 'accounts') == new Ended(0, 'ACCOUNTS 3\n', '')
  }

  def "a script of one's own imports a class of a library, from the cache as well"() {
    given:
    def script = reeve.script('import acme.Naming\nprintln Naming.loud("mine")')

    expect:
    reeve.run('run', '-q', script, '-p', 'demo') == new Ended(0, 'MINE\n', '')
    reeve.run('run', '-q', script, '-p', 'demo') == new Ended(0, 'MINE\n', '')
    reeve.run('eval', '-p', 'demo', '-o', 'lines', 'acme.Naming.loud("typed")') == new Ended(0, 'TYPED\n', '')
  }

  def "a call outside of the reach is refused in the door, with the line of the script"() {
    expect:
    reeve.run('run', '-q', 'acme/grow', '-p', 'demo') == new Ended(8, '', '''\
error: pureport.networks.create, a write, is outside the script's reach.
  for pureport.networks.create, profile demo, grow.groovy line 3
  Add it to the reach in reeve-library.toml, or call it from a script of your own.
''')
  }

  def "a class of a library has its library's reach also in a script that may do more"() {
    given:
    def script = reeve.script('import acme.Naming\nNaming.grow(pureport)')

    when:
    def ended = reeve.run('run', '-q', script, '-p', 'demo')

    then:
    ended.code() == 8
    ended.err().readLines()[1] == '  for pureport.networks.create, profile demo, Naming.groovy line 13'
  }

  def "#what is told, and nothing runs"() {
    when:
    def ended = reeve.run('run', '-q', *words, '-p', 'demo')

    then:
    ended == new Ended(code, '', "error: $what\n  $where\n  $remedy\n".toString())

    where:
    words          || code | what                                     | where                                                              | remedy
    ['acme/audits'] || 2   | 'library acme has no script audits'      | 'for acme/audits'                                                  | 'did you mean audit?'
    ['acne/audit'] || 8    | 'there is no script acne/audit'          | 'for reeve run: no file, and no library acne is pinned'            | 'did you mean acme/audit?'
  }

  def "a run of a library's script keeps to its reach when it is resumed, and refuses another version"() {
    given:
    def ended = reeve.run('run', '--trust', 'acme/grow', '-p', 'demo')
    def id = ended.err().readLines().find { it.startsWith('run ') } - 'run '
    def entries = { reeve.run('runs', 'show', id, '-o', 'json').out() }

    expect:
    entries().contains('"library acme"')
    reeve.run('runs', 'resume', '--trust', id).err() - "run $id\n" == ended.err() - "run $id\n"
  }

  def "one changed byte, and neither its scripts nor a script that imports it run, cached or not"() {
    given:
    def script = reeve.script('import acme.Naming\nprintln Naming.loud("mine")')
    assert reeve.run('run', '-q', script, '-p', 'demo').code() == 0
    def kept = Files.list(home.resolve('state/reeve/libraries')).filter { Files.isDirectory(it) }.findFirst().get()
    def file = kept.resolve('src/acme/Naming.groovy')
    def before = Files.readString(file)

    when:
    Files.writeString(file, before + ' ')

    then:
    reeve.run('run', '-q', *words.collect { it == 'SCRIPT' ? script : it }, '-p', 'demo') == new Ended(8, '', """\
error: library acme has changed since it was pinned: changed src/acme/Naming.groovy
  in $kept
  remove that folder and run reeve library add acme
""".toString())

    cleanup:
    Files.writeString(file, before)

    where:
    words << [['SCRIPT'], ['acme/audit']]
  }

  def "what this user has not accepted is not imported, and runs isolated or where it is trusted"() {
    given:
    def other = new Reeve(home.resolve('other'))
    Files.createDirectories(home.resolve('other/config'))
    Files.copy(home.resolve('config/reeve.lock'), home.resolve('other/config/reeve.lock'))

    expect: 'not even fetched'
    other.run('run', '-q', 'acme/audit', '-p', 'demo').err().startsWith('error: library acme is pinned but not fetched\n')

    when: 'fetched but refused'
    other.run('library', 'add', 'acme')
    def imported = other.run('run', '-q', other.script('import acme.Naming\nNaming.loud("x")'), '-p', 'demo')

    then:
    imported.code() == 8
    imported.err().readLines()[0] == 'error: library acme 1.0.0 has not been accepted yet'
    other.run('run', '-q', 'acme/audit', '-p', 'demo') == new Ended(0, 'NETWORKS 1\n', '')
    other.run('run', '-q', '--trust', 'acme/audit', '-p', 'demo') == new Ended(0, 'NETWORKS 1\n', '')
  }

  def "the scripts that come with Reeve run by name"() {
    expect:
    reeve.run('run', '-q', 'cross-vendor/estate-report', '--help').out().startsWith('reeve run cross-vendor/estate-report [options]\n')
    reeve.run('library', 'list', 'standard', '-o', 'lines').out().contains('pureport/first-network')
  }

  def "'reeve #words' is completed with #found, and nothing of a script is run"() {
    expect:
    reeve.run('__complete', *words).out().readLines().containsAll(found)

    where:
    words                                       | found
    ['run', 'ac']                               | ['acme/audit\tCounts what is there', 'acme/grow\tMakes a network', ':files']
    ['run', 'pureport/f']                       | ['pureport/first-network\tBuild a network with a connection to AWS, wait until it carries traffic, and tear it down']
    ['run', '-p', 'demo', 'acme/audit', '--wh'] | ['--what\tstring: What to count']
    ['run', 'acme/audit', '--what', '']         | [':files']
    ['run', 'nobody/here', '--dry']             | ['--dry-run\tsend no write: show the plan of them']
    ['library', 'update', '']                   | ['acme']
    ['library', 'pack', '']                     | [':files']
  }
}
