package dev.reeve.call.form;

import dev.reeve.vendor.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times and spans in a vendor's unit. A span given where a point in time is wanted means that long
 * before now.
 */
public final class Times {
  private static final Map<String, TimeUnit> SPANS =
      Map.of(
          "ns", TimeUnit.NANOSECONDS,
          "us", TimeUnit.MICROSECONDS,
          "ms", TimeUnit.MILLISECONDS,
          "s", TimeUnit.SECONDS,
          "min", TimeUnit.MINUTES,
          "h", TimeUnit.HOURS,
          "d", TimeUnit.DAYS);

  private static final Pattern SHORT = Pattern.compile("(\\d+)\\s*(ms|s|min|m|h|d|w)");
  // a number this large counts milliseconds: as seconds it would lie beyond the year 5000
  private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(100_000_000_000L);

  private final Instant now;

  /** Times as seen at that moment. */
  public Times(Instant now) {
    this.now = now;
  }

  /** What a place wants. */
  enum Wanted {
    POINT,
    DAY,
    SPAN,
    NONE
  }

  static Wanted wanted(Schema schema) {
    String unit = schema.marks().unit();
    if (unit.startsWith("epoch-") || schema.limits().format().equals("date-time")) {
      return Wanted.POINT;
    }
    if (schema.limits().format().equals("date")) {
      return Wanted.DAY;
    }
    return SPANS.containsKey(unit) || unit.equals("d:hh:mm:ss") ? Wanted.SPAN : Wanted.NONE;
  }

  /** Whether a value is a time of the language. */
  static boolean isTime(@Nullable Object value) {
    return value instanceof Instant
        || value instanceof Duration
        || value instanceof Date
        || value instanceof java.time.temporal.Temporal;
  }

  /** The value in the vendor's unit; empty when it is no time, or a number counted already. */
  Optional<Object> convert(Schema schema, Object value) {
    boolean counts = schema.type() == Schema.Type.INTEGER || schema.type() == Schema.Type.NUMBER;
    if (counts && value instanceof Number) {
      return Optional.empty();
    }
    return switch (wanted(schema)) {
      case POINT -> point(value).map(point -> written(schema, point, value));
      case DAY -> point(value).map(point -> point.atZone(ZoneOffset.UTC).toLocalDate().toString());
      case SPAN -> span(schema, value);
      case NONE -> Optional.empty();
    };
  }

  /** ISO text of a time, where the document says no unit. */
  static String iso(Object value) {
    return value instanceof Date date ? date.toInstant().toString() : value.toString();
  }

  private Object written(Schema schema, Instant point, Object given) {
    return switch (schema.marks().unit()) {
      case "epoch-ms" -> point.toEpochMilli();
      case "epoch-s" -> point.getEpochSecond();
      default ->
          given instanceof CharSequence text && isPoint(text) ? text.toString() : text(point);
    };
  }

  private static boolean isPoint(CharSequence text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException notWhole) {
      return false;
    }
  }

  private static String text(Instant point) {
    return DateTimeFormatter.ISO_INSTANT.format(point);
  }

  private Optional<Instant> point(Object value) {
    if (value instanceof Instant instant) {
      return Optional.of(instant);
    }
    if (value instanceof Duration duration) {
      return Optional.of(now.minus(duration));
    }
    if (value instanceof Date date) {
      return Optional.of(date.toInstant());
    }
    if (value instanceof Number number) {
      return Optional.of(counted(new BigDecimal(number.toString())));
    }
    return value instanceof CharSequence text ? parsed(text.toString()) : temporal(value);
  }

  private static Optional<Instant> temporal(Object value) {
    if (value instanceof OffsetDateTime time) {
      return Optional.of(time.toInstant());
    }
    if (value instanceof ZonedDateTime time) {
      return Optional.of(time.toInstant());
    }
    if (value instanceof LocalDateTime time) {
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    }
    return value instanceof LocalDate day
        ? Optional.of(day.atStartOfDay().toInstant(ZoneOffset.UTC))
        : Optional.empty();
  }

  private static Instant counted(BigDecimal number) {
    BigDecimal millis =
        number.abs().compareTo(MILLIS_FROM) >= 0 ? number : number.movePointRight(3);
    return Instant.ofEpochMilli(millis.longValue());
  }

  private Optional<Instant> parsed(String text) {
    for (Reader reader : READERS) {
      try {
        return Optional.of(reader.read(text));
      } catch (DateTimeException tryTheNext) {
        continue;
      }
    }
    return duration(text).map(now::minus);
  }

  private interface Reader {
    Instant read(String text);
  }

  private static final java.util.List<Reader> READERS =
      java.util.List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private Optional<Object> span(Schema schema, Object value) {
    Optional<Duration> span =
        value instanceof Duration duration
            ? Optional.of(duration)
            : value instanceof CharSequence text ? duration(text.toString()) : Optional.empty();
    if (schema.marks().unit().equals("d:hh:mm:ss")) {
      return span.map(Times::clock);
    }
    TimeUnit unit = SPANS.get(schema.marks().unit());
    return unit == null ? Optional.empty() : span.map(some -> unit.convert(some));
  }

  /** CLC takes a span without its days too, and lists some so. */
  private static String clock(Duration span) {
    String days = span.toDays() == 0 ? "" : String.format(Locale.ROOT, "%02d:", span.toDays());
    return days
        + String.format(
            Locale.ROOT,
            "%02d:%02d:%02d",
            span.toHoursPart(),
            span.toMinutesPart(),
            span.toSecondsPart());
  }

  /** ISO 8601 ({@code PT15M}) or short ({@code 15m}, {@code 7d}) text. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = SHORT.matcher(text);
    if (matcher.matches()) {
      long count = Long.parseLong(matcher.group(1));
      return Optional.of(
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            case "w" -> Duration.ofDays(7 * count);
            default -> Duration.ofMinutes(count);
          });
    }
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException noDuration) {
      return Optional.empty();
    }
  }
}
