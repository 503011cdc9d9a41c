package dev.reeve.profile;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import org.jspecify.annotations.Nullable;

/** A fault of a profile or of the configuration around it. */
public final class ProfileException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public ProfileException(String what, String where, String remedy) {
    this(what, where, remedy, null);
  }

  /** The same with what led to it. */
  public ProfileException(String what, String where, String remedy, @Nullable Throwable cause) {
    super(ExitCategory.USAGE, what, where, remedy, cause);
  }
}
