package dev.reeve.simulator.vendors.pureport.record;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as Pureport writes them: UTC with microseconds. */
public final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /** The time that a record tells. */
  public static Instant read(@Nullable Object time) {
    return Instant.parse(Values.text(time));
  }

  /**
   * Whether something that lasts from start to end touches what {@code startTime} and {@code
   * endTime} ask for.
   *
   * @throws ProblemException when one of them is no time
   */
  public static boolean within(Call call, Instant start, Instant end) {
    return !end.isBefore(asked(call, "startTime", Instant.MIN))
        && !start.isAfter(asked(call, "endTime", Instant.MAX));
  }

  private static Instant asked(Call call, String parameter, Instant otherwise) {
    try {
      return call.query(parameter).map(Instant::parse).orElse(otherwise);
    } catch (DateTimeParseException wrong) {
      throw new ProblemException(Problem.invalid(parameter, "type", "must be a UTC time"));
    }
  }

  /** A time with microseconds. */
  public static String print(Instant time) {
    return FORM.format(time);
  }
}
