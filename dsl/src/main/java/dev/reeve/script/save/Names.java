package dev.reeve.script.save;

import java.util.List;

/** Names for the variables of a saved script. */
final class Names {
  /** Words that no variable can be named by. */
  static final List<String> TAKEN =
      List.of(
          ("as assert boolean break byte case catch char class const continue def default do double"
                  + " else enum extends false final finally float for goto if implements import in"
                  + " instanceof int interface long native new null package private protected"
                  + " public return short static strictfp super switch synchronized this throw"
                  + " throws transient true try var void volatile while yield it now run profile"
                  + " vendors secrets log out args")
              .split(" "));

  private Names() {}

  /** An identifier: {@code timestamp[gte]} is {@code timestampGte}. */
  static String of(String name) {
    StringBuilder word = new StringBuilder();
    boolean up = false;
    for (char each : name.toCharArray()) {
      if (!Character.isJavaIdentifierPart(each) || each == '_' || each == '$') {
        up = !word.isEmpty();
      } else if (word.isEmpty()) {
        word.append(Character.isDigit(each) ? "n" + each : "" + Character.toLowerCase(each));
      } else {
        word.append(up ? Character.toUpperCase(each) : each);
        up = false;
      }
    }
    return word.isEmpty() ? "value" : word.toString();
  }

  static String joined(String first, String second) {
    return of(first) + Character.toUpperCase(second.charAt(0)) + second.substring(1);
  }

  /** One of many: {@code networks} is {@code network}, {@code policies} is {@code policy}. */
  static String one(String many) {
    if (many.endsWith("ies") && many.length() > 4) {
      return of(many.substring(0, many.length() - 3) + "y");
    }
    boolean plural = many.endsWith("s") && !many.endsWith("ss") && !many.endsWith("us");
    return of(plural ? many.substring(0, many.length() - 1) : many);
  }
}
