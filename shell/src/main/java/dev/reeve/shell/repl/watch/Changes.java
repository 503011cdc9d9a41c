package dev.reeve.shell.repl.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs between a text and the one before it, line by line. A line is known again by its
 * first cell: of a table that is the record's name, of a card the field.
 */
final class Changes {
  /** Cells stand two blanks or more apart. */
  private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");

  private Changes() {}

  /**
   * A line with what is new in it.
   *
   * @param text the line
   * @param kind how it differs
   * @param cells beginnings and ends of the cells that are new, in turn
   */
  record Line(String text, Kind kind, List<Integer> cells) {}

  enum Kind {
    SAME(' '),
    CHANGED('~'),
    NEW('+');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    /** What stands before such a line. */
    char mark() {
      return mark;
    }
  }

  /** The lines of a text; {@code before} is the text that was shown last, or empty at first. */
  static List<Line> of(List<String> now, List<String> before) {
    Map<String, List<String>> known = byKey(before);
    Map<String, Integer> seen = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (String text : now) {
      List<MatchResult> cells = CELL.matcher(text).results().toList();
      String key = numbered(cells.isEmpty() ? "" : cells.get(0).group(), seen);
      List<String> old = known.get(key);
      lines.add(
          before.isEmpty()
              ? new Line(text, Kind.SAME, List.of())
              : line(text, cells, old == null ? List.of() : old));
    }
    return lines;
  }

  /** How many lines of the text before are gone. */
  static int gone(List<String> now, List<String> before) {
    Map<String, List<String>> left = byKey(before);
    left.keySet().removeAll(byKey(now).keySet());
    return left.size();
  }

  private static Line line(String text, List<MatchResult> cells, List<String> old) {
    List<Integer> marked = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (i >= old.size() || !old.get(i).equals(cells.get(i).group())) {
        marked.add(cells.get(i).start());
        marked.add(cells.get(i).end());
      }
    }
    boolean same = marked.isEmpty() && old.size() == cells.size();
    Kind kind = same ? Kind.SAME : old.isEmpty() ? Kind.NEW : Kind.CHANGED;
    return new Line(text, kind, marked);
  }

  private static Map<String, List<String>> byKey(List<String> lines) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, List<String>> known = new HashMap<>();
    for (String text : lines) {
      List<String> cells = CELL.matcher(text).results().map(MatchResult::group).toList();
      known.put(numbered(cells.isEmpty() ? "" : cells.get(0), seen), cells);
    }
    return known;
  }

  /** The first line of a name is that name, the second of it another. */
  private static String numbered(String name, Map<String, Integer> seen) {
    return name + "\n" + seen.merge(name, 1, Integer::sum);
  }
}
