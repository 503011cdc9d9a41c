package dev.reeve.shell.output.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines broken between words; what goes on stands below the column that it belongs to. */
public final class Wrapped {
  private static final Pattern COLUMN = Pattern.compile("\\S {2,}(?=\\S)");
  private static final Pattern START = Pattern.compile("^ *");

  private Wrapped() {}

  /** The lines, none wider than the screen where its words allow. */
  public static List<String> lines(List<String> lines, int width) {
    return lines.stream().flatMap(line -> line(line, width).stream()).toList();
  }

  private static List<String> line(String line, int width) {
    String below = " ".repeat(Math.min(indent(line), width / 2));
    List<String> rows = new ArrayList<>();
    String rest = line;
    while (SafeText.width(rest) > width) {
      int end = end(rest, width, below.length());
      if (end < 0) {
        break;
      }
      rows.add(rest.substring(0, end).stripTrailing());
      rest = below + rest.substring(end).strip();
    }
    rows.add(rest);
    return rows;
  }

  /** Where the row ends: the last blank that fits; -1 where a word is too long for any row. */
  private static int end(String text, int width, int from) {
    int end = -1;
    int used = 0;
    for (int at = 0; at < text.length() && used <= width; at++) {
      if (text.charAt(at) == ' ' && at > from) {
        end = at;
      }
      used += SafeText.width(text.substring(at, at + 1));
    }
    return end;
  }

  private static int indent(String line) {
    Matcher column = COLUMN.matcher(line);
    if (column.find()) {
      return column.end();
    }
    Matcher start = START.matcher(line);
    return (start.find() ? start.end() : 0) + 2;
  }
}
