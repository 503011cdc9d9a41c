package dev.reeve.script;

import java.util.List;
import java.util.regex.Pattern;

/** The import lines of a text, so that they hold for later lines of the prompt. */
final class ImportLines {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*(import\\s+(?:static\\s+)?[\\w.*]+(?:\\s+as\\s+\\w+)?)\\s*;?\\s*$");

  private ImportLines() {}

  static List<String> of(String text) {
    return IMPORT.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
