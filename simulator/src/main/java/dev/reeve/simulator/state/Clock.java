package dev.reeve.simulator.state;

import java.time.Duration;
import java.time.Instant;

/**
 * The one clock of a simulator: it may run faster than the world's, and may be put forward. Safe
 * for concurrent use.
 */
public final class Clock {
  private final double speed;
  private Instant at;
  private long nanos;

  private Clock(Instant start, double speed) {
    this.at = start;
    this.speed = speed;
    this.nanos = System.nanoTime();
  }

  /** A clock that shows the world's time and runs {@code speed} times as fast. */
  public static Clock running(double speed) {
    return new Clock(Instant.now(), speed);
  }

  /** A clock that stands still until it is advanced. */
  public static Clock standing(Instant at) {
    return new Clock(at, 0);
  }

  /** The simulated time. */
  public synchronized Instant now() {
    long passed = System.nanoTime() - nanos;
    nanos += passed;
    at = at.plusNanos(Math.round(passed * speed));
    return at;
  }

  /** The simulated time in milliseconds since 1970. */
  public long millis() {
    return now().toEpochMilli();
  }

  /**
   * The world's time: what a client's own clock shows, for checking times a client has signed.
   * Advancing this clock does not change it.
   */
  public Instant world() {
    return Instant.now();
  }

  /** Puts the clock forward. */
  public synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock only goes forward, not by " + by);
    }
    now();
    at = at.plus(by);
  }
}
