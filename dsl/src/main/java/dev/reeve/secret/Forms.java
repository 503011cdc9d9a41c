package dev.reeve.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** Every form in which a secret may turn up in a text. */
final class Forms {
  /** Shorter lines of a secret of several lines stand in other texts too. */
  private static final int SHORTEST_LINE = 16;

  private static final String SUB_DELIMITERS = "!$&'()*+,;=:@/?";

  private Forms() {}

  /** None for a value that is too short to be a secret. */
  static Set<String> of(String value) {
    Set<String> forms = new LinkedHashSet<>();
    addWhole(value, forms);
    String trimmed = value.strip();
    addWhole(trimmed, forms);
    if (trimmed.indexOf('\n') >= 0) {
      addLines(trimmed, forms);
    }
    forms.removeIf(form -> form.length() < Redactor.SHORTEST);
    return forms;
  }

  private static void addWhole(String value, Set<String> forms) {
    if (value.length() < Redactor.SHORTEST) {
      return;
    }
    forms.add(value);
    addEscaped(value, forms);
    addPercent(value, forms);
    addBase64(value, forms);
  }

  private static void addLines(String value, Set<String> forms) {
    StringBuilder body = new StringBuilder();
    for (String line : value.split("\\R")) {
      String text = line.strip();
      boolean armour = text.startsWith("-----");
      if (!armour && text.length() >= SHORTEST_LINE) {
        addWhole(text, forms);
      }
      body.append(armour ? "" : text);
    }
    addWhole(body.toString(), forms);
  }

  private static void addEscaped(String value, Set<String> forms) {
    String json = json(value, "/", "");
    forms.add(json);
    forms.add(json(json, "/", ""));
    for (String slash : List.of("/", "\\/")) {
      forms.add(json(value, slash, ""));
      forms.add(json(value, slash, "\\u%04X"));
      forms.add(json(value, slash, "\\u%04x"));
    }
    forms.add(value.replace("'", "'\\''"));
    String xml = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    forms.add(xml);
    forms.add(xml.replace("\"", "&quot;").replace("'", "&#39;"));
  }

  private static void addPercent(String value, Set<String> forms) {
    String strict = percent(value, c -> "-._~".indexOf(c) >= 0);
    String loose = percent(value, c -> ("-._~" + SUB_DELIMITERS).indexOf(c) >= 0);
    String form = percent(value, c -> "-._*".indexOf(c) >= 0).replace("%20", "+");
    for (String encoded : List.of(strict, loose, form)) {
      forms.add(encoded);
      forms.add(lowerHex(encoded));
    }
  }

  /** Base64 of a longer text that holds the value: three places of its first byte in a group. */
  private static void addBase64(String value, Set<String> forms) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      int from = (before * 8 + 5) / 6;
      int to = shifted.length * 8 / 6;
      String plain = Base64.getEncoder().encodeToString(shifted).substring(from, to);
      forms.add(plain);
      forms.add(plain.replace('+', '-').replace('/', '_'));
      forms.add(plain.replace("/", "\\/"));
      forms.add(percent(plain, c -> false));
    }
  }

  /**
   * The value as it stands in a JSON text.
   *
   * @param slash how a slash is written
   * @param beyond format of characters beyond ASCII; empty as they are
   */
  private static String json(String value, String slash, String beyond) {
    StringBuilder out = new StringBuilder();
    for (char c : value.toCharArray()) {
      int named = "\"\\\b\f\n\r\t".indexOf(c);
      if (named >= 0) {
        out.append('\\').append("\"\\bfnrt".charAt(named));
      } else if (c == '/') {
        out.append(slash);
      } else if (c < ' ' || c > '~' && !beyond.isEmpty()) {
        out.append(String.format(Locale.ROOT, beyond.isEmpty() ? "\\u%04X" : beyond, (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String percent(String value, IntPredicate kept) {
    StringBuilder out = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      boolean word = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
      if (word || b > 0 && kept.test(b)) {
        out.append((char) b);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return out.toString();
  }

  private static String lowerHex(String percent) {
    StringBuilder out = new StringBuilder(percent);
    for (int at = out.indexOf("%"); at >= 0; at = out.indexOf("%", at + 1)) {
      int end = Math.min(at + 3, out.length());
      out.replace(at, end, out.substring(at, end).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }
}
