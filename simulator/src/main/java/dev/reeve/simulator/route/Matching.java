package dev.reeve.simulator.route;

/**
 * How paths are compared.
 *
 * @param ignoreCase whether fixed parts of a path match in any case
 * @param base what every path begins with before the document's own, e.g. {@code /api/v2}; empty
 *     when nothing
 * @param ignoreSlash whether a slash at the end makes no difference
 */
public record Matching(String base, boolean ignoreCase, boolean ignoreSlash) {

  /** Letter by letter. */
  public static final Matching EXACT = new Matching("", false, false);

  /** Without case and without the last slash. */
  public static final Matching LOOSE = new Matching("", true, true);

  /** The same after a base path. */
  public Matching after(String basePath) {
    return new Matching(basePath, ignoreCase, ignoreSlash);
  }
}
