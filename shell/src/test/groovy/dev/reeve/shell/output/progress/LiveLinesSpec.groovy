package dev.reeve.shell.output.progress

import dev.reeve.engine.attend.Attendant
import dev.reeve.shell.output.screen.Paging
import java.nio.charset.StandardCharsets
import java.time.Duration
import spock.lang.Specification

class LiveLinesSpec extends Specification {
  def bytes = new ByteArrayOutputStream()
  def out = new StringBuilder()
  def screen = new PrintStream(bytes, true, StandardCharsets.UTF_8)
  def lines = new LiveLines(screen, { 40 }, true)

  def "a line is drawn, redrawn in place, and gone when it ends"() {
    when:
    lines.show('a', 'one')
    lines.show('a', 'two')
    lines.end('a')

    then:
    drawn() == 'one\r\u001b[Jtwo\r\u001b[J'
  }

  def "several go on at once, a line each, cut to the screen"() {
    when:
    lines.show('a', 'one')
    lines.show('b', 'x' * 50)
    lines.clear()

    then:
    drawn() == "one\r\u001b[Jone\n${'x' * 38}…\r\u001b[1A\u001b[J".toString()
  }

  def "more than six are counted"() {
    when:
    (1..9).each { lines.show(it, "job $it") }

    then:
    drawn().endsWith('job 5\n… and 4 more')
  }

  def "what is written takes the lines away first, and none is drawn behind half a line"() {
    given:
    def target = new Formatter(lines.before(out))

    when:
    lines.show('a', 'one')
    target.format('half')
    lines.show('a', 'two')
    target.format(' whole%n')
    lines.show('a', 'three')

    then:
    out.toString() == 'half whole\n'
    drawn() == 'one\r\u001b[Jthree'
  }

  def "what a script prints takes them away as well"() {
    when:
    lines.show('a', 'one')
    lines.before(screen).println('data')

    then:
    drawn() == 'one\r\u001b[Jdata\n'
  }

  def "while a text is paged nothing is drawn"() {
    given:
    def paged = new QuietPaging(Paging.straight(out), lines).begin(false)

    when:
    lines.show('a', 'one')
    paged.append('row\n')
    lines.show('a', 'two')
    paged.end()
    paged.close()
    lines.show('a', 'three')

    then:
    out.toString() == 'row\n'
    drawn() == 'one\r\u001b[Jthree'
  }

  def "where nobody watches nothing is drawn"() {
    when:
    new LiveLines(screen, { 40 }, false).show('a', 'one')

    then:
    drawn() == ''
  }

  def "a wait says the state and how long it may last"() {
    expect:
    ProgressText.of(new Attendant.Wait('pgo.clusters.create', state, Duration.ofSeconds(seconds), limit, person, false, Attendant.Silence.NONE)) == text

    where:
    state      | seconds | limit                 | person    || text
    'creating' | 12      | Duration.ofMinutes(5) | ''        || 'pgo.clusters.create  creating  12 s of 5 min'
    ''         | 130     | Duration.ZERO         | ''        || 'pgo.clusters.create  2 min'
    'WAITING'  | 1       | Duration.ofHours(3)   | 'sign it' || 'pgo.clusters.create  WAITING  1 s of 3 h; sign it'
  }

  def "a list or fan-out says count, share, failures and rate"() {
    expect:
    ProgressText.of(new Attendant.Progress('pure1.volumes.list', done, failed, total, false), Duration.ofMillis(millis)) == text

    where:
    done | failed | total                 | millis || text
    500  | 0      | OptionalLong.empty()  | 0      || 'pure1.volumes.list  500'
    500  | 0      | OptionalLong.of(2000) | 2000   || 'pure1.volumes.list  500 of 2000  25%  250/s'
    3    | 1      | OptionalLong.of(8)    | 1000   || 'pure1.volumes.list  3 of 8  37%  1 failed  3.0/s'
  }

  def "each thing that goes on has its line until it is over"() {
    given:
    def progress = new ShownProgress(lines)

    when:
    progress.show(new Attendant.Progress('parallel', 1, 0, OptionalLong.of(2), false))
    progress.show(new Attendant.Wait('a.b.c', 'on', Duration.ZERO, Duration.ZERO, '', false, Attendant.Silence.NONE))
    progress.show(new Attendant.Wait('a.b.c', 'on', Duration.ZERO, Duration.ZERO, '', true, Attendant.Silence.NONE))
    progress.show(new Attendant.Progress('parallel', 2, 0, OptionalLong.of(2), true))
    progress.ended()

    then:
    drawn() == 'parallel  1 of 2  50%\r\u001b[J' +
        'parallel  1 of 2  50%\na.b.c  on  0 s\r\u001b[1A\u001b[J' +
        'parallel  1 of 2  50%\r\u001b[J'
  }

  private String drawn() {
    bytes.toString(StandardCharsets.UTF_8)
  }
}
