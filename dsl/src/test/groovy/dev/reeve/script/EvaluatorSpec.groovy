package dev.reeve.script

import dev.reeve.errors.CancelledException
import dev.reeve.errors.PartlyDoneException
import dev.reeve.errors.UsageException
import dev.reeve.script.source.ScriptSource
import dev.reeve.script.words.ExitRequest
import dev.reeve.script.words.ScriptException
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class EvaluatorSpec extends Specification {
  @TempDir
  Path folder

  def engine = new NoVendors()
  def evaluator = engine.evaluator()

  def "#text is #value"() {
    expect:
    evaluator.line(text) == value

    where:
    text                                        || value
    '7.days'                                    || Duration.ofDays(7)
    '1.5.hours'                                 || Duration.ofMinutes(90)
    '2.weeks - 1.day'                           || Duration.ofDays(13)
    '3 * 20.minutes'                            || Duration.ofHours(1)
    '1.day / 2'                                 || Duration.ofHours(12)
    '1.day / 2.hours'                           || 12
    '-1.minute'                                 || Duration.ofMinutes(-1)
    'now - 7.days'                              || Instant.parse('2026-02-22T12:00:00Z')
    'now - (now - 2.hours)'                     || Duration.ofHours(2)
    '2.days > 47.hours'                         || true
    '7.days.ago'                                || Instant.parse('2026-02-22T12:00:00Z')
    'random() < 1 && uuid().size() == 36'        || true
    "once('x') { [a: 1] }"                      || [a: 1]
    'run.id'                                    || 'r1'
    'profile.name'                              || 'dev'
    'vendors.findAll { profile.has(it) }'       || ['clc']
    "using(profile: 'prod-eu') { profile.name }" || 'prod-eu'
    'table([[a: 1]]).toString()'                || 'TABLE of [[a:1]]'
    '[1, 2].find { it > 1 } ?: 3'               || 2
    '[1, 2].find { it > 2 } ?: [3].find { it }' || 3
  }

  def "variables, methods, classes and imports of a line hold for the next"() {
    when:
    evaluator.line('def x = 3')
    evaluator.line('int y')
    evaluator.line('def (a, b) = [1, 2]')
    evaluator.line('def twice(n) { n * 2 + x }')
    evaluator.line('class Point { int x; int sum() { x + 1 } }')
    evaluator.line('import java.time.LocalDate as Day')

    then:
    evaluator.line('twice(x) + y + a + b') == 12
    evaluator.line('new Point(x: 4).sum()') == 5
    evaluator.line("Day.parse('2026-01-31').year") == 2026
    evaluator.variables().keySet().containsAll(['x', 'y', 'a', 'b'])
  }

  def "the parameters of a script are seen by its methods, given or by default"() {
    given:
    def script = '''\
        @Param int count = 3
        @Param List<String> names = ['a']
        @Param boolean loud
        def all() { "$count $names $loud" }
        all()
        '''

    expect:
    run(script) == '3 [a] null'
    run(script, [count: 4, names: ['x', 'y'], loud: true]) == '4 [x, y] true'
  }

  def "print goes where the session says"() {
    when:
    run('println "hello"; log.info "there"')

    then:
    engine.printed.toString() == 'hello\n'
    engine.logged == ['info there']
  }

  def "a secret of the vault prints masked, compares by text and shows by reveal"() {
    given:
    run("secrets.put('token', 's3')")

    expect:
    evaluator.line("\"\${secrets['token']}\"").toString() == '••••'
    evaluator.line("secrets['token'] == 's3'")
    evaluator.line("secrets['token'].reveal()") == 's3'
  }

  def "an error of a script says where, without our frames"() {
    when:
    run('def f() {\n  1 / 0\n}\n\nf()')

    then:
    def error = thrown(ScriptException)
    error.text() == 'Division by zero (ArithmeticException)\n  at old.groovy, line 2'
    error.cause.stackTrace.findAll { it.className.startsWith('Script_') }*.lineNumber == [2, 5]
    !error.cause.stackTrace.any { it.className.startsWith('org.codehaus') || it.className.startsWith('dev.reeve') }
  }

  def "an unknown name is told with the nearest"() {
    when:
    evaluator.line('purport')

    then:
    def error = thrown(ScriptException)
    error.text() == 'There is no variable or vendor purport.\n  at line 1\n  Did you mean pureport?'
  }

  def "before any line has been run #word is nothing, and it says what it will be"() {
    when:
    evaluator.line(word)

    then:
    def error = thrown(ScriptException)
    error.text() == "$word is nothing yet.\n  at line 1\n  _ is the last line's value, __ the one before, exception the last error."

    where:
    word << ['_', '__', 'exception']
  }

  def "an unknown method is told with the nearest"() {
    when:
    evaluator.line('paralel([1]) { it }')

    then:
    def error = thrown(ScriptException)
    error.text() == 'There is no method paralel for these arguments.\n  at line 1\n  Did you mean parallel?'
  }

  def "what is called on a record's own list is told without classes of Java"() {
    when:
    evaluator.line('[1, 2].asUnmodifiable().create(port: 80)')

    then:
    def error = thrown(ScriptException)
    error.text() == "A list has no method create for these arguments.\n  at line 1\n" +
        "  A record's own field goes before a resource of its name: item.api.NAME is the resource."
  }

  def "what is asked of null names what was asked: #line"() {
    when:
    evaluator.line(line)

    then:
    def error = thrown(ScriptException)
    error.text() == "What stands before .$asked is null.\n  at line 1\n" +
        "  find gives null where nothing fits; ?. goes on only where something is there"

    where:
    line                    | asked
    'null.delete()'         | 'delete()'
    '[a: null].a.name'      | 'name'
  }

  def "a text that does not compile says where"() {
    when:
    run('x = 1\ny = (2')

    then:
    def error = thrown(ScriptException)
    error.text().contains('at old.groovy, line 2, column ')
    error.category().code() == 2
  }

  def "a vendor's name can't be taken"() {
    when:
    evaluator.line('clc = 1')

    then:
    def error = thrown(UsageException)
    error.text() == "clc is a vendor and can't be assigned.\n  at line 1\n  Choose another name."
  }

  def "fail ends a script with its text and place"() {
    when:
    run("\nfail 'no server'")

    then:
    def error = thrown(ScriptException)
    error.text() == 'no server\n  at old.groovy, line 2'
  }

  def "exit ends a script with 0, 1 or 7 only"() {
    when:
    run('try { exit 7 } catch (Exception e) { }')

    then:
    def end = thrown(ExitRequest)
    end.code() == 7

    when:
    run('exit 3')

    then:
    def error = thrown(UsageException)
    error.text() == "A script can't exit with 3.\n  at old.groovy, line 1\n  Exit with 0 (done), 1 (failed) or 7 (partly done)."
  }

  def "using refuses unknown settings, all at once, with the nearest"() {
    when:
    evaluator.line("using(profle: 'x', profile: 'prod-uk', acount: 'a', timeout: 3) { 1 }")

    then:
    def error = thrown(UsageException)
    error.text() == '''\
      using: there is no setting profle (did you mean profile); there is no setting acount (did you mean account); timeout is a duration such as 30.seconds, not 3; there is no profile prod-uk (did you mean prod-us or prod-eu).
        at line 1
        Write using(profile: 'dev', timeout: 30.seconds) { ... }.'''.stripIndent()
  }

  def "parallel gives rows in the order of its list and throws nothing"() {
    expect:
    run('''\
        def rows = parallel([3, 1, 2], max: 3) { n ->
          if (n == 1) { throw new IllegalStateException('one') }
          n * 10
        }
        rows.collect { [it.target, it.profile, it.ok, it.value, it.error?.message] }
        ''') == [[3, 'dev', true, 30, null], [1, 'dev', false, null, 'one'], [2, 'dev', true, 20, null]]
  }

  def "a failure of a lane that nobody looked at ends the script as partly done"() {
    when:
    run("across('prod-*') { if (profile.name == 'prod-eu') { fail 'broken' } }\n'end'")

    then:
    def error = thrown(PartlyDoneException)
    error.text() == '''\
      1 of the lanes failed:
        prod-eu: broken
        in old.groovy
        Look at the rows' ok or error in the script to decide what a failure means.'''.stripIndent()
  }

  def "across takes profiles in every natural form: #form"() {
    expect:
    run("across($form) { profile.name }*.value") == names

    where:
    form                                     || names
    "'prod-us', 'dev'"                       || ['prod-us', 'dev']
    "'dev', 'prod-*', 'prod-eu'"             || ['dev', 'prod-eu', 'prod-us']
    "'dev', 'prod-us', max: 1"               || ['dev', 'prod-us']
    "max: 1, 'dev', 'prod-us'"               || ['dev', 'prod-us']
    "*['dev', 'prod-us']"                    || ['dev', 'prod-us']
    "['dev', 'prod-us']"                     || ['dev', 'prod-us']
    "['dev', 'prod-us'], max: 2"             || ['dev', 'prod-us']
    "['dev', 'prod-us'] as String[]"         || ['dev', 'prod-us']
    "['dev', 'prod-us'] as LinkedHashSet"    || ['dev', 'prod-us']
    "['prod-*'], 'dev'"                      || ['prod-eu', 'prod-us', 'dev']
    '"${1 ? \'dev\' : 0}", "prod-eu"'        || ['dev', 'prod-eu']
    "'prod-*'.toString()"                    || ['prod-eu', 'prod-us']
  }

  def "across without a block says so"() {
    when:
    evaluator.line("across('dev', 'prod-eu')")

    then:
    UsageException error = thrown()
    error.text() == 'across needs a block to run.\n  at line 1\n  Write across(..., max: 16) { ... }.'
  }

  def "across a pattern that fits no profile is refused"() {
    when:
    evaluator.line("across('prd-eu') { 1 }")

    then:
    def error = thrown(UsageException)
    error.text() == 'There is no profile prd-eu.\n  at line 1\n  Did you mean prod-eu?'
  }

  def "the scope is the caller's: through #through"() {
    expect:
    run(text) == value

    where:
    through                            | text || value
    'a helper method'                  | "def helper() { profile.name }\nusing(profile: 'prod-eu') { helper() }" || 'prod-eu'
    'a captured variable'              | "def p = profile\nusing(profile: 'prod-eu') { p.name }" || 'prod-eu'
    'a closure made outside'           | "def c = { profile.name }\nusing(profile: 'prod-eu', c)" || 'prod-eu'
    'a closure called inside'          | "def c = { profile.name }\nusing(profile: 'prod-eu') { c() }" || 'prod-eu'
    'a new thread'                     | "def r\nusing(profile: 'prod-eu') { Thread.start { r = profile.name }.join() }\nr" || 'prod-eu'
    'a helper method on a new thread'  | "def helper() { profile.name }\ndef r\nusing(profile: 'prod-eu') { Thread.start { r = helper() }.join() }\nr" || 'prod-eu'
    'a thread that a helper starts'    | "def helper() { def r\nThread.start { r = profile.name }.join()\nr }\nusing(profile: 'prod-eu') { helper() }" || 'prod-eu'
    'a pool older than the block'      | "def pool = java.util.concurrent.Executors.newFixedThreadPool(1)\npool.submit { profile.name }.get()\ndef r = using(profile: 'prod-eu') { pool.submit({ profile.name } as java.util.concurrent.Callable).get() }\npool.shutdown()\nr" || 'prod-eu'
    'lanes of across'                  | "def helper() { profile.name }\nacross('prod-*') { helper() }*.value" || ['prod-eu', 'prod-us']
    'blocks within blocks'             | "using(profile: 'prod-eu') { using(timeout: 1.second) { profile.name } }" || 'prod-eu'
    'the end of a block'               | "using(profile: 'prod-eu') { 1 }\nprofile.name" || 'dev'
  }

  def "a seen script starts from the cache, a changed entry is compiled again"() {
    given:
    def cached = { engine.evaluator(Optional.of(folder)).script(ScriptSource.file('a.groovy', text), [:]) }

    when:
    def first = cached()
    def entry = Files.list(folder).toList()[0]
    def bytes = Files.readAllBytes(entry)
    def second = cached()
    bytes[bytes.length - 1] ^= 1
    Files.write(entry, bytes)
    def third = cached()

    then:
    [first, second, third] == [[2, 4]] * 3
    Files.list(folder).count() == 1

    where:
    text = '[1, 2].collect { it * 2 }'
  }

  private Object run(String text, Map parameters = [:]) {
    evaluator.script(ScriptSource.file('old.groovy', text.stripIndent()), parameters)
  }

  def "a line that is interrupted ends at once: #text"() {
    given:
    Throwable error = null
    def thread = Thread.start {
      try {
        evaluator.line(text)
      } catch (Throwable e) {
        error = e
      }
    }

    when:
    while (!evaluator.variables().started && thread.alive) {
      Thread.sleep(5)
    }
    while (thread.alive) {
      thread.interrupt()
      thread.join(20)
    }

    then:
    error instanceof CancelledException

    where:
    text << ['started = 1; while (true) { }', 'started = 1; sleep 600_000', 'started = 1; sleep 10.minutes',
             'started = 1; [1, 2].each { sleep(600_000) }', 'started = 1; for (;;) { started++ }',
             'started = 1; Thread.sleep(600_000)', 'def f() { while (true) { } }\nstarted = 1\nf()',
             'started = 1; (1..2).each { while (true) { try { sleep 50_000 } catch (Exception e) { } } }',
             'started = 1; class A { static forever() { while (true) { } } }; A.forever()',
             'started = 1; do { } while (true)',
             'started = 1; try { new java.util.concurrent.Semaphore(0).acquire() } catch (e) { throw new IllegalStateException(e) }']
  }

  def "sleep takes milliseconds and durations, and a script's own sleep stays its own"() {
    expect:
    evaluator.line('sleep 1; sleep(2.millis)') == null
    evaluator.line('def sleep(long x) { "own $x" }\nsleep 5') == 'own 5'

    when:
    evaluator.line('sleep "long"')

    then:
    UsageException error = thrown()
    error.text() == 'sleep takes milliseconds or a duration, not long.\n  Write sleep 5.seconds or sleep 5000.'
  }
}
