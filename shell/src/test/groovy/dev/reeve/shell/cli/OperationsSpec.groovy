package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import spock.lang.Specification
import spock.lang.TempDir

/** What runs that nobody watches need. */
class OperationsSpec extends Specification {

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
  }

  def "a second run with the same lock ends with 8, naming the first"() {
    given:
    def script = reeve.script('println "ran"')
    reeve.run('run', script, '--lock', 'nightly', '-p', 'demo')
    def channel = held('nightly')

    when:
    def second = reeve.run('run', script, '--lock', 'nightly', '-p', 'demo')
    def waiting = reeve.run('run', script, '--lock', 'nightly', '--lock-wait', '1s', '-p', 'demo')
    def other = reeve.run('run', script, '--lock', 'hourly', '-p', 'demo')
    channel.close()

    then:
    second.code() == 8
    second.out() == ''
    second.err() == '''\
        error: The lock nightly is held by audit.groovy (process 7), since then.
          for option --lock
          Nothing was sent. Run it when that one has ended, or wait for it with --lock-wait 10m.
        '''.stripIndent()
    waiting.code() == 8
    waiting.err().contains('since then. Waited 1 s.')

    and:
    other.out() == 'ran\n'
    reeve.run('run', script, '--lock', 'nightly', '-p', 'demo').out() == 'ran\n'
  }

  private FileChannel held(String lock) {
    def locks = home.resolve('state/reeve/locks')
    Files.writeString(locks.resolve("${lock}.run"), 'audit.groovy (process 7), since then')
    def channel = FileChannel.open(locks.resolve("${lock}.lock"), StandardOpenOption.WRITE)
    channel.lock()
    channel
  }

  def "a lock's name is no path"() {
    expect:
    reeve.run('run', reeve.script('1'), '--lock', '../x', '-p', 'demo').err().startsWith("error: '../x' is no name of a lock\n")
  }

  def "log lines, warnings and errors can be objects"() {
    when:
    def ended = reeve.run('run', reeve.script("log.warn 'low'; fail 'no room'"), '-p', 'demo', '--log-format', 'json')
    def lines = ended.err().readLines().collect { Json.parse(it) as Map }

    then:
    ended.code() == 1
    lines*.kind == ['run', 'warn', 'ScriptException']
    lines[1].text == 'low'
    lines[2].error == 'no room'
    lines[2].exit == 1
  }

  def "more writes than allowed are refused with 8"() {
    when:
    def ended = reeve.run('run', reeve.script("['a', 'b'].each { pureport.networks.create(name: it) }"),
        '-p', 'demo', '--max-writes', '1')

    then:
    ended.code() == 8
    ended.err().contains('error: That would be one write more than the 1 allowed.\n  for pureport.networks.create, profile demo')
    reeve.run('eval', 'pureport.networks.list()*.name', '-p', 'demo', '-o', 'lines').out().readLines().toSet() == ['a', 'core'] as Set
  }

  def "a count of less than nothing is none: #option"() {
    expect:
    reeve.run('call', 'pureport.networks.list', '-p', 'demo', option, '-1') == new Ended(2, '', """\
      error: '-1' is no count
        for option $option
        write a number from 0 on
      """.stripIndent())

    where:
    option << ['--max-writes', '--max-items']
  }

  def "the newest runs alone are listed"() {
    given:
    2.times { reeve.run('run', reeve.script('1'), '-p', 'demo') }

    expect:
    Json.parse(reeve.run('runs', 'list', '-o', 'json', '--max-items', '1').out()).size() == 1
  }

  def "a query picks from a result; what it must not see stays masked"() {
    expect:
    reeve.run('call', 'pureport.networks.list', '-p', 'demo', '--query', '.[].name').out() == '"core"\n'
    reeve.run('eval', "[a: [1, 2]]", '-p', 'demo', '--query', '.a[]', '-o', 'lines').out() == '1\n2\n'
    reeve.run('eval', "illumio.pairingProfiles.create(name: 'p', enabled: true).pairingKey()", '-p', 'demo',
        '--query', '.activation_code').out() == '"••••"\n'
  }

  def "a query that is none is refused: #query"() {
    expect:
    with(reeve.run('eval', '[1]', '-p', 'demo', '--query', query)) {
      code() == 2
      err() == "error: '$query' finds nothing here: $why\n  for option --query\n" +
          "  Write a jq expression, e.g. --query '.[].name'.\n"
    }

    where:
    query  || why
    '.['   || 'Cannot compile query: .['
    '.foo' || 'Cannot index array with string "foo"'
  }

  def "authorities besides the system's are read from a file, which must be there"() {
    given:
    def bundle = home.resolve('ca.pem')

    when:
    def none = reeve.run('call', 'pureport.networks.list', '-p', 'demo', '--ca-bundle', bundle.toString())
    Files.writeString(bundle, 'no certificate')
    def wrong = reeve.run('call', 'pureport.networks.list', '-p', 'demo', '--ca-bundle', bundle.toString())

    then:
    none.code() == 2
    none.err().startsWith("error: The authorities in $bundle can't be read.\n  for option --ca-bundle\n")
    wrong.code() == 3
    wrong.err().contains(bundle.toString())
  }
}
