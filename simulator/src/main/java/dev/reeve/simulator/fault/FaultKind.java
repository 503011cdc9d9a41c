package dev.reeve.simulator.fault;

import java.util.Locale;
import java.util.Optional;

/** The named faults. */
public enum FaultKind {
  /** The call is handled late; the value is the delay in milliseconds. */
  DELAY,
  /** The connection is closed before anything is handled. */
  DROP_BEFORE,
  /** The call is handled and the connection closed without an answer. */
  DROP_AFTER,
  /** The call is handled and the connection reset in the middle of the answer's body. */
  RESET,
  /** The call is handled; half of the body comes, as if it were whole. */
  CUT,
  /** The call is handled; the body is broken JSON. */
  CORRUPT,
  /** Too many requests, nothing handled; the value is {@code Retry-After} in seconds, if any. */
  TOO_MANY,
  /** A server's error, nothing handled; the value is the status (500). */
  FAIL,
  /** The token is refused as expired, nothing handled. */
  EXPIRED,
  /** The call is handled; the answer says it is HTML. */
  WRONG_TYPE,
  /** The page is that of the list's call before this one, once more; strikes paged lists only. */
  DUPLICATE_PAGE;

  /** The word in specifications, e.g. {@code drop-before}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<FaultKind> of(String word) {
    for (FaultKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
