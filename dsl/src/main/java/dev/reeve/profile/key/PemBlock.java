package dev.reeve.profile.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a PEM text (RFC 7468, and RFC 1421 for its headers).
 *
 * @param label e.g. {@code RSA PRIVATE KEY}
 * @param headers e.g. {@code DEK-Info}
 * @param der the bytes; empty when they are no base64
 */
@SuppressWarnings("ArrayRecordComponent")
record PemBlock(String label, Map<String, String> headers, byte[] der) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
  private static final Pattern HEADER =
      Pattern.compile("(?m)^([A-Za-z-]+):[ \\t]*(.*?)[ \\t\\r]*$");

  static List<PemBlock> all(byte[] text) {
    return BLOCK
        .matcher(new String(text, StandardCharsets.ISO_8859_1))
        .results()
        .map(found -> of(found.group(1), found.group(2)))
        .toList();
  }

  private static PemBlock of(String label, String content) {
    Map<String, String> headers = new LinkedHashMap<>();
    Matcher header = HEADER.matcher(content);
    int body = 0;
    while (header.find()) {
      headers.put(header.group(1), header.group(2));
      body = header.end();
    }
    return new PemBlock(label, headers, bytes(content.substring(body)));
  }

  private static byte[] bytes(String body) {
    try {
      return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  boolean privateKey() {
    return label.endsWith("PRIVATE KEY");
  }

  /** {@code a certificate}, as an error names it. */
  String words() {
    String thing = label.toLowerCase(Locale.ROOT).replace("rsa", "RSA").replace("ec ", "EC ");
    return ("aeiou".indexOf(thing.charAt(0)) >= 0 ? "an " : "a ") + thing;
  }
}
