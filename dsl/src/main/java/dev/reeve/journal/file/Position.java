package dev.reeve.journal.file;

/**
 * Where in a run an event stands.
 *
 * @param lane {@code /}, {@code L/n/KEY} for an element of the n-th {@code parallel} or {@code
 *     across} of lane L, {@code L~n} for the pages of its n-th items
 * @param at the how-manieth event of that lane, from 1; 0 for the run itself
 */
public record Position(String lane, long at) {
  /** The run itself. */
  public static final Position RUN = new Position("/", 0);

  /** The position that {@link #toString} wrote. */
  public static Position parse(String text) {
    int space = text.indexOf(' ');
    return new Position(text.substring(space + 1), Long.parseLong(text.substring(0, space)));
  }

  /** {@code 3 /1/web}. */
  @Override
  public String toString() {
    return at + " " + lane;
  }
}
