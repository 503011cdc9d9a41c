package dev.reeve.errors;

/** Refused by policy: guard, reach, doubt, a changed lock or script. */
public final class PolicyException extends ReeveException {
  private static final long serialVersionUID = 1L;

  /** An error with its three lines; {@code where} and {@code remedy} may be empty. */
  public PolicyException(String what, String where, String remedy) {
    super(ExitCategory.POLICY, what, where, remedy, null);
  }
}
