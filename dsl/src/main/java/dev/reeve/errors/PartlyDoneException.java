package dev.reeve.errors;

/** Some targets failed. */
public final class PartlyDoneException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public PartlyDoneException(String what, String where, String remedy) {
    super(ExitCategory.PARTLY, what, where, remedy, null);
  }
}
