package dev.reeve.simulator.vendors.illumio.object;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  /** E.g. {@code 2022-01-21T00:44:16.863Z}. */
  public static String print(Instant at) {
    return MILLIS.format(at);
  }

  /** As jobs have it: {@code 2016-01-14 23:16:52.303166}. */
  public static String ofJob(Instant at) {
    return MICROS.format(at);
  }
}
