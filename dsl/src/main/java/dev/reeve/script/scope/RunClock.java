package dev.reeve.script.scope;

import java.time.Instant;

/** The time as a run knows it: a resumed one is told what it was told before. */
@FunctionalInterface
public interface RunClock {
  /** The time now. */
  Instant now();
}
