package dev.reeve.shell.cli.session;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C and a request to end (SIGTERM): what goes on is stopped, and the process ends only when
 * that was told, or after ten seconds.
 */
public final class Interruption {
  private static final int PATIENCE_SECONDS = 10;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final Map<BooleanSupplier, Runnable> WORK = new ConcurrentHashMap<>();
  private static final Interruption OF_PROCESS = new Interruption();

  private final CountDownLatch told = new CountDownLatch(1);

  private Interruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interruption"));
  }

  /**
   * Takes note of work.
   *
   * @param stop stops it; whether anything was under way
   * @param cutOff tells that it did not end
   */
  static void stops(BooleanSupplier stop, Runnable cutOff) {
    WORK.put(stop, cutOff);
  }

  /** That work has ended. */
  static void over(BooleanSupplier stop) {
    WORK.remove(stop);
  }

  /** All that there is to tell was written: the process may end. */
  public static void told() {
    OF_PROCESS.told.countDown();
  }

  private void interrupted() {
    boolean busy = false;
    for (BooleanSupplier stop : WORK.keySet()) {
      busy |= stop.getAsBoolean();
    }
    try {
      if (busy) {
        await();
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it ended in time or not, the process ends now, be its output a pipe nobody reads. */
  private void await() throws InterruptedException {
    if (!told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      Thread last = new Thread(() -> WORK.values().forEach(Runnable::run), "last words");
      last.setDaemon(true);
      last.start();
      last.join(LAST_WORDS.toMillis());
    }
  }
}
