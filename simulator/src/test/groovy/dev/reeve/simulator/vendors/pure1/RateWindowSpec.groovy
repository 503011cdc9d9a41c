package dev.reeve.simulator.vendors.pure1

import dev.reeve.simulator.vendors.pure1.identity.RateWindow
import spock.lang.Specification

class RateWindowSpec extends Specification {

  def "a hundred calls a second and two thousand a minute are let through"() {
    given:
    def window = new RateWindow()

    expect:
    (1..100).every { window.take(60_000) }
    !window.take(60_999)
    window.take(61_000)
    (2..20).every { second -> (1..100).every { window.take(60_000 + second * 1000) || second == 20 } }
    !window.take(119_000)
    window.take(120_000)
  }
}
