package dev.reeve.script.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes {@code @Script('what it does')} off the head of a text. Groovy allows an annotation only
 * before a declaration; ours speaks of the whole file, whatever follows it.
 *
 * @param text the script with the annotation blanked, every other character in its place
 * @param annotation the annotation itself, or empty
 */
record ScriptMark(String text, String annotation) {
  private static final Pattern MARK =
      Pattern.compile("(?m)^[ \\t]*@(dev\\.reeve\\.script\\.)?Script\\s*\\(");

  static ScriptMark of(String text) {
    String code = CodeText.of(text).code();
    Matcher mark = MARK.matcher(code);
    if (!mark.find()) {
      return new ScriptMark(text, "");
    }
    int end = code.indexOf(')', mark.end());
    if (end < 0) {
      return new ScriptMark(text, "");
    }
    String annotation = text.substring(mark.start(), end + 1);
    String blank = annotation.replaceAll("[^\\n]", " ");
    return new ScriptMark(
        text.substring(0, mark.start()) + blank + text.substring(end + 1), annotation.strip());
  }
}
