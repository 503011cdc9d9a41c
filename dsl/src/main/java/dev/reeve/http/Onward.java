package dev.reeve.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The system's time, but for its jumps back: then it goes on by what has really passed, so that no
 * deadline and no turn moves away from who waits for it. Safe for concurrent use.
 */
final class Onward {
  private final InstantSource system;
  private final LongSupplier ticks;
  private Instant at;
  private Instant shown;
  private long tick;

  /**
   * A clock.
   *
   * @param ticks nanoseconds from anywhere, which never go back
   */
  Onward(InstantSource system, LongSupplier ticks) {
    this.system = system;
    this.ticks = ticks;
    this.shown = system.instant();
    this.at = shown;
    this.tick = ticks.getAsLong();
  }

  synchronized Instant now() {
    Instant shows = system.instant();
    long ticked = ticks.getAsLong();
    Duration went = Duration.between(shown, shows);
    at = at.plus(went.isNegative() ? Duration.ofNanos(ticked - tick) : went);
    shown = shows;
    tick = ticked;
    return at;
  }
}
