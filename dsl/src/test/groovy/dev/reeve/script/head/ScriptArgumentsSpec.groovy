package dev.reeve.script.head

import dev.reeve.script.source.ScriptCompiler
import dev.reeve.script.source.ScriptSource
import dev.reeve.secret.Sealer
import dev.reeve.errors.UsageException
import dev.reeve.secret.Secret
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class ScriptArgumentsSpec extends Specification {
  static final NOW = Instant.parse('2026-03-01T12:00:00Z')

  def "#arguments gives #value"() {
    expect:
    read(declaration, arguments.tokenize()) == [x: value]

    where:
    declaration                               | arguments                  || value
    'String x'                                | '--x hello'                || 'hello'
    'String x'                                | '--x=hello'                || 'hello'
    'String x'                                | '--x --y'                  || '--y'
    'int x'                                   | '--x -3'                   || -3
    'long x'                                  | '--x 5000000000'           || 5000000000L
    'BigDecimal x'                            | '--x 1.50'                 || 1.50G
    'boolean x'                               | '--x'                      || true
    'boolean x'                               | '--x false'                || false
    'boolean x'                               | '--no-x'                   || false
    'Duration x'                              | '--x 30d'                  || Duration.ofDays(30)
    'Duration x'                              | '--x 1h30m'                || Duration.ofMinutes(90)
    'Duration x'                              | '--x PT15M'                || Duration.ofMinutes(15)
    'Instant x'                               | '--x 2026-01-31'           || Instant.parse('2026-01-31T00:00:00Z')
    'Instant x'                               | '--x 2026-01-31T09:00:00Z' || Instant.parse('2026-01-31T09:00:00Z')
    'Instant x'                               | '--x now'                  || NOW
    'Instant x'                               | '--x 7d'                   || NOW - Duration.ofDays(7)
    'File x'                                  | '--x a/b.csv'              || new File('a/b.csv')
    'List<String> x'                          | '--x a --x b'              || ['a', 'b']
    'List<Integer> x'                         | '--x 1 --x 2'              || [1, 2]
  }

  def "values of an enum are matched without regard to case"() {
    expect:
    read('String x', ['--x', 'small'], "values = ['SMALL', 'LARGE']") == [x: 'SMALL']
  }

  def "a secret is read from its source and never printed"() {
    when:
    def secret = read('Secret x', ['--x', 'env:TOKEN']).x

    then:
    secret.reveal() == 'value of env:TOKEN'
    "$secret" == '••••'
  }

  def "all faults of the arguments are told at once"() {
    when:
    read('''int count
        @Param('Where it enters') String location
        @Param(values = ['a', 'b']) String size
        @Param(min = '1', max = '9') int level
        @Param(pattern = '[a-z]+') String word
        @Param Duration since''', '--cuont 1 --size c --level 10 --word A1 --since soon stray'.tokenize())

    then:
    def error = thrown(UsageException)
    error.text() == '''\
      There is no option --cuont. Did you mean --count?
      --size is one of a, b, not c.
      --level is at most 9, not 10.
      --word must match [a-z]+, not A1.
      --since is a duration such as 30d, 15m or PT15M, not soon.
      There is no place for the argument stray.
      --count is missing.
      --location is missing: Where it enters.
        for old.groovy
        See: reeve run old.groovy --help'''.stripIndent()
  }

  def "a number that #declaration can't hold is refused, not cut"() {
    when:
    read(declaration, ['--x', number])

    then:
    def error = thrown(UsageException)
    error.message == "--x $fault, not $number."

    where:
    declaration       | number                | fault
    'int x'           | '99999999999'         | 'is at most 2147483647'
    'Integer x'       | '-2147483649'         | 'is at least -2147483648'
    'long x'          | '9223372036854775808' | 'is at most 9223372036854775807'
    'List<Integer> x' | '2147483648'          | 'is at most 2147483647'
  }

  def "an option that the command has itself is refused"() {
    when:
    ScriptArguments.refuseClashes(describe('@Param String profile'), ['--profile', '--output'])

    then:
    def error = thrown(UsageException)
    error.text() == '''\
      The parameter profile clashes with the option --profile.
        in old.groovy
        Give it another name in the script.'''.stripIndent()
  }

  private Map read(String declaration, List<String> arguments, String marks = '') {
    def description = describe("@Param${marks ? "($marks)" : ''} $declaration")
    ScriptArguments.read(description, arguments, { Secret.of("value of $it") }, NOW)
  }

  private ScriptDescription describe(String text) {
    new ScriptCompiler(Optional.empty(), { new Sealer(new byte[32]) }, '0').describe(ScriptSource.file('old.groovy', text))
  }
}
