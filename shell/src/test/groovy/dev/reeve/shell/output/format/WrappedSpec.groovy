package dev.reeve.shell.output.format

import spock.lang.Specification

class WrappedSpec extends Specification {

  def "lines are broken between words, and go on below their column: #lines"() {
    expect:
    Wrapped.lines(lines, width) == rows

    where:
    lines                           | width || rows
    ['short']                       | 10    || ['short']
    ['one two three four']          | 10    || ['one two', '  three', '  four']
    ['  name    text of the name']  | 20    || ['  name    text of', '          the name']
    ['  a-word-too-long-to-break']  | 10    || ['  a-word-too-long-to-break']
    ['日本 日本 日本']                 | 10    || ['日本 日本', '  日本']
  }

  def "where the second column begins beyond the screen the line breaks before it"() {
    expect:
    Wrapped.lines(["  create(name: 'x').await()   make something"], 24) ==
        ["  create(name:", "            'x').await()", '            make', '            something']
    Wrapped.lines(['  /save FILE                the session'], 24) == ['  /save FILE', '            the session']
  }
}
