package dev.reeve.shell.output.progress

import dev.reeve.engine.attend.Attendant
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class SilentWaitsSpec extends Specification {
  static final SINCE = Instant.parse('2026-03-01T10:00:00.123Z')

  def waits = new SilentWaits()

  def "a vendor that gives no answer is told of at the second look, then ever more seldom"() {
    expect:
    (1..20).findAll { waits.line(waiting(it)).present } == [2, 4, 8, 16]
    waits.line(waiting(2)).get() == "pgo.clusters['x']: no answer since 2026-03-01T10:00:00Z: pgo answered 503; it was creating"
  }

  def "that it answers again is told once, and only where its silence was"() {
    expect:
    waits.line(waiting(1)).empty
    waits.line(waiting(0)).empty

    when:
    waits.line(waiting(2))

    then:
    waits.line(waiting(0)).get() == "pgo.clusters['x']: answers again, it is creating"
    waits.line(waiting(0)).empty
  }

  def "the line of a wait says it at once"() {
    expect:
    ProgressText.of(waiting(1)) == "pgo.clusters['x']  creating  30 s of 10 min; no answer since 2026-03-01T10:00:00Z: pgo answered 503"
  }

  private static Attendant.Wait waiting(int looks) {
    new Attendant.Wait("pgo.clusters['x']", 'creating', Duration.ofSeconds(30), Duration.ofMinutes(10), '', false,
        new Attendant.Silence(SINCE, looks, looks ? 'pgo answered 503' : ''))
  }
}
