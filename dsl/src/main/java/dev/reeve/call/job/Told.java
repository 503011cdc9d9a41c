package dev.reeve.call.job;

import dev.reeve.vendor.AsyncRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the states of a rule are told: what holds for one call, and what a look found. */
final class Told {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  /**
   * Seconds since 1970 have fewer digits than this for some thousand years, milliseconds have not.
   */
  private static final long MILLIS_FROM = 100_000_000_000L;

  private Told() {}

  /** The rule as it holds for one call: which ends its arguments mean, since when things count. */
  static AsyncRule of(AsyncRule rule, Pointers call) {
    AsyncRule.Telling told = rule.telling();
    String since = told.since().isEmpty() ? "" : call.text(told.since()).orElse(told.since());
    List<String> ends =
        told.ends().entrySet().stream()
            .filter(end -> "true".equals(call.arguments().get(end.getKey())))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(rule.states().success());
    return rule.with(
        rule.states().endingIn(ends), new AsyncRule.Telling(told.state(), since, told.ends()));
  }

  /** The state that a look found, or empty. */
  static String state(AsyncRule rule, @Nullable Object found) {
    if (!rule.telling().since().isEmpty()) {
      return fresh(rule, found) ? first(rule.states().success()) : first(rule.states().pending());
    }
    if (found instanceof Map<?, ?> keys) {
      return key(rule, keys);
    }
    String text = found instanceof List<?> || found == null ? "" : String.valueOf(found);
    return rule.telling().state().isEmpty() ? text : within(rule.telling().state(), text);
  }

  private static String within(String expression, String text) {
    Matcher matcher = Pattern.compile(expression).matcher(text);
    return matcher.find() ? matcher.group(1) : text;
  }

  /**
   * The keys of a map tell how far the work is: an end where there is one, else the last step. PGO
   * tells steps with their times, among keys that are none, all in the order of their names.
   */
  private static String key(AsyncRule rule, Map<?, ?> keys) {
    String last = "";
    Instant latest = Instant.MIN;
    for (Map.Entry<?, ?> each : keys.entrySet()) {
      String key = String.valueOf(each.getKey());
      if (rule.states().success().contains(key) || rule.states().failure().contains(key)) {
        return key;
      }
      Instant at = time(String.valueOf(each.getValue())).orElse(Instant.MIN);
      if (!at.isBefore(latest)) {
        latest = at;
        last = key;
      }
    }
    return last;
  }

  private static boolean fresh(AsyncRule rule, @Nullable Object found) {
    Optional<Instant> since = time(rule.telling().since());
    List<?> times = found instanceof List<?> list ? list : List.of();
    return since.isPresent()
        && times.stream()
            .map(each -> time(String.valueOf(each)))
            .flatMap(Optional::stream)
            .anyMatch(time -> !time.isBefore(since.get()));
  }

  private static Optional<Instant> time(String text) {
    if (NUMBER.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Optional.of(
          number < MILLIS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
    }
    return parsed(text, DateTimeFormatter.RFC_1123_DATE_TIME)
        .or(() -> parsed(text, DateTimeFormatter.ISO_DATE_TIME));
  }

  private static Optional<Instant> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(ZonedDateTime.parse(text, form).toInstant());
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }

  private static String first(List<String> states) {
    return states.isEmpty() ? "" : states.get(0);
  }
}
