package dev.reeve.auth.login;

import dev.reeve.vendor.AuthRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Reads the settings of {@code x-auth}. */
public final class Settings {
  private Settings() {}

  /** A text, or what it is otherwise. */
  public static String text(AuthRule rule, String name, String otherwise) {
    Object value = rule.settings().get(name);
    return value == null ? otherwise : value.toString();
  }

  /** A number, or what it is otherwise. */
  public static long number(AuthRule rule, String name, long otherwise) {
    return rule.settings().get(name) instanceof Number number ? number.longValue() : otherwise;
  }

  /** An ISO 8601 period of days or duration, e.g. {@code P10D}. */
  public static Duration duration(AuthRule rule, String name, Duration otherwise) {
    String text = text(rule, name, "");
    try {
      return text.isEmpty() ? otherwise : Duration.parse(text);
    } catch (DateTimeException noDuration) {
      throw new IllegalStateException("x-auth/settings/" + name + " is no duration", noDuration);
    }
  }

  /** What a document that states no life is taken to mean. */
  public static Duration hour() {
    return Duration.of(1, ChronoUnit.HOURS);
  }
}
