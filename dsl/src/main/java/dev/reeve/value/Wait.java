package dev.reeve.value;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait, and for what.
 *
 * @param state the state wanted, {@code gone}, or empty for the document's end state
 * @param timeout the deadline; the document's when empty
 */
public record Wait(String state, Optional<Duration> timeout) {

  /** For the document's end state, as long as the document says. */
  public static final Wait DEFAULT = new Wait("", Optional.empty());
}
