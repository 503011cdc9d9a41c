package dev.reeve.call.error;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.NotAuthorizedException;
import java.util.Map;

/** The vendor refused a call for its credentials or their rights, in the vendor's own words. */
public final class ForbiddenException extends NotAuthorizedException {
  private static final long serialVersionUID = 1L;

  private final transient ApiException.Details details;

  ForbiddenException(ExitCategory category, String[] text, ApiException.Details details) {
    super(category, text[0], text[1], text[2], null);
    this.details = details;
  }

  /** The HTTP status. */
  public int status() {
    return details.status();
  }

  @Override
  public Map<String, Object> facts() {
    return details.facts();
  }
}
