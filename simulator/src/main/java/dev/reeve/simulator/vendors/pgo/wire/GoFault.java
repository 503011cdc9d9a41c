package dev.reeve.simulator.vendors.pgo.wire;

/** What Go's decoder says of a text that is no JSON, for the first fault that it would meet. */
final class GoFault {

  private GoFault() {}

  static String of(String text) {
    char first = text.charAt(0);
    if (first == '{') {
      return inObject(text.substring(1).stripLeading());
    }
    if ("[\"tfn-0123456789".indexOf(first) < 0) {
      return invalid(first, "looking for beginning of value");
    }
    return "unexpected EOF";
  }

  private static String inObject(String rest) {
    if (rest.isEmpty() || rest.charAt(0) == '"') {
      return "unexpected EOF";
    }
    return invalid(rest.charAt(0), "looking for beginning of object key string");
  }

  private static String invalid(char c, String where) {
    return "invalid character '" + c + "' " + where;
  }
}
