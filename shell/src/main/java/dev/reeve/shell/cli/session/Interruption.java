package dev.reeve.shell.cli.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import sun.misc.Signal;

/**
 * Ctrl-C and a request to end (SIGTERM): what goes on is stopped, and the process ends only when
 * that was told, or after ten seconds, or at once when it is asked again.
 */
public final class Interruption {
  private static final int PATIENCE_SECONDS = 10;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);
  private static final List<String> REQUESTS = List.of("INT", "TERM");
  private static final Map<BooleanSupplier, Consumer<String>> WORK = new ConcurrentHashMap<>();
  private static final Interruption OF_PROCESS = new Interruption();

  private final CountDownLatch told = new CountDownLatch(1);
  private volatile boolean again;

  private Interruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interruption"));
  }

  /**
   * Takes note of work.
   *
   * @param stop stops it; whether anything was under way
   * @param cutOff is told why it is cut off, a clause, when it did not end
   */
  static void stops(BooleanSupplier stop, Consumer<String> cutOff) {
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
    REQUESTS.forEach(this::heed);
    boolean busy = false;
    for (BooleanSupplier stop : WORK.keySet()) {
      busy |= stop.getAsBoolean();
    }
    try {
      if (busy) {
        await();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The JVM heeds no further signal once it ends; from here on one more ends the patience. */
  private void heed(String name) {
    try {
      Signal.handle(
          new Signal(name),
          signal -> {
            again = true;
            told.countDown();
          });
    } catch (IllegalArgumentException notHere) {
      // Where the JVM was started to leave signals alone (-Xrs), there is none to heed.
      return;
    }
  }

  /** Whether it ended in time or not, the process ends now, be its output a pipe nobody reads. */
  private void await() throws InterruptedException {
    boolean ended = told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended || again) {
      String why = again ? "was asked to end twice" : "did not end within ten seconds";
      Runnable words = () -> WORK.values().forEach(cutOff -> cutOff.accept(why));
      Thread last = new Thread(words, "last words");
      last.setDaemon(true);
      last.start();
      last.join(LAST_WORDS.toMillis());
    }
  }
}
