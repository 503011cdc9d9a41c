package dev.reeve.profile;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.NotAuthorizedException;
import org.jspecify.annotations.Nullable;

/** A secret, key or certificate that can't be had from its source. */
public final class SecretException extends NotAuthorizedException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public SecretException(String what, String where, String remedy) {
    this(what, where, remedy, null);
  }

  /** The same with what led to it, which must hold no secret. */
  public SecretException(String what, String where, String remedy, @Nullable Throwable cause) {
    super(ExitCategory.CREDENTIALS, what, where, remedy, cause);
  }
}
