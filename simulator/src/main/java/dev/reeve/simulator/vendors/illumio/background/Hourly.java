package dev.reeve.simulator.vendors.illumio.background;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When two workloads talk: once an hour since they were there, so that every search finds traffic
 * in the times it asks for and none outside.
 *
 * @param first when they first did
 */
record Hourly(Instant first) {
  private static final Duration HOUR = Duration.ofHours(1);

  /** Of the flow of that number, in an estate that was seeded then. */
  static Hourly of(int n, Instant born) {
    return new Hourly(Times.made(born).plus(Duration.ofMinutes(n)));
  }

  /** The first and the last time that a search sees; null when there is none. */
  @Nullable Map<String, Object> seen(Map<String, Object> query, Instant now) {
    Instant from = time(query.get("start_date"), first);
    Instant to = time(query.get("end_date"), now);
    Instant begin = first.isBefore(from) ? before(from.minusNanos(1)).plus(HOUR) : first;
    Instant end = before(to.isAfter(now) ? now : to);
    return begin.isAfter(end)
        ? null
        : Values.of("first_detected", begin.toString(), "last_detected", end.toString());
  }

  private Instant before(Instant time) {
    return first.plus(
        HOUR.multipliedBy(
            Math.floorDiv(Duration.between(first, time).toMillis(), HOUR.toMillis())));
  }

  private static Instant time(@Nullable Object text, Instant otherwise) {
    try {
      return text instanceof String time ? Instant.parse(time) : otherwise;
    } catch (DateTimeParseException noTime) {
      return otherwise;
    }
  }
}
