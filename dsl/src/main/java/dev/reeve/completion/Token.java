package dev.reeve.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * One token of Groovy text, just as exact as completion needs.
 *
 * @param kind what it is
 * @param text its characters; of a text literal what is between the quotes
 * @param start where it begins
 * @param end where it ends, quotes included
 * @param spaced whether blanks stand before it
 */
record Token(Kind kind, String text, int start, int end, boolean spaced) {
  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    OPEN_TEXT,
    MARK,
    LINE
  }

  boolean is(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  static List<Token> of(String source) {
    return new Scanner(source).tokens();
  }

  /** Reads from the left, once; comments and blanks only set the flag of the next token. */
  private static final class Scanner {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    Scanner(String source) {
      this.source = source;
    }

    List<Token> tokens() {
      while (at < source.length()) {
        step();
      }
      return tokens;
    }

    private void step() {
      char here = source.charAt(at);
      if (here == '\n' || here == ';') {
        add(Kind.LINE, String.valueOf(here), at, at + 1);
      } else if (Character.isWhitespace(here)) {
        at++;
        spaced = true;
      } else if (source.startsWith("//", at)) {
        skipTo(source.indexOf('\n', at), 0);
      } else if (source.startsWith("/*", at)) {
        skipTo(source.indexOf("*/", at + 2), 2);
      } else if (here == '\'' || here == '"') {
        literal();
      } else if (Character.isJavaIdentifierStart(here)) {
        add(Kind.WORD, null, at, endOf(Character::isJavaIdentifierPart));
      } else if (Character.isDigit(here)) {
        add(Kind.NUMBER, null, at, endOf(Character::isLetterOrDigit));
      } else {
        int length = source.startsWith("?.", at) || source.startsWith("*.", at) ? 2 : 1;
        add(Kind.MARK, length == 2 ? "." : null, at, at + length);
      }
    }

    private void skipTo(int end, int past) {
      at = end < 0 ? source.length() : end + past;
      spaced = true;
    }

    private int endOf(java.util.function.IntPredicate part) {
      int end = at;
      while (end < source.length() && part.test(source.charAt(end))) {
        end++;
      }
      return end;
    }

    private void literal() {
      String quote =
          source.startsWith(source.substring(at, at + 1).repeat(3), at)
              ? source.substring(at, at + 1).repeat(3)
              : source.substring(at, at + 1);
      int end = at + quote.length();
      while (end < source.length() && !source.startsWith(quote, end)) {
        end += source.charAt(end) == '\\' ? 2 : 1;
      }
      boolean closed = end < source.length();
      int inside = Math.min(end, source.length());
      add(
          closed ? Kind.TEXT : Kind.OPEN_TEXT,
          source.substring(Math.min(at + quote.length(), inside), inside),
          at,
          closed ? end + quote.length() : source.length());
    }

    private void add(Kind kind, @org.jspecify.annotations.Nullable String text, int from, int to) {
      tokens.add(
          new Token(kind, text == null ? source.substring(from, to) : text, from, to, spaced));
      at = to;
      spaced = false;
    }
  }
}
