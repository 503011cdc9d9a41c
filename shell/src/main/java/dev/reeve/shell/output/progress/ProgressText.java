package dev.reeve.shell.output.progress;

import dev.reeve.engine.attend.Attendant.Progress;
import dev.reeve.engine.attend.Attendant.Silence;
import dev.reeve.engine.attend.Attendant.Wait;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a line of progress says. */
public final class ProgressText {
  private ProgressText() {}

  /** {@code pgo.clusters.create creating 12 s of 10 min}. */
  public static String of(Wait wait) {
    String state = wait.state().isEmpty() ? "" : "  " + wait.state();
    String limit = wait.limit().isZero() ? "" : " of " + span(wait.limit());
    String person = wait.person().isEmpty() ? "" : "; " + wait.person();
    String silence = wait.silence().looks() == 0 ? "" : "; " + of(wait.silence());
    return wait.call() + state + "  " + span(wait.elapsed()) + limit + person + silence;
  }

  /** {@code no answer since 2026-03-01T10:00:00Z: pgo answered 503}. */
  static String of(Silence silence) {
    return "no answer since "
        + silence.since().truncatedTo(ChronoUnit.SECONDS)
        + ": "
        + silence.why();
  }

  /** {@code pure1.volumes.list 3000 of 12500 24% 850/s}. */
  public static String of(Progress progress, Duration elapsed) {
    StringBuilder text = new StringBuilder(progress.what()).append("  ").append(progress.done());
    if (progress.total().isPresent() && progress.total().getAsLong() > 0) {
      long total = progress.total().getAsLong();
      text.append(" of ").append(total).append("  ").append(progress.done() * 100 / total);
      text.append('%');
    }
    if (progress.failed() > 0) {
      text.append("  ").append(progress.failed()).append(" failed");
    }
    double seconds = elapsed.toMillis() / 1000d;
    if (seconds >= 0.1) {
      double rate = progress.done() / seconds;
      text.append(String.format(Locale.ROOT, rate < 10 ? "  %.1f/s" : "  %.0f/s", rate));
    }
    return text.toString();
  }

  private static String span(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }
}
