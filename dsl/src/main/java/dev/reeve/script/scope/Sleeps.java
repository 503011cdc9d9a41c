package dev.reeve.script.scope;

import dev.reeve.errors.CancelledException;
import dev.reeve.errors.UsageException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The word {@code sleep} of scripts: for milliseconds or a duration; ends when cancelled. */
public final class Sleeps {
  private Sleeps() {}

  /** Sleeps that long. Not named {@code sleep}: Groovy adds one of its own to every class. */
  public static void pause(@Nullable Object time) {
    Duration wait = Duration.ofMillis(Math.max(0, millis(time)));
    Optional<RunClock> clock = Scopes.clock();
    if (clock.isPresent()) {
      clock.get().sleep(wait);
    } else {
      alone(wait);
    }
  }

  private static void alone(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new CancelledException("Cancelled while sleeping.", "", "", cancelled);
    }
  }

  private static long millis(@Nullable Object time) {
    if (time instanceof Duration duration) {
      return duration.toMillis();
    }
    if (time instanceof Number number) {
      return number.longValue();
    }
    throw new UsageException(
        "sleep takes milliseconds or a duration, not " + time + ".",
        "",
        "Write sleep 5.seconds or sleep 5000.");
  }
}
