package dev.reeve.script.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Whether a text typed at the prompt can be run, told from its brackets and strings alone. */
public enum Completeness {
  /** Nothing but space and comments. */
  EMPTY,
  /** Waits for nothing. */
  COMPLETE,
  /** A bracket, string or comment is open, or the last line goes on. */
  NEEDS_MORE,
  /** A bracket closes that none opened, or a string ends with its line. */
  INVALID;

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?s).*([-+*/%&|^=<>!?:,.~\\\\]|->|\\b(in|instanceof|as|new|else|try|do|extends"
              + "|implements|import|return|throw))\\s*");
  private static final Pattern HEAD =
      Pattern.compile("(?s)(.*[\\n;])?\\s*(if|while|for)\\s*\\([^\\n]*\\)\\s*");

  /** How complete a text is. */
  public static Completeness of(String text) {
    CodeText read = CodeText.of(text);
    String code = read.code();
    if (read.openString()) {
      return INVALID;
    }
    if (read.openBlock()) {
      return NEEDS_MORE;
    }
    if (code.isBlank()) {
      return EMPTY;
    }
    return brackets(code);
  }

  private static Completeness brackets(String code) {
    Deque<Character> open = new ArrayDeque<>();
    for (char each : code.toCharArray()) {
      if ("([{".indexOf(each) >= 0) {
        open.push(each);
      } else if (")]}".indexOf(each) >= 0) {
        if (open.isEmpty() || "([{".indexOf(open.pop()) != ")]}".indexOf(each)) {
          return INVALID;
        }
      }
    }
    return open.isEmpty() && !goesOn(code) ? COMPLETE : NEEDS_MORE;
  }

  private static boolean goesOn(String code) {
    String line = code.stripTrailing();
    if (line.endsWith("++") || line.endsWith("--") || isStarImport(line)) {
      return false;
    }
    return (GOES_ON.matcher(line).matches() && !endsInSlashy(line)) || HEAD.matcher(line).matches();
  }

  private static boolean isStarImport(String line) {
    String last = line.substring(line.lastIndexOf('\n') + 1).strip();
    return last.startsWith("import ") && last.endsWith("*");
  }

  /** The slash that ends a string is kept in the code; one that divides stands after a value. */
  private static boolean endsInSlashy(String line) {
    return line.endsWith("/") && line.chars().filter(each -> each == '/').count() % 2 == 0;
  }
}
