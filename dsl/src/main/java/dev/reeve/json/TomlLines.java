package dev.reeve.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of keys in a TOML text that has been parsed already: the parser itself keeps no
 * positions. Reads line by line and steps over texts of several lines.
 */
final class TomlLines {
  private static final String WORD = "(?:[A-Za-z0-9_-]+|\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')";
  private static final String DOTTED = WORD + "(?:\\s*\\.\\s*" + WORD + ")*";
  private static final Pattern TABLE = Pattern.compile("\\s*\\[{1,2}\\s*(" + DOTTED + ")\\s*].*");
  private static final Pattern KEY = Pattern.compile("\\s*(" + DOTTED + ")\\s*=(.*)");
  private static final Pattern ONE = Pattern.compile(WORD);

  private final Map<List<String>, Integer> lines = new HashMap<>();
  private List<String> table = List.of();
  private String until = "";

  private TomlLines() {}

  static Map<List<String>, Integer> of(String text) {
    TomlLines reader = new TomlLines();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      reader.line(line, ++number);
    }
    return reader.lines;
  }

  private void line(String line, int number) {
    if (!until.isEmpty()) {
      until = line.contains(until) ? "" : until;
      return;
    }
    Matcher header = TABLE.matcher(line);
    Matcher key = KEY.matcher(line);
    if (header.matches()) {
      table = words(header.group(1));
      note(table, number);
    } else if (key.matches()) {
      List<String> path = new ArrayList<>(table);
      path.addAll(words(key.group(1)));
      note(path, number);
      until = opened(key.group(2));
    }
  }

  private void note(List<String> path, int number) {
    for (int length = 1; length <= path.size(); length++) {
      lines.putIfAbsent(List.copyOf(path.subList(0, length)), number);
    }
  }

  private static String opened(String value) {
    for (String quotes : List.of("\"\"\"", "'''")) {
      int at = value.indexOf(quotes);
      if (at >= 0 && value.indexOf(quotes, at + 3) < 0) {
        return quotes;
      }
    }
    return "";
  }

  private static List<String> words(String dotted) {
    List<String> words = new ArrayList<>();
    Matcher word = ONE.matcher(dotted);
    while (word.find()) {
      String found = word.group();
      boolean quoted = found.startsWith("\"") || found.startsWith("'");
      words.add(quoted ? found.substring(1, found.length() - 1) : found);
    }
    return words;
  }
}
