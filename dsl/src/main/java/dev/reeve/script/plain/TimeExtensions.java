package dev.reeve.script.plain;

import dev.reeve.script.scope.Scopes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * The words for time in scripts: {@code 7.days}, {@code 15.minutes}, {@code 7.days.ago}, {@code now
 * - 2.hours}. Found by Groovy through {@code META-INF/groovy}.
 */
public final class TimeExtensions {
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

  private TimeExtensions() {}

  /** {@code 500.millis}. */
  public static Duration getMillis(Number count) {
    return of(count, new BigDecimal("0.001"));
  }

  /** {@code 30.seconds}. */
  public static Duration getSeconds(Number count) {
    return of(count, BigDecimal.ONE);
  }

  /** {@code 1.second}. */
  public static Duration getSecond(Number count) {
    return getSeconds(count);
  }

  /** {@code 15.minutes}. */
  public static Duration getMinutes(Number count) {
    return of(count, BigDecimal.valueOf(60));
  }

  /** {@code 1.minute}. */
  public static Duration getMinute(Number count) {
    return getMinutes(count);
  }

  /** {@code 1.5.hours}. */
  public static Duration getHours(Number count) {
    return of(count, BigDecimal.valueOf(3600));
  }

  /** {@code 1.hour}. */
  public static Duration getHour(Number count) {
    return getHours(count);
  }

  /** {@code 7.days}, of 24 hours each. */
  public static Duration getDays(Number count) {
    return of(count, BigDecimal.valueOf(86_400));
  }

  /** {@code 1.day}. */
  public static Duration getDay(Number count) {
    return getDays(count);
  }

  /** {@code 2.weeks}. */
  public static Duration getWeeks(Number count) {
    return of(count, BigDecimal.valueOf(604_800));
  }

  /** {@code 1.week}. */
  public static Duration getWeek(Number count) {
    return getWeeks(count);
  }

  /** {@code 7.days.ago}. */
  public static Instant getAgo(Duration duration) {
    return Scopes.now().minus(duration);
  }

  /** {@code 7.days.fromNow}. */
  public static Instant getFromNow(Duration duration) {
    return Scopes.now().plus(duration);
  }

  /** {@code now - then}. */
  public static Duration minus(Instant later, Instant earlier) {
    return Duration.between(earlier, later);
  }

  /** {@code 2.hours * 3}. */
  public static Duration multiply(Duration duration, Number factor) {
    return of(factor, seconds(duration));
  }

  /** {@code 3 * 2.hours}. */
  public static Duration multiply(Number factor, Duration duration) {
    return of(factor, seconds(duration));
  }

  /** {@code 1.day / 2}. */
  public static Duration div(Duration duration, Number divisor) {
    BigDecimal quotient =
        seconds(duration).divide(new BigDecimal(divisor.toString()), 9, RoundingMode.HALF_EVEN);
    return of(quotient, BigDecimal.ONE);
  }

  /** {@code 1.day / 2.hours}, a number. */
  public static BigDecimal div(Duration duration, Duration divisor) {
    return seconds(duration).divide(seconds(divisor), 9, RoundingMode.HALF_EVEN);
  }

  /** {@code -7.days}. */
  public static Duration negative(Duration duration) {
    return duration.negated();
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .add(BigDecimal.valueOf(duration.getNano()).divide(NANOS));
  }

  private static Duration of(Number count, BigDecimal seconds) {
    BigDecimal nanos = new BigDecimal(count.toString()).multiply(seconds).multiply(NANOS);
    return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }
}
