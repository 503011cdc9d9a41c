package dev.reeve.errors;

import org.jspecify.annotations.Nullable;

/** A deadline passed. */
public final class TimedOutException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public TimedOutException(String what, String where, String remedy) {
    super(ExitCategory.TIMED_OUT, what, where, remedy, null);
  }

  /** The same with what led to it. */
  public TimedOutException(String what, String where, String remedy, @Nullable Throwable cause) {
    super(ExitCategory.TIMED_OUT, what, where, remedy, cause);
  }
}
