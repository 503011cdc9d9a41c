package dev.reeve.shell.repl.curl;

import dev.reeve.errors.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words as a POSIX shell does, without running anything. A variable stays: as
 * its name between {@link Variables#OPEN} and {@link Variables#CLOSE}.
 */
final class ShellWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private boolean open;
  private int at;

  private ShellWords(String text) {
    // Editors and web pages turn quotes round; no shell takes those.
    this.text = text.replaceAll("[\u2018\u2019]", "'").replaceAll("[\u201c\u201d]", "\"");
    while (at < this.text.length()) {
      step();
    }
    end();
  }

  /**
   * The words.
   *
   * @throws UsageException where a quote has no end, or a word goes on behind one
   */
  static List<String> of(String text) {
    ShellWords read = new ShellWords(text);
    if (read.open) {
      throw wrong(
          "a quote of the command has no end",
          "look for a single quote within the data; a shell wants it as '\\''");
    }
    return read.words;
  }

  /** Whether a text goes on in the next line: a quote is open, or its last line ends with \. */
  static boolean unfinished(String text) {
    try {
      return text.stripTrailing().endsWith("\\") || new ShellWords(text).open;
    } catch (UsageException broken) {
      return false;
    }
  }

  private void step() {
    char each = text.charAt(at++);
    if (Character.isWhitespace(each)) {
      end();
    } else if (each == '\\') {
      escaped();
    } else if (each == '\'') {
      single();
    } else if (each == '"') {
      doubled();
    } else if (each == '$') {
      variable();
    } else {
      add(each);
    }
  }

  private void add(char each) {
    inWord = true;
    word.append(each);
  }

  private void end() {
    if (inWord) {
      words.add(word.toString());
      word = new StringBuilder();
      inWord = false;
    }
  }

  private void escaped() {
    if (at >= text.length()) {
      open = true;
    } else if (text.charAt(at) == '\n') {
      at++;
    } else if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (text.charAt(at) == ' ' && text.substring(at).matches("(?s)[ \\t]+\\n.*")) {
      // A blank behind the backslash breaks the line in a shell; what is meant is plain.
      at = text.indexOf('\n', at) + 1;
    } else {
      add(text.charAt(at++));
    }
  }

  private void single() {
    inWord = true;
    int end = text.indexOf('\'', at);
    if (end < 0) {
      open = true;
      at = text.length();
      return;
    }
    word.append(text, at, end);
    String quoted = text.substring(at - 1, end + 1);
    at = end + 1;
    refuseGlued(quoted);
  }

  private void doubled() {
    inWord = true;
    int start = at - 1;
    while (at < text.length() && text.charAt(at) != '"') {
      char each = text.charAt(at++);
      if (each == '\\' && at < text.length() && "\"\\$`\n".indexOf(text.charAt(at)) >= 0) {
        char next = text.charAt(at++);
        word.append(next == '\n' ? "" : String.valueOf(next));
      } else if (each == '$') {
        variable();
      } else {
        word.append(each);
      }
    }
    if (at >= text.length()) {
      open = true;
      return;
    }
    at++;
    refuseGlued(text.substring(start, at));
  }

  /** {@code 'TOKEN'-d '{...}'}: the option became part of the word before it. */
  private void refuseGlued(String quoted) {
    if (text.startsWith("-", at) && text.substring(at).matches("(?s)--?[A-Za-z][a-z-]*(\\s.*)?")) {
      String option = text.substring(at).split("\\s", 2)[0];
      String shown = quoted.length() > 12 ? "the quote" : quoted;
      throw wrong(
          "there is no blank between " + shown + " and " + option,
          "put one there: " + shown + " " + option + " ...");
    }
  }

  private void variable() {
    int start = at;
    boolean braces = at < text.length() && text.charAt(at) == '{';
    int from = braces ? at + 1 : at;
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    boolean closed = !braces || end < text.length() && text.charAt(end) == '}';
    inWord = true;
    if (end == from || !closed) {
      word.append('$');
      at = start;
      return;
    }
    word.append(Variables.OPEN).append(text, from, end).append(Variables.CLOSE);
    at = braces ? end + 1 : end;
  }

  private static UsageException wrong(String what, String remedy) {
    return new UsageException(what, "in the pasted curl command", remedy);
  }
}
