package dev.reeve.testing

import dev.reeve.http.Pause
import java.time.Duration
import java.time.Instant

/** A clock that specs turn: a sleep takes no time and is written down. */
final class VirtualPause implements Pause {
  final List<Duration> slept = [].asSynchronized()
  private Instant time = Instant.parse('2026-03-01T10:00:00Z')

  @Override
  synchronized Instant now() {
    time
  }

  @Override
  synchronized void sleep(Duration wait) {
    slept << wait
    advance(wait)
  }

  synchronized void advance(Duration by) {
    time += by
  }
}
