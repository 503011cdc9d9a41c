package dev.reeve.simulator.vendors.pure1.query;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a filter.
 *
 * @param kind what it is
 * @param text its text; a quoted text without its quotes and escapes
 */
record Token(Kind kind, String text) {

  enum Kind {
    WORD,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  static List<Token> of(String filter) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < filter.length()) {
      char c = filter.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'') {
        int end = closing(filter, at);
        tokens.add(new Token(Kind.TEXT, Quoted.plain(filter.substring(at + 1, end))));
        at = end + 1;
      } else {
        int end = endOf(filter, at);
        tokens.add(new Token(kindOf(c, end - at), filter.substring(at, end)));
        at = end;
      }
    }
    tokens.add(new Token(Kind.END, ""));
    return tokens;
  }

  private static Kind kindOf(char first, int length) {
    if (Character.isDigit(first) || first == '-' && length > 1) {
      return Kind.NUMBER;
    }
    return isWordPart(first) ? Kind.WORD : Kind.SIGN;
  }

  private static int endOf(String filter, int at) {
    char c = filter.charAt(at);
    int end = at + 1;
    if (isWordPart(c) || c == '-') {
      while (end < filter.length() && isInside(filter.charAt(end))) {
        end++;
      }
    } else if ("!<>".indexOf(c) >= 0 && end < filter.length() && filter.charAt(end) == '=') {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean isInside(char c) {
    return isWordPart(c) || c == '.' || c == '-' || c == '+';
  }

  private static int closing(String filter, int open) {
    for (int i = open + 1; i < filter.length(); i++) {
      if (filter.charAt(i) == '\\') {
        i++;
      } else if (filter.charAt(i) == '\'') {
        return i;
      }
    }
    throw QueryFault.unquoted(filter.substring(open));
  }
}
