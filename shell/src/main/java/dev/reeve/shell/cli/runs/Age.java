package dev.reeve.shell.cli.runs;

import dev.reeve.errors.UsageException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** An age as people write it: {@code 30d}, {@code 12h}, or ISO 8601. */
final class Age {
  private Age() {}

  static Duration read(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    try {
      String iso = upper.startsWith("P") ? upper : upper.endsWith("D") ? "P" + upper : "PT" + upper;
      return Duration.parse(iso);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "'" + text + "' is no age", "for option --older", "write 30d, 12h or P30D");
    }
  }
}
