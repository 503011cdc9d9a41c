package dev.reeve.call.error;

import dev.reeve.errors.ExitCategory;
import org.jspecify.annotations.Nullable;

/** There is no such record: what scripts catch as {@code NotFound}. */
public final class NotFoundException extends RefusedException {
  private static final long serialVersionUID = 1L;

  NotFoundException(
      ExitCategory category, String[] text, Details details, @Nullable Throwable cause) {
    super(Kind.NOT_FOUND, category, text, details, cause);
  }
}
