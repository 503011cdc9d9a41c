package dev.reeve.simulator.vendors.pureport.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Pureport writes them: UTC with microseconds. */
public final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** A time with microseconds. */
  public static String print(Instant time) {
    return FORM.format(time);
  }
}
