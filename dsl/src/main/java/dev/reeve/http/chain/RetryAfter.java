package dev.reeve.http.chain;

import dev.reeve.http.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds or a date. Source: RFC 9110, 10.2.3. */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> of(Answer answer, Instant now) {
    return answer
        .headers()
        .first("Retry-After")
        .map(String::strip)
        .flatMap(text -> read(text, now));
  }

  private static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
