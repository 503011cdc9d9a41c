package dev.reeve.profile.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a TOML text, changed by table and key. Comments above a table and after a value
 * stay; whoever edits checks the outcome by parsing it.
 */
final class TomlLines {
  private static final Pattern HEADER = Pattern.compile("\\s*\\[([^\\[\\]]+)]\\s*(#.*)?");
  private static final Pattern KEY =
      Pattern.compile("\\s*([A-Za-z0-9_-]+|\"[^\"]*\")\\s*=\\s*(.*?)\\s*");
  private static final Pattern COMMENT =
      Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^#\"'\\s]|\\s+(?![\\s#]))*(\\s+#.*)");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

  private final List<String> lines;

  TomlLines(String text) {
    lines = new ArrayList<>(List.of(text.split("\\R", -1)));
    cutBlankEnd();
  }

  private void cutBlankEnd() {
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
  }

  /** {@code prod.pureport}, quoted where TOML wants it. */
  static String table(String profile, String vendor) {
    return vendor.isEmpty() ? word(profile) : word(profile) + "." + word(vendor);
  }

  String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** Sets keys of a table; the empty name is the text's top. */
  TomlLines set(String table, Map<String, Object> settings) {
    if (!table.isEmpty() && start(table) < 0) {
      open(table);
    }
    settings.forEach((key, value) -> set(table, key, value));
    return this;
  }

  /** Takes a table away with the tables below it and the comments right above each. */
  TomlLines remove(String table) {
    for (int at = 0; at < lines.size(); at++) {
      String name = header(lines.get(at));
      if (name.equals(table) || name.startsWith(table + ".")) {
        int from = at;
        while (from > 0 && lines.get(from - 1).strip().startsWith("#")) {
          from--;
        }
        int to = withoutCommentsOf(end(at), at + 1);
        lines.subList(from, to).clear();
        at = from - 1;
      }
    }
    cutBlankEnd();
    return this;
  }

  private void set(String table, String key, Object value) {
    int start = table.isEmpty() ? 0 : start(table) + 1;
    int end = table.isEmpty() ? end(-1) : end(start - 1);
    String written = word(key) + " = " + value(value);
    for (int at = start; at < end; at++) {
      Matcher line = KEY.matcher(lines.get(at));
      if (line.matches() && line.group(1).equals(word(key))) {
        Matcher comment = COMMENT.matcher(line.group(2));
        lines.set(at, written + (comment.matches() ? comment.group(1) : ""));
        return;
      }
    }
    int at = withoutCommentsOf(end, start);
    while (at > start && lines.get(at - 1).isBlank()) {
      at--;
    }
    lines.add(at, written);
    if (table.isEmpty() && at + 1 < lines.size() && !lines.get(at + 1).isBlank()) {
      lines.add(at + 1, "");
    }
  }

  /** A new table stands after the last one of its profile, else at the end. */
  private void open(String table) {
    String profile = table.replaceAll("\\.[^.]*$", "");
    int last = -1;
    for (int at = 0; at < lines.size(); at++) {
      String name = header(lines.get(at));
      last = name.equals(profile) || name.startsWith(profile + ".") ? at : last;
    }
    int at = last < 0 ? lines.size() : withoutCommentsOf(end(last), last + 1);
    while (at > 0 && lines.get(at - 1).isBlank()) {
      lines.remove(--at);
    }
    if (at > 0 && last < 0) {
      lines.add(at++, "");
    }
    lines.add(at, "[" + table + "]");
    if (at + 1 < lines.size() && startsProfile(at + 1, profile)) {
      lines.add(at + 1, "");
    }
  }

  private boolean startsProfile(int at, String profile) {
    return !lines.get(at).isBlank() && !header(lines.get(at)).startsWith(profile);
  }

  private int start(String table) {
    for (int at = 0; at < lines.size(); at++) {
      if (header(lines.get(at)).equals(table)) {
        return at;
      }
    }
    return -1;
  }

  /** The line of the next header after that one, or the number of lines. */
  private int end(int header) {
    for (int at = header + 1; at < lines.size(); at++) {
      if (!header(lines.get(at)).isEmpty()) {
        return at;
      }
    }
    return lines.size();
  }

  /** Comments right above the next header belong to that. */
  private int withoutCommentsOf(int end, int start) {
    int at = end;
    while (at < lines.size() && at > start && lines.get(at - 1).strip().startsWith("#")) {
      at--;
    }
    return at;
  }

  private static String header(String line) {
    Matcher header = HEADER.matcher(line);
    return header.matches() ? header.group(1).replaceAll("\\s*\\.\\s*", ".").strip() : "";
  }

  private static String word(String name) {
    return BARE.matcher(name).matches() ? name : quoted(name);
  }

  private static String value(Object value) {
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      int named = "\"\\\n\r\t".indexOf(c);
      if (named >= 0) {
        out.append('\\').append("\"\\nrt".charAt(named));
      } else if (c < ' ' || c == 127) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
