package dev.reeve.shell.cli.option;

import dev.reeve.errors.UsageException;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations on the command line. */
public final class Durations {
  private Durations() {}

  /** {@code 30s}, {@code 5m}, {@code 1h}, or ISO 8601. */
  public static Duration of(String option, String text) {
    try {
      boolean iso = text.startsWith("P") || text.startsWith("p");
      return Duration.parse(iso ? text : "PT" + text);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "'" + text + "' is no duration", "for option " + option, "write 30s, 5m, 1h or PT30S");
    }
  }
}
