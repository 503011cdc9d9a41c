package dev.reeve.engine

import dev.reeve.engine.Mistake.Weight
import dev.reeve.errors.UsageException

/** What is found in scripts without running them. */
class ScriptMistakesSpec extends EngineFixture {
  static final SCRIPT = '''\
    pureport.netwroks.list()
    key = pureport.apiKeys.create(name: "key of ${System.nanoTime()}", roles: [])
    '''.stripIndent()

  def "all that can be said stands in the order of lines, each with its weight"() {
    expect:
    engine.checks().all('a.groovy', SCRIPT).collect { [it.line(), it.weight()] } ==
        [[1, Weight.WRONG], [2, Weight.UNSTEADY], [2, Weight.NOTE]]
  }

  def "before a run only what can't work counts, and of a script that was compiled nothing"() {
    given:
    def wrong = engine.checks().before('a.groovy', SCRIPT)

    expect:
    wrong*.text() == ['pureport has no resource netwroks.']
    wrong*.hint() == ['Did you mean networks?']

    when:
    session.run('b.groovy', '1 + 1; if (false) { pureport.netwroks.list() }', [])

    then:
    engine.checks().before('b.groovy', '1 + 1; if (false) { pureport.netwroks.list() }') == []
  }

  def "scripts in Java are run without a look, and not checked"() {
    expect:
    engine.checks().before('a.jsh', 'int x = ;') == []

    when:
    engine.checks().all('a.jsh', 'int x = ;')

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
      a.jsh is Java, and reeve check takes Groovy.
        for a.jsh
        reeve run a.jsh --dry-run shows what it would write.'''.stripIndent()
  }
}
