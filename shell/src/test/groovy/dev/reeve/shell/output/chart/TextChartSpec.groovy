package dev.reeve.shell.output.chart

import dev.reeve.value.Chart
import java.time.ZoneOffset
import spock.lang.Specification

class TextChartSpec extends Specification {

  def "a line rises from the lower left to the upper right"() {
    given:
    def points = (0..9).collect { new Chart.Point('', it as double, it as double, false) }

    when:
    def lines = new TextChart(30, ZoneOffset.UTC).lines(chart(Chart.Kind.LINE, 'load', '%', points))

    then:
    lines.size() == 12
    lines.first() == 'load (%)'
    lines[1].startsWith('9 ┤')
    lines[10].startsWith('0 ┤')
    lines[1].endsWith('\u28e0') || lines[1].codePoints().toArray().last() != 0x2800
    lines[10].codePointAt(3) != 0x2800
    lines.last().replaceAll(/ +/, ' ') == ' 0 9'
  }

  def "bars start at zero, so that their lengths compare"() {
    given:
    def points = [new Chart.Point('a', 0, 10, false), new Chart.Point('b', 1, 20, false)]

    when:
    def lines = new TextChart(30, ZoneOffset.UTC).lines(chart(Chart.Kind.BARS, '', '', points))

    then:
    lines*.count('█') == [8, 17]
  }

  def "no values are said to be none"() {
    expect:
    new TextChart(30, ZoneOffset.UTC).lines(chart(Chart.Kind.LINE, 'load', '', [])) == ['load (no values)']
  }

  def "a sparkline has one block a value"() {
    expect:
    TextChart.spark([1d, 2d, 3d]) == '▁▅█'
    TextChart.spark([2d, 2d]) == '▅▅'
  }

  def "words of an API cannot break out of an SVG"() {
    given:
    def svg = new SvgChart(ZoneOffset.UTC)
        .draw(chart(Chart.Kind.BARS, '<script>"&', '', [new Chart.Point('</text>', 0, 1, false)]))

    expect:
    svg.contains('&lt;script&gt;&quot;&amp;')
    svg.contains('&lt;/text&gt;')
    new groovy.xml.XmlParser().parseText(svg).name().localPart == 'svg'
  }

  private static Chart chart(Chart.Kind kind, String title, String unit, List<Chart.Point> points) {
    new Chart(title, unit, kind, [new Chart.Series('s', points)])
  }
}
