package dev.reeve.call.address;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding (RFC 3986, 2.1): all but unreserved characters. */
public final class Encoding {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private Encoding() {}

  /** One path segment; a slash within it is encoded too. */
  public static String segment(String text) {
    // "." and ".." as whole segments would be resolved away by anyone on the path
    return text.matches("\\.{1,2}") ? text.replace(".", "%2E") : encode(text, "!$&'()*+,;=:@");
  }

  /** A name or value of a query: a plus sign, a quote or a bracket never stands bare. */
  public static String query(String text) {
    return encode(text, "");
  }

  private static String encode(String text, String alsoBare) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      if (UNRESERVED.indexOf(character) >= 0 || alsoBare.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) character));
      }
    }
    return encoded.toString();
  }
}
