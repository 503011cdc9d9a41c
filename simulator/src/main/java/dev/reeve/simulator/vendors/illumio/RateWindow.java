package dev.reeve.simulator.vendors.illumio;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** At most so many calls in a minute of the simulator's clock for each key or session. */
final class RateWindow {
  private final int most;
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  RateWindow(int most) {
    this.most = most;
  }

  /** Counts a call; false when it is over the limit. */
  synchronized boolean take(String who, Instant at) {
    if (at.getEpochSecond() / 60 != minute) {
      minute = at.getEpochSecond() / 60;
      counts.clear();
    }
    return counts.merge(who, 1, Integer::sum) <= most;
  }
}
