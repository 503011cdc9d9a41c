package dev.reeve.journal.file;

import java.util.ArrayList;
import java.util.List;

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

  /** The lane it is an event of; that which reads the list, for the pages of one. */
  public String owner() {
    int pages = lane.indexOf('~');
    return pages < 0 ? lane : lane.substring(0, pages);
  }

  /** The owner and what it lies within, innermost first: {@code /1/web/2/a, /1/web, /}. */
  public List<String> owners() {
    List<String> owners = new ArrayList<>();
    for (String each = owner(); !each.equals("/"); each = outer(each)) {
      owners.add(each);
    }
    owners.add("/");
    return owners;
  }

  private static String outer(String lane) {
    int block = lane.lastIndexOf('/', lane.lastIndexOf('/') - 1);
    return block <= 0 ? "/" : lane.substring(0, block);
  }

  /** {@code 3 /1/web}. */
  @Override
  public String toString() {
    return at + " " + lane;
  }
}
