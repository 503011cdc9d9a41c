package dev.reeve.call.error;

import dev.reeve.errors.ExitCategory;
import org.jspecify.annotations.Nullable;

/** The vendor refused a call: what scripts catch as {@code Refused}. */
public class RefusedException extends ApiException {
  private static final long serialVersionUID = 1L;

  RefusedException(
      Kind kind, ExitCategory category, String[] text, Details details, @Nullable Throwable cause) {
    super(kind, category, text, details, cause);
  }
}
