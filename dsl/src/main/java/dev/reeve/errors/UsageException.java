package dev.reeve.errors;

/** A wrong call, found before anything was sent. */
public final class UsageException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public UsageException(String what, String where, String remedy) {
    super(ExitCategory.USAGE, what, where, remedy, null);
  }
}
