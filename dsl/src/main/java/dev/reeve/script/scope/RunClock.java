package dev.reeve.script.scope;

import java.time.Duration;
import java.time.Instant;

/** The clock as a run knows it: a resumed one is told what it was told before. */
public interface RunClock {
  /** The time now. */
  Instant now();

  /**
   * Waits that long; not at all where the run has been past that point.
   *
   * @throws dev.reeve.errors.CancelledException when cancelled meanwhile
   */
  void sleep(Duration time);
}
