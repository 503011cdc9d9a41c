package dev.reeve.shell.repl.watch;

import dev.reeve.errors.UsageException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code /watch} was asked for.
 *
 * @param every how long to wait between two looks
 * @param text what to look at
 */
public record Asked(Duration every, String text) {
  private static final Duration USUAL = Duration.ofSeconds(5);
  private static final Duration LEAST = Duration.ofMillis(500);
  private static final Pattern FORM =
      Pattern.compile(
          "(?s)(?:(\\d+(?:\\.\\d+)?)\\.?(ms|millis\\w*|s|seconds?|m|minutes?|h|hours?)\\b)?\\s*(.*)");

  /** Reads {@code 5.s { text }}, {@code 1.minute text} or just the text: every five seconds. */
  public static Asked of(String rest) {
    Matcher matcher = FORM.matcher(rest.strip());
    boolean told = matcher.matches() && matcher.group(1) != null;
    String text = body(told || matcher.matches() ? matcher.group(3) : rest);
    if (text.isBlank()) {
      throw new UsageException(
          "there is nothing to look at",
          "for /watch",
          "write e.g. /watch 5.s { pgo.clusters.list() }");
    }
    Duration every = told ? duration(matcher.group(1), matcher.group(2)) : USUAL;
    if (every.compareTo(LEAST) < 0) {
      throw new UsageException(
          "twice a second is the most", "for /watch", "write e.g. /watch 1.s { ... }");
    }
    return new Asked(every, text);
  }

  /** The text that is looked at, as far as it is typed; nothing is refused. */
  public static String typed(String rest) {
    Matcher matcher = FORM.matcher(rest.strip());
    return matcher.matches() ? matcher.group(3) : rest;
  }

  private static String body(String text) {
    String whole = text.strip();
    boolean block = whole.startsWith("{") && whole.endsWith("}");
    return block ? whole.substring(1, whole.length() - 1).strip() : whole;
  }

  private static Duration duration(String number, String unit) {
    double millis =
        Double.parseDouble(number)
            * (unit.startsWith("mi") && unit.contains("ll") || unit.equals("ms")
                ? 1
                : unit.startsWith("s") ? 1000 : unit.startsWith("m") ? 60_000 : 3_600_000);
    return Duration.ofMillis(Math.round(millis));
  }

  /** {@code 5s}, {@code 1m}. */
  String interval() {
    String iso = every.toString().substring(2);
    return iso.toLowerCase(java.util.Locale.ROOT);
  }
}
