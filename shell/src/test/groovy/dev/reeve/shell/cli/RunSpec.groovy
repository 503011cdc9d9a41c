package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve run} and {@code reeve eval} without a vendor. */
class RunSpec extends Specification {

  @Shared
  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
    reeve.environment.SOME = 'planted'
    reeve.profiles('default = "quiet"\n[quiet]\nguard = "read-only"\n[asked]\nguard = "confirm"\n'
        + '[asked.pureport]\nurl = "https://127.0.0.1:9"\nkey = "env:SOME"\nsecret = "env:SOME"\naccount = "ac-1"\n'
        + '[quiet.pureport]\nurl = "https://127.0.0.1:9"\nkey = "env:SOME"\nsecret = "env:SOME"\naccount = "ac-1"\n')
  }

  def "an expression's value is shown in the format asked for: #format"() {
    expect:
    reeve.run('eval', '[[a: 1, b: "x"], [a: 2, b: "z"]]', '-o', format) == new Ended(0, text, '')

    where:
    format   | text
    'table'  | 'a  b\n1  x\n2  z\n'
    'ndjson' | '{"a":1,"b":"x"}\n{"a":2,"b":"z"}\n'
    'csv'    | 'a,b\n1,x\n2,z\n'
    'yaml'   | '  - a: 1\n    b: x\n  - a: 2\n    b: z\n'
    'groovy' | "[[a: 1, b: 'x'], [a: 2, b: 'z']]\n"
  }

  def "what a script prints is standard output, its value is not"() {
    expect:
    ran(reeve.script('println "said"\n[a: 1]\n')) == new Ended(0, 'said\n', '')
  }

  def "with -o the value is standard output, and what it prints is standard error"() {
    expect:
    ran(reeve.script('println "said"\n[a: 1]\n'), '-o', 'ndjson') == new Ended(0, '{"a":1}\n', 'said\n')
  }

  def "a script from standard input runs too"() {
    expect:
    without(reeve.on('', 'println 1 + 1', 'run', '-')) == new Ended(0, '2\n', '')
  }

  def "a script ends with the code it chose"() {
    expect:
    ran(reeve.script('exit 7')) == new Ended(7, '', '')
  }

  def "fail ends a script with 1 and its text"() {
    when:
    def ended = ran(reeve.script("println 'before'\nfail 'no room left'\n"))

    then:
    ended.code() == 1
    ended.out() == 'before\n'
    ended.err().startsWith('error: no room left\n')
    !ended.err().contains('\tat ')
  }

  def "an exception names the script's line, and its trace is shown only with --debug"() {
    given:
    def script = reeve.script("def a = 1\n\nthrow new IllegalStateException('broken')\n")

    when:
    def plain = ran(script)
    def debug = ran(script, '--debug')

    then:
    plain.code() == 1
    plain.err().readLines().take(2) == ['error: broken (IllegalStateException)', '  at script.groovy, line 3']
    !plain.err().contains('\tat ')

    and:
    debug.code() == 1
    debug.err().contains('\tat ')
  }

  def "a script that can't work is not begun: its mistakes are told, all at once"() {
    given:
    def script = reeve.script("println 'begun'\npureport.networks.creat(name: 'x')\npgo.clusters.list\n")

    expect:
    reeve.run('run', script) == new Ended(2, '', '''\
      error: the script has mistakes:
      line 2, column 19: pureport.networks has no operation creat. Did you mean create?
      line 3, column 1: pgo.clusters.list is an operation that is not called. Write the parentheses: pgo.clusters.list(...).
        in script.groovy
        nothing was run; mend it, or run it as it is with --no-check
      '''.stripIndent())
    ran(script, '--no-check').out() == 'begun\n'
  }

  def "under guard confirm what writes is not begun without --yes: #words"() {
    given:
    def script = reeve.script("println 'begun'\npureport.networks.create(name: 'x')\n")
    def line = (words + (words == ['run'] ? [script] : []) + ['-p', 'asked']) as String[]

    expect:
    reeve.run(line) == new Ended(8, '', """\
error: The profile wants writes confirmed, and nobody can be asked.
  for $where
  Nothing was sent. Give --yes, or look at its plan: --plan FILE, then --apply FILE.
""".toString().replace('SCRIPT', script))

    where:
    words                                                 || where
    ['run']                                               || 'pureport.networks.create in line 2 of SCRIPT, profile asked'
    ['eval', "pureport.networks.create(name: 'x')"]       || 'pureport.networks.create in line 1 of the expression, profile asked'
    ['call', 'pureport.networks.create', 'name=x']        || 'pureport.networks.create, profile asked'
  }

  def "a check tells which writes only a person can settle, and is content"() {
    given:
    def script = reeve.script("illumio.pairingProfiles['1'].pairingKey()\n")

    when:
    def ended = reeve.run('check', script)

    then:
    ended.code() == 0
    ended.out().startsWith("$script:1:30: note: If the answer of illumio.pairingProfiles.pairingKey is lost, the run stops and a person decides.\n  ")
  }

  def "an error can be had as JSON"() {
    when:
    def ended = reeve.run('run', 'nowhere.groovy', '--error-format', 'json')

    then:
    ended.code() == 2
    Json.parse(ended.err()) == [error: 'cannot read nowhere.groovy', where: 'for reeve run',
      remedy: 'name a file that exists, or - for standard input', exit: 2, kind: 'UsageException']
  }

  def "an option that the script does not have is refused"() {
    when:
    def ended = reeve.run('run', reeve.script("@Param('How many')\nint count = 1\nprintln count\n"), '--cuont', '2')

    then:
    ended.code() == 2
    ended.out() == ''
    ended.err().startsWith('error: ')
    ended.err().contains('--count')
  }

  def "an option reaches the script as its type"() {
    expect:
    ran(reeve.script("@Param('How many')\nint count = 1\nprintln count + 1\n"), '--count', '41') ==
        new Ended(0, '42\n', '')
  }

  def "guard #profile refuses a write with 8 before anything is sent"() {
    when:
    def ended = reeve.run('run', reeve.script("pureport.networks.create(name: 'x')\n"), '-p', profile)

    then:
    ended.code() == 8
    ended.out() == ''
    ended.err().contains("for pureport.networks.create")
    ended.err().contains(", profile $profile")

    where:
    profile << ['asked', 'quiet']
  }

  def "colour is used on a terminal only, and not with #variables"() {
    given:
    reeve.environment.putAll(variables)

    expect:
    reeve.on('012', '', 'run', 'nowhere.groovy').err().contains('\u001b[') == coloured

    where:
    variables       | coloured
    [:]             | true
    [NO_COLOR: '1'] | false
    [TERM: 'dumb']  | false
  }

  private Ended ran(String... words) {
    without(reeve.run('run', *words))
  }

  /** A run tells its name first. */
  private static Ended without(Ended ended) {
    assert ended.err() =~ /^run \d{8}-\d{6}-[a-z0-9]{4}\n/
    new Ended(ended.code(), ended.out(), ended.err().substring(ended.err().indexOf('\n') + 1))
  }
}
