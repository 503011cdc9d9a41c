package dev.reeve.simulator.vendors.pgo.wire;

import java.util.List;

/** What Go's decoder says of a text that is no JSON, for the first fault that it would meet. */
final class GoFault {
  private static final String EARLY = "unexpected EOF";
  private static final List<String> LITERALS = List.of("true", "false", "null");

  private GoFault() {}

  static String of(String text) {
    char first = text.charAt(0);
    if (first == '{') {
      return inObject(text.substring(1).stripLeading());
    }
    for (String literal : LITERALS) {
      if (first == literal.charAt(0)) {
        return inLiteral(text, literal);
      }
    }
    return "[\"-0123456789".indexOf(first) < 0
        ? invalid(first, "looking for beginning of value")
        : EARLY;
  }

  private static String inLiteral(String text, String literal) {
    for (int i = 1; i < Math.min(text.length(), literal.length()); i++) {
      if (text.charAt(i) != literal.charAt(i)) {
        String where = "in literal " + literal + " (expecting '" + literal.charAt(i) + "')";
        return invalid(text.charAt(i), where);
      }
    }
    return EARLY;
  }

  private static String inObject(String rest) {
    if (rest.isEmpty() || rest.charAt(0) == '"') {
      return EARLY;
    }
    return invalid(rest.charAt(0), "looking for beginning of object key string");
  }

  private static String invalid(char c, String where) {
    return "invalid character '" + c + "' " + where;
  }
}
