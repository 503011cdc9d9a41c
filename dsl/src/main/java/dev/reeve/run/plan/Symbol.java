package dev.reeve.run.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a value that is not known before its write is sent: <code>{plan:3.id}</code>, or
 * a number of a range that no vendor uses where the document wants a number.
 */
final class Symbol {
  /** Group 1 is the entry, group 2 the field. */
  static final Pattern TEXT = Pattern.compile("\\{plan:(\\d+)\\.([A-Za-z0-9_.-]+)}");

  private static final Pattern ENCODED =
      Pattern.compile("(?:%7[Bb]|\\{)plan(?:%3[Aa]|:)(\\d+)\\.([A-Za-z0-9_.-]+)(?:%7[Dd]|\\})");

  /** Beyond this every whole number is a symbol; within the 53 bits that all parsers keep. */
  private static final long NUMBERS = 9_007_190_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)900719(\\d{7})000(?!\\d)");

  private Symbol() {}

  /** Stands for the name of the run that carries the plan out. */
  static final String RUN = text(0, "run");

  static String text(int entry, String field) {
    return "{plan:" + entry + "." + field + "}";
  }

  static long number(int entry) {
    return NUMBERS + entry * 1000L;
  }

  /** The entries that a text, an address or a body mentions. */
  static Set<Integer> mentioned(String text) {
    Set<Integer> entries = new LinkedHashSet<>();
    Matcher matcher = TEXT.matcher(plain(text));
    while (matcher.find()) {
      entries.add(Integer.parseInt(matcher.group(1)));
    }
    return entries;
  }

  /** The text with each symbol, encoded ones too, as <code>{plan:3.id}</code>. */
  static String plain(String text) {
    String decoded =
        ENCODED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        URLDecoder.decode(found.group(), StandardCharsets.UTF_8)));
    return NUMBER
        .matcher(decoded)
        .replaceAll(
            found -> Matcher.quoteReplacement(text(Integer.parseInt(found.group(1)), "id")));
  }

  /** The text with other numbers of entries. */
  static String renumbered(String text, IntUnaryOperator numbers) {
    return TEXT.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.format(
                        Locale.ROOT,
                        "{plan:%d.%s}",
                        numbers.applyAsInt(Integer.parseInt(found.group(1))),
                        found.group(2))));
  }
}
