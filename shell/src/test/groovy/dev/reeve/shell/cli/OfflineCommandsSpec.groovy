package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Commands that need no vendor. */
class OfflineCommandsSpec extends Specification {

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
  }

  def "'#words' says the version"() {
    expect:
    def ended = reeve.run(*words)
    ended.code() == 0
    ended.out() ==~ /reeve \d+\.\d+\.\d+(-SNAPSHOT)? \(Java [\d.]+\)\n/

    where:
    words << [['version'], ['--version'], ['-V']]
  }

  def "'#words' gives the overview"() {
    expect:
    reeve.run(*words) == new Ended(0, getClass().getResource('usage.txt').text, '')

    where:
    words << [['--help'], ['-h'], ['help']]
  }

  def "help on an operation tells its path, its effect and its arguments"() {
    when:
    def ended = reeve.run('help', 'pureport.networks.create')

    then:
    ended.code() == 0
    ended.err() == ''
    ended.out().startsWith('pureport.networks.create')
    ended.out().contains('name')
  }

  def "the simulator starts with no setting that nobody knows: #set"() {
    expect:
    reeve.run('simulator', '--port', '0', '--set', set) ==
        new Ended(2, '', "error: $what\n  for reeve simulator --set\n  $remedy\n")

    where:
    set                  || what                                           | remedy
    'pure1-time=seconds' || 'There is no setting `pure1-time`.'            | 'did you mean pure1-times?'
    'illumio-cap=soft'   || "The setting `illumio-cap` can't be `soft`."   | 'the one value it takes is hard'
  }

  def "the vendors are listed as JSON when piped, as a table on request"() {
    expect:
    Json.parse(reeve.run('vendor', 'list').out())*.name == ['pureport', 'pure1', 'clc', 'illumio', 'pgo']
    reeve.run('vendor', 'list', '-o', 'table', '--columns', 'name,operations').out() == '''\
name      operations
pureport         100
pure1             49
clc              195
illumio          232
pgo               63
'''
  }

  def "a vendor's operations are listed with their effect"() {
    when:
    def ended = reeve.run('vendor', 'show', 'pureport', '-o', 'ndjson', '--columns', 'operation,effect')

    then:
    ended.code() == 0
    ended.err() == ''
    def rows = ended.out().readLines().collect { Json.parse(it) }
    rows.size() == 100
    rows.find { it.operation == 'networks.create' || it.operation == 'pureport.networks.create' }?.effect == 'create'
  }

  def "'#words' ends with 2 and says what is wrong"() {
    expect:
    reeve.run(*words) == new Ended(2, '', "error: $what\n  $where\n  $remedy\n".toString())

    where:
    words                             | what                                     | where                   | remedy
    ['vendor', 'show', 'pureprot']    | "there is no vendor 'pureprot'"          | 'for reeve vendor show' | 'did you mean pureport?'
    ['vendor', 'shwo']                | "there is no command 'shwo'"             | 'for reeve vendor'      | 'did you mean show?'
    ['vendro', 'list']                | "there is no command 'vendro'"           | 'for reeve'             | 'did you mean vendor?'
    ['eval', '1', '--outptu', 'csv']  | 'there is no option --outptu'            | 'for reeve eval'        | 'did you mean --output?'
    ['eval', '1', '2']                | "'2' is one argument too many"           | 'for reeve eval'        | 'reeve eval --help shows how it is used'
    ['completion', 'tcsh']            | "there is no completion for 'tcsh'"      | 'for reeve completion'  | 'name one of bash, zsh, fish'
    ['check', 'nowhere.groovy']       | 'cannot read nowhere.groovy'             | 'for reeve check'       | 'name a file that exists, or - for standard input'
    ['runs', 'resume', 'x', '--settle', 'y'] | "value for option '--settle' (N=done|again) should be in KEY=VALUE format but was y" | 'for reeve runs resume' | 'reeve runs resume --help shows how it is used'
    ['run', 'nowhere.groovy']         | 'cannot read nowhere.groovy'             | 'for reeve run'         | 'name a file that exists, or - for standard input'
    ['eval', '1', '-o', 'xml']        | "'xml' is no output format"              | 'for option --output'   | 'use one of table, json, ndjson, yaml, csv, lines, groovy'
    ['eval', '1', '--timeout', 'now'] | "'now' is no duration"                   | 'for option --timeout'  | 'write 30s, 5m, 1h or PT30S'
  }

  def "an unknown command is refused"() {
    when:
    def ended = reeve.run('netwroks')

    then:
    ended.code() == 2
    ended.out() == ''
    ended.err() == '''\
error: there is no command 'netwroks'
  for reeve
  reeve --help shows how it is used
'''
  }

  def "the completion script for #shell asks reeve itself"() {
    when:
    def ended = reeve.run('completion', shell)

    then:
    ended.code() == 0
    ended.out() == getClass().getResource("completion.$shell").text
    ended.out().contains('__complete')

    where:
    shell << ['bash', 'zsh', 'fish']
  }

  def "completion knows commands, options, profiles and operations"() {
    expect:
    reeve.run('__complete', *words).out().readLines()*.tokenize('\t')*.first().containsAll(found)

    where:
    words                             | found
    ['ver']                           | ['version']
    ['ven']                           | ['vendor']
    ['vendor', '']                    | ['list', 'show']
    ['call', '-p', '']                | ['demo']
    ['call', '-o', '']                | ['table', 'json', 'ndjson', 'yaml', 'csv', 'lines', 'groovy']
    ['call', 'pureport.networks.l']   | ['pureport.networks.list']
    ['run', '--no-']                  | ['--no-color', '--no-input', '--no-pager']
    ['login', '']                     | ['pureport', 'pure1', 'clc', 'illumio', 'pgo']
    ['completion', '']                | ['bash', 'zsh', 'fish']
    ['profile', 'show', '']           | ['demo']
    ['call', 'pureport.networks.create', 'testNetwork='] | ['testNetwork=true', 'testNetwork=false']
    ['call', 'pureport.networks.create', 'name=x', '']   | ['testNetwork=', 'description=']
    ['run', '--replay', '']           | [':files']
    ['run', '--', '--no']             | []
  }

  def "a script's mistakes are found without running it"() {
    given:
    def script = reeve.script("println 'ran'\npureport.netwroks.list()\n")

    when:
    def ended = reeve.run('check', script)

    then:
    ended.code() == 2
    ended.err() == ''
    ended.out().startsWith("$script:2:")
    ended.out().contains('networks')
    !ended.out().contains('ran\n')
  }

  def "check tells what keeps a script from being begun: #declared"() {
    when:
    def ended = reeve.run('check', reeve.script("@Param('x') $declared\nprintln 'ran'\n"))

    then:
    ended.code() == 2
    ended.out() == ''
    ended.err().readLines().first() == "error: $what"

    where:
    declared      | what
    'Map x'       | "A parameter can't be a Map."
    'String lock' | 'The parameter lock clashes with the option --lock.'
  }

  def "a script without mistakes passes the check"() {
    expect:
    reeve.run('check', reeve.script('pureport.networks.list()\n')) == new Ended(0, '', '')
  }
}
