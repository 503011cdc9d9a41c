package dev.reeve.shell.output.chart

import dev.reeve.errors.UsageException
import dev.reeve.value.Chart
import java.nio.file.Files
import java.nio.file.Path
import java.time.ZoneId
import javax.imageio.ImageIO
import spock.lang.Specification
import spock.lang.TempDir

class ChartFileSpec extends Specification {
  static final ZONE = ZoneId.of('UTC')

  @TempDir
  Path folder

  def "a chart of #kind is written as #form, by the name of the file"() {
    given:
    def time = kind == Chart.Kind.LINE
    def points = [new Chart.Point('a', 1_700_000_000_000L, 1, time), new Chart.Point('b', 1_700_000_060_000L, 3, time)]
    def chart = new Chart('load', 'IO/s', kind, [new Chart.Series('one', points)])
    def file = folder.resolve("load.$form")

    expect:
    ChartFile.write(chart, file.toString(), ZONE) == "wrote $file"
    form == 'svg' ? Files.readString(file).startsWith('<svg ') : ImageIO.read(file.toFile()).width == 800

    where:
    [kind, form] << [Chart.Kind.values().toList(), ['svg', 'png']].combinations()
  }

  def "'#name' is refused"() {
    when:
    ChartFile.write(new Chart('', '', Chart.Kind.LINE, []), name, ZONE)

    then:
    def error = thrown(UsageException)
    error.text() == text

    where:
    name             || text
    'load.gif'       || "'load.gif' is no file of a chart\n  for chart\n  end its name in .svg or .png"
    '/no/such/x.svg' || 'cannot write /no/such/x.svg\n  for chart\n  name a file in a folder that you may write to'
  }
}
