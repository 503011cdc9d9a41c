package dev.reeve.call.job;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import java.util.Map;

/** A job or record ended in a failure state; says so in the vendor's own words. */
public final class AsyncFailedException extends ReeveException {
  private static final long serialVersionUID = 1L;

  private final String state;

  /** An error with its three lines, and the state it ended in. */
  public AsyncFailedException(String what, String where, String remedy, String state) {
    super(ExitCategory.REFUSED, what, where, remedy, null);
    this.state = state;
  }

  /** The vendor's word for the state. */
  public String state() {
    return state;
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("state", state);
  }
}
