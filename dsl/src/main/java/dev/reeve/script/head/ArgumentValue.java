package dev.reeve.script.head;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the text of an argument into a value of its parameter's type. */
final class ArgumentValue {
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d|w)");
  private static final Pattern DURATION = Pattern.compile("(?:" + PART.pattern() + ")+");
  private static final Map<String, BigDecimal> SECONDS =
      Map.of(
          "ms", new BigDecimal("0.001"),
          "s", BigDecimal.ONE,
          "m", BigDecimal.valueOf(60),
          "h", BigDecimal.valueOf(3600),
          "d", BigDecimal.valueOf(86_400),
          "w", BigDecimal.valueOf(604_800));

  private final Instant now;

  ArgumentValue(Instant now) {
    this.now = now;
  }

  /** A text that is no value of the type; the message goes on from the option's name. */
  static final class WrongValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongValue(String what) {
      super(what, null, false, false);
    }
  }

  Object of(ScriptParameter parameter, String text) {
    Object value =
        switch (parameter.type()) {
          case STRING, SECRET -> text;
          case INT -> whole(text);
          case DECIMAL -> number(text, "is a number");
          case BOOLEAN -> flag(text);
          case DURATION ->
              duration(text)
                  .orElseThrow(() -> wrong("is a duration such as 30d, 15m or PT15M", text));
          case INSTANT -> instant(text);
          case ENUM -> choice(parameter.rules().values(), text);
          case FILE -> new File(text);
        };
    return checked(parameter.rules(), value, text);
  }

  private static Object checked(ScriptParameter.Rules rules, Object value, String text) {
    if (!rules.pattern().isEmpty() && !text.matches(rules.pattern())) {
      throw wrong("must match " + rules.pattern(), text);
    }
    if (!rules.values().isEmpty()) {
      choice(rules.values(), text);
    }
    if (value instanceof Number number) {
      BigDecimal size = new BigDecimal(number.toString());
      if (!rules.min().isEmpty() && size.compareTo(new BigDecimal(rules.min())) < 0) {
        throw wrong("is at least " + rules.min(), text);
      }
      if (!rules.max().isEmpty() && size.compareTo(new BigDecimal(rules.max())) > 0) {
        throw wrong("is at most " + rules.max(), text);
      }
    }
    return value;
  }

  private static Object whole(String text) {
    try {
      BigInteger number = new BigInteger(text);
      if (number.bitLength() < 32) {
        return number.intValue();
      }
      return number.bitLength() < 64 ? (Object) number.longValue() : number;
    } catch (NumberFormatException e) {
      throw wrong("is a whole number", text);
    }
  }

  private static BigDecimal number(String text, String what) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw wrong(what, text);
    }
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong("is true or false", text);
    }
    return text.equals("true");
  }

  private static String choice(List<String> values, String text) {
    return values.stream()
        .filter(each -> each.equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> wrong("is one of " + String.join(", ", values), text));
  }

  private static Optional<Duration> duration(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (DURATION.matcher(folded).matches()) {
      BigDecimal seconds = BigDecimal.ZERO;
      for (Matcher part = PART.matcher(folded); part.find(); ) {
        BigDecimal unit = SECONDS.getOrDefault(part.group(2), BigDecimal.ZERO);
        seconds = seconds.add(new BigDecimal(part.group(1)).multiply(unit));
      }
      return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }
    return parsed(() -> Duration.parse(text));
  }

  private Instant instant(String text) {
    if (text.equals("now")) {
      return now;
    }
    return parsed(() -> Instant.parse(text))
        .or(() -> parsed(() -> OffsetDateTime.parse(text).toInstant()))
        .or(() -> parsed(() -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)))
        .or(() -> parsed(() -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .or(() -> duration(text).map(now::minus))
        .orElseThrow(
            () -> wrong("is a time such as 2026-01-31, 2026-01-31T09:00:00Z, now or 7d", text));
  }

  private static <T> Optional<T> parsed(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static WrongValue wrong(String what, String text) {
    return new WrongValue(what + ", not " + text);
  }
}
