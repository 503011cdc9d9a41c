package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as the PCE writes them. */
public final class Times {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** When the objects of an estate were made, half a year before it was seeded. */
  public static Instant made(Instant born) {
    return born.minus(Duration.ofDays(180)).truncatedTo(ChronoUnit.HOURS);
  }

  /** E.g. {@code 2022-01-21T00:44:16.863Z}. */
  public static String print(Instant at) {
    return MILLIS.format(at);
  }

  /**
   * Refuses what is no date with a time of day; a date alone the PCE was seen to refuse.
   *
   * @param name of the parameter, to be told
   */
  public static void check(String name, String text) {
    if (!isTime(text)) {
      throw new ProblemException(
          Problem.invalid(name, "format", name + " is not a date and a time: " + text));
    }
  }

  // which of the ways to write a time the PCE takes is not known: a zone may be left out
  private static boolean isTime(String text) {
    try {
      DateTimeFormatter.ISO_DATE_TIME.parse(text.replaceFirst("^(\\S{10}) ", "$1T"));
      return true;
    } catch (DateTimeParseException none) {
      return false;
    }
  }

  /** Compares two times however precise; as text when one is none. */
  static int order(String left, String right) {
    try {
      return Instant.parse(left).compareTo(Instant.parse(right));
    } catch (DateTimeParseException noTime) {
      return left.compareTo(right);
    }
  }

  /** As jobs have it: {@code 2016-01-14 23:16:52.303166}. */
  public static String ofJob(Instant at) {
    return MICROS.format(at);
  }
}
