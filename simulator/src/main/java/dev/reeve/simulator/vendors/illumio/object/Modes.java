package dev.reeve.simulator.vendors.illumio.object;

/** Enforcement modes in today's words and in those that came before. */
public final class Modes {
  private Modes() {}

  /** Today's word for an old mode, e.g. {@code illuminated}. */
  public static String modern(String mode) {
    return switch (mode) {
      case "enforced" -> "full";
      case "illuminated" -> "visibility_only";
      case "selective" -> "selective";
      default -> "idle";
    };
  }

  /** The old word for a mode; an old profile knows no {@code selective}, an old agent does. */
  public static String legacy(String mode) {
    return switch (mode) {
      case "full" -> "enforced";
      case "visibility_only" -> "illuminated";
      default -> mode;
    };
  }
}
