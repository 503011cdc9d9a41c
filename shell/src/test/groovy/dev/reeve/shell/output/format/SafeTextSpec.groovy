package dev.reeve.shell.output.format

import spock.lang.Specification

class SafeTextSpec extends Specification {

  def "control and bidi characters of API text are shown as escapes"() {
    expect:
    SafeText.of(text) == shown

    where:
    text                 | shown
    'plain'              | 'plain'
    'a\u001b[31mred'     | 'a\\u001b[31mred'
    'a\u009b31m'         | 'a\\u009b31m'
    'two\nlines\tand'    | 'two\\nlines\\tand'
    'abc\u202ecba'       | 'abc\\u202ecba'
    'bell\u0007'         | 'bell\\u0007'
  }

  def "text of several lines keeps its line ends and tabs only"() {
    expect:
    SafeText.lines('a\r\n\tb\u0008') == 'a\n\tb\\u0008'
  }

  def "a wide character takes two columns and a combining mark none"() {
    expect:
    SafeText.width(text) == width

    where:
    text            | width
    'abc'           | 3
    '日本'           | 4
    'e\u0301'       | 1
    '\uD83D\uDE00'  | 2
  }

  def "a text is cut by columns, not by characters"() {
    expect:
    SafeText.cut('日本語', 5) == '日本…'
    SafeText.cut('abcdef', 4) == 'abc…'
    SafeText.cut('abcd', 4) == 'abcd'
  }
}
