package dev.reeve.script.source

import spock.lang.Specification

class CompletenessSpec extends Specification {

  def "a line is run when it waits for nothing: #text"() {
    expect:
    Completeness.of(text) == Completeness.COMPLETE

    where:
    text << [
      'x = 1', 'pureport.networks.list()', "a = 'it is (open'", 'a =~ /X(9/', 'x / 2', 'x++',
      'import java.time.*', 's = """a\n(b"""', "println 'a' // (", 'x = [1, 2]', 'def f() {\n 1\n}',
      '"${[1, 2].join(")")}"', "m = a =~ /b/", 'a.b', "r = /a\\/b/"
    ]
  }

  def "a line goes on when something is open: #text"() {
    expect:
    Completeness.of(text) == Completeness.NEEDS_MORE

    where:
    text << [
      'x = [1,', 'f(', 'def f() {', "s = '''a", 's = """a', '/* a', 'x = ', 'a +', 'a ->', 'a.',
      'if (a)', 'for (x in y)', 'a ?: ', 'x = 1 \\', 'a &&', 'new', 'items.each {'
    ]
  }

  def "nothing but space and comments is empty: #text"() {
    expect:
    Completeness.of(text) == Completeness.EMPTY

    where:
    text << ['', '  ', '\n\n', '// a', '/* a */ // b']
  }

  def "what no further line can mend is invalid: #text"() {
    expect:
    Completeness.of(text) == Completeness.INVALID

    where:
    text << [')', 'a]', '(]', "'a", '"a', '}']
  }
}
