package dev.reeve.script.source;

import java.util.Set;

/**
 * Groovy text with the insides of strings and comments blanked out, every other character in its
 * place: what is left can be searched for brackets and words. Found without the Groovy parser, so
 * that the prompt can ask at once.
 *
 * <p>A slash starts a string where no value stands before it, as editors tell it.
 */
final class CodeText {
  private static final Set<String> BEFORE_VALUE =
      Set.of("return", "in", "case", "assert", "throw", "else", "do", "yield");

  private final String text;
  private final StringBuilder code;
  private int at;
  private boolean openString;
  private boolean openBlock;

  private CodeText(String text) {
    this.text = text;
    this.code = new StringBuilder(text.length());
  }

  /** Reads a text. */
  static CodeText of(String text) {
    CodeText read = new CodeText(text);
    if (text.startsWith("#!")) {
      read.blankLine();
    }
    while (read.at < text.length()) {
      read.step();
    }
    return read;
  }

  /** The text with strings and comments blanked; as long as the text itself. */
  String code() {
    return code.toString();
  }

  /** Whether a string of one line has no end. */
  boolean openString() {
    return openString;
  }

  /** Whether a string of many lines or a comment has no end. */
  boolean openBlock() {
    return openBlock;
  }

  private void step() {
    if (looking("//")) {
      blankLine();
    } else if (looking("/*")) {
      blank(2);
      block("*/", false);
    } else if (looking("'''") || looking("\"\"\"")) {
      String quote = text.substring(at, at + 3);
      keep(3);
      block(quote, true);
    } else if (looking("'") || looking("\"")) {
      char quote = text.charAt(at);
      keep(1);
      line(quote);
    } else if (looking("$/") && !valueBefore()) {
      keep(2);
      block("/$", false);
    } else if (looking("/") && !valueBefore()) {
      keep(1);
      slashy();
    } else {
      keep(1);
    }
  }

  private void line(char quote) {
    while (at < text.length() && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\\') {
        blank(2);
      } else if (quote == '"' && looking("${")) {
        hole();
      } else if (text.charAt(at) == quote) {
        keep(1);
        return;
      } else {
        blank(1);
      }
    }
    openString = true;
  }

  private void block(String end, boolean string) {
    while (at < text.length()) {
      if (string && text.charAt(at) == '\\') {
        blank(2);
      } else if (looking(end)) {
        if (string || end.equals("/$")) {
          keep(end.length());
        } else {
          blank(end.length());
        }
        return;
      } else {
        blank(1);
      }
    }
    openBlock = true;
  }

  private void slashy() {
    while (at < text.length()) {
      if (looking("\\/")) {
        blank(2);
      } else if (text.charAt(at) == '/') {
        keep(1);
        return;
      } else {
        blank(1);
      }
    }
    openBlock = true;
  }

  /** Blanks {@code ${...}} within a string, brackets and all. */
  private void hole() {
    int depth = 0;
    do {
      char each = text.charAt(at);
      depth += each == '{' ? 1 : each == '}' ? -1 : 0;
      blank(1);
    } while (at < text.length() && (depth > 0 || text.charAt(at) == '{'));
  }

  private boolean valueBefore() {
    int i = code.length() - 1;
    while (i >= 0 && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    char last = code.charAt(i);
    if (!Character.isJavaIdentifierPart(last)) {
      return last == ')' || last == ']' || last == '}' || last == '"' || last == '\'';
    }
    int start = i;
    while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
      start--;
    }
    return !BEFORE_VALUE.contains(code.substring(start, i + 1));
  }

  private boolean looking(String word) {
    return text.startsWith(word, at);
  }

  private void blankLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      blank(1);
    }
  }

  private void keep(int count) {
    code.append(text, at, at + count);
    at += count;
  }

  private void blank(int count) {
    for (int i = 0; i < count && at < text.length(); i++) {
      char each = text.charAt(at++);
      code.append(each == '\n' ? '\n' : ' ');
    }
  }
}
