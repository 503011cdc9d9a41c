package dev.reeve.errors;

import org.jspecify.annotations.Nullable;

/** No credentials, wrong ones, or too few rights: what scripts catch as {@code NotAuthorized}. */
public abstract class NotAuthorizedException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  protected NotAuthorizedException(
      ExitCategory category, String what, String where, String remedy, @Nullable Throwable cause) {
    super(category, what, where, remedy, cause);
  }
}
