package dev.reeve.errors;

import org.jspecify.annotations.Nullable;

/** The user cancelled; the text says whether a write may have arrived. */
public final class CancelledException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public CancelledException(String what, String where, String remedy) {
    super(ExitCategory.CANCELLED, what, where, remedy, null);
  }

  /** The same with what led to it. */
  public CancelledException(String what, String where, String remedy, @Nullable Throwable cause) {
    super(ExitCategory.CANCELLED, what, where, remedy, cause);
  }
}
