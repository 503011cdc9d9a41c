package dev.reeve.simulator.route;

/**
 * How paths are compared.
 *
 * @param ignoreCase whether fixed parts of a path match in any case
 * @param ignoreSlash whether a slash at the end makes no difference
 */
public record Matching(boolean ignoreCase, boolean ignoreSlash) {

  /** Letter by letter. */
  public static final Matching EXACT = new Matching(false, false);

  /** Without case and without the last slash. */
  public static final Matching LOOSE = new Matching(true, true);
}
