package dev.reeve.script.save

import static dev.reeve.script.save.SavedLine.Showed.NOTHING
import static dev.reeve.script.save.SavedLine.Showed.TABLE
import static dev.reeve.script.save.SavedLine.Showed.TEXT

import dev.reeve.script.save.SavedScript.Heading
import spock.lang.Specification

class SavedScriptSpec extends Specification {

  static final Heading HEADING =
      new Heading("It's saved", ['pureport', 'pgo'], ['--timeout', '--profile'], { it.contains('planted') })

  private static SavedLine line(String text, showed = NOTHING, Map scope = [:]) {
    new SavedLine(text, scope, showed)
  }

  private static String saved(SavedLine... lines) {
    SavedScript.of(HEADING, lines.toList()).readLines().drop(1).join('\n')
  }

  def "a script says what it is"() {
    expect:
    SavedScript.of(HEADING, [line('x()')]) == "@Script('It\\'s saved')\n\nx()\n"
  }

  def "#text keeps its literals as #parameters"() {
    expect:
    saved(line(text)).strip() == (parameters.join('\n') + '\n\n' + body).strip()

    where:
    text                                             || parameters | body
    "net = pureport.networks.create(name: 'x')"      || ["@Param('name of pureport.networks.create') String name = 'x'"]        | 'net = pureport.networks.create(name: name)'
    'net.await(timeout: 15.minutes)'                 || ["@Param('timeout of net.await') Duration awaitTimeout = 15.minutes"] | 'net.await(timeout: awaitTimeout)'
    "x = pureport.networks['n-1'].json()"            || ["@Param('of pureport.networks.get') String network = 'n-1'"]           | 'x = pureport.networks[network].json()'
    'a.list(max: 3, since: 7.days.ago, on: true)'    || ["@Param('max of a.list') int max = 3", "@Param('since of a.list') Instant since = 7.days.ago", "@Param('on of a.list') boolean on = true"] | 'a.list(max: max, since: since, on: on)'
    "a.b.list('timestamp[gte]': 2, ids: ['x', 'y'])" || ["@Param('timestamp[gte] of a.b.list') int timestampGte = 2", "@Param('ids of a.b.list') List<String> ids = ['x', 'y']"] | "a.b.list('timestamp[gte]': timestampGte, ids: ids)"
    "def days = 7"                                   || ['@Param int days = 7']                                                | ''
    "pgo.users.create(password: 'x')"                || ["@Param('password of pgo.users.create') Secret password"]              | 'pgo.users.create(password: password)'
    "pgo.users.create(label: 'planted')"             || ["@Param('label of pgo.users.create') Secret label"]                    | 'pgo.users.create(label: label)'
  }

  def "a line that looks at the last error is not kept: the script has none"() {
    expect:
    saved(line('x()'), line('exception.remedy()', TEXT), line('y(exception)')) == '\nx()'
  }

  def "what is no argument of a call stays as it was: #text"() {
    expect:
    saved(line(text)) == '\n' + text

    where:
    text << ["x.findAll { it.model =~ /X90/ }", 'println "a ${b}"', "net.await('ACTIVE')", "using(profile: 'dev') { it }",
             "pureport.http.get('/accounts')", 'if (x > 3) { y() }']
  }

  def "one value under one name is one parameter, two values are two"() {
    expect:
    saved(line("pureport.networks.create(name: 'x')"), line("pureport.networks.find(name: 'x')"),
        line("pureport.networks.create(name: 'y')")).readLines().findAll { it.startsWith('@') } == [
      "@Param('name of pureport.networks.create') String name = 'x'",
      "@Param('name of pureport.networks.create') String networkName = 'y'"]
  }

  def "a variable that is set twice, or by a secret, is no parameter"() {
    expect:
    saved(line('n = 1'), line('n = 2'), line("s = 'planted'")).readLines().findAll { it.startsWith('@') } == []
  }

  def "what was shown is printed, and the last result becomes a variable"() {
    expect:
    saved(line('pgo.clusters.list()', TABLE), line('_.count()', TEXT), line("__*.name", TEXT),
        line('pgo.clusters.create Name: n', TABLE)) == '''
        result1 = pgo.clusters.list()
        println table(result1)
        println(result1.count())
        println(result1*.name)
        println table(pgo.clusters.create Name: n)'''.stripIndent()
  }

  def "lines under a scope stand in a block of it, and their variables outlive it"() {
    expect:
    saved(line('def a = pureport.networks.list()', TABLE, [account: 'ac-2']), line('a.count()', TEXT)) == '''
        using(account: 'ac-2') {
          a = pureport.networks.list()
        }
        println(a.count())'''.stripIndent()
  }

  def "variables that methods use are not made local"() {
    expect:
    saved(line('def a = b()'), line('def c() { a }')) == '\na = b()\ndef c() { a }'
  }
}
