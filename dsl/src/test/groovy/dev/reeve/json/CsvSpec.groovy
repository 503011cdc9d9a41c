package dev.reeve.json

import spock.lang.Specification

class CsvSpec extends Specification {

  def "rows are read by the names of the first line"() {
    expect:
    Csv.parse(new StringReader('name,note\na,"x, ""y"""\r\nb\n')) == [[name: 'a', note: 'x, "y"'], [name: 'b']]
  }

  def "what is printed has a column for every name and is read back the same"() {
    given:
    def text = Csv.print([[a: 1, b: 'x,y'], [b: 'line\nend', c: [k: [1]]], [a: null]])

    expect:
    text == 'a,b,c\n1,"x,y",\n,"line\nend","{""k"":[1]}"\n,,\n'
    Csv.parse(new StringReader(text))*.b == ['x,y', 'line\nend', '']
  }
}
