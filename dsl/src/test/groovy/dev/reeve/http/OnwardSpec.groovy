package dev.reeve.http

import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import spock.lang.Specification

class OnwardSpec extends Specification {
  static final START = Instant.parse('2026-03-01T10:00:00Z')

  Instant shown = START
  Duration passed = Duration.ZERO
  def clock = new Onward({ shown } as InstantSource, { passed.toNanos() })

  def "it shows the system's time"() {
    expect:
    goes('PT10S', 'PT10S') == START.plusSeconds(10)
    clock.now() == START.plusSeconds(10)
  }

  def "a clock that jumps back moves no deadline: time goes on by what has passed"() {
    expect:
    goes('PT10S', 'PT-2H') == START.plusSeconds(10)
    goes('PT5S', 'PT5S') == START.plusSeconds(15)
    goes('PT5S', 'PT-1S') == START.plusSeconds(20)
  }

  def "a clock that jumps ahead is believed: the machine may have slept"() {
    expect:
    goes('PT1S', 'PT8H') == START.plusSeconds(8 * 3600)
  }

  private Instant goes(String really, String shows) {
    passed += Duration.parse(really)
    shown += Duration.parse(shows)
    clock.now()
  }
}
