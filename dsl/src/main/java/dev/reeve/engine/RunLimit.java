package dev.reeve.engine;

import dev.reeve.errors.ReeveException;
import dev.reeve.errors.TimedOutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a run that takes too long: no further call begins, those under way are cut. */
final class RunLimit implements AutoCloseable {
  private final Optional<Duration> limit;
  private final String where;
  private final String remedy;
  private final AtomicBoolean passed = new AtomicBoolean();
  private final CountDownLatch over = new CountDownLatch(1);

  private RunLimit(Optional<Duration> limit, String where, String remedy) {
    this.limit = limit;
    this.where = where;
    this.remedy = remedy;
  }

  /**
   * Begins to count.
   *
   * @param stop ends the run for good
   */
  static RunLimit of(Optional<Duration> limit, String script, String run, Runnable stop) {
    String remedy =
        run.isEmpty()
            ? "Give it more time with --timeout."
            : "See what was done with `reeve runs show "
                + run
                + "`; `reeve runs resume "
                + run
                + "` goes on with it.";
    RunLimit made = new RunLimit(limit, "for " + script, remedy);
    limit.ifPresent(time -> made.start(time, stop));
    return made;
  }

  private void start(Duration time, Runnable stop) {
    Thread thread = new Thread(() -> watch(time, stop), "reeve-timeout");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(Duration time, Runnable stop) {
    try {
      if (!over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        passed.set(true);
        stop.run();
      }
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    }
  }

  /** The outcome; one that failed after the time was over failed for that. */
  Outcome held(Outcome outcome) {
    return outcome.error().map(this::held).map(Outcome::failed).orElse(outcome);
  }

  /** The error, or that the time was over. */
  ReeveException held(ReeveException error) {
    if (!passed.get() || limit.isEmpty()) {
      return error;
    }
    String time = limit.get().toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    return new TimedOutException("It took longer than " + time + ".", where, remedy, error);
  }

  @Override
  public void close() {
    over.countDown();
  }
}
