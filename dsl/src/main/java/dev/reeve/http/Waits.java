package dev.reeve.http;

import java.time.Duration;

/** Is told when the door waits, so that progress and reports can show it. */
@FunctionalInterface
public interface Waits {
  /** Tells nobody. */
  Waits NONE = (request, wait, why) -> {};

  /**
   * The door waits before it sends that request (again).
   *
   * @param why in the user's words, e.g. {@code 503, attempt 2 of 5}
   */
  void waiting(Request request, Duration wait, String why);
}
