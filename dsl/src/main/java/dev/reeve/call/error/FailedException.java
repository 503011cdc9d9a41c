package dev.reeve.call.error;

import dev.reeve.errors.UnreachableException;

/** The vendor failed at a call, or limits the rate of calls; says so in the vendor's own words. */
public final class FailedException extends UnreachableException {
  private static final long serialVersionUID = 1L;

  private final ApiException.Kind kind;
  private final transient ApiException.Details details;

  FailedException(ApiException.Kind kind, String[] text, ApiException.Details details) {
    super(text, details.facts(), null);
    this.kind = kind;
    this.details = details;
  }

  /** Whether it failed, or limits the rate. */
  public ApiException.Kind kind() {
    return kind;
  }

  /** The HTTP status. */
  public int status() {
    return details.status();
  }

  /** The vendor's code, or empty. */
  public String code() {
    return details.code();
  }

  /** The vendor's words, or empty. */
  public String message() {
    return details.message();
  }

  /** The request id, or empty. */
  public String requestId() {
    return details.requestId();
  }
}
