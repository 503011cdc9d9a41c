package dev.reeve.http;

import dev.reeve.errors.CancelledException;
import dev.reeve.value.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The clock of the door and its sleeps, so that specs and replays never wait. */
public interface Pause {

  /** The time now. */
  Instant now();

  /**
   * Waits that long; not at all for zero or less.
   *
   * @throws CancelledException when cancelled meanwhile
   */
  void sleep(Duration wait);

  /**
   * The clock as a call in that context sees it: a lane that is answered from a journal or a
   * recording does not wait.
   */
  default Pause in(Context context) {
    return this;
  }

  /**
   * The real clock, which never jumps back; its sleeps end at once when {@code running} is
   * cancelled.
   */
  static Pause real(Running running) {
    Onward clock = new Onward(InstantSource.system(), System::nanoTime);
    return new Pause() {
      @Override
      public Instant now() {
        return clock.now();
      }

      @Override
      public void sleep(Duration wait) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Running.Entry entry = running.add(cancelled::countDown)) {
          if (cancelled.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CancelledException("Cancelled while waiting.", "", "");
          }
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new CancelledException("Cancelled while waiting.", "", "");
        }
      }
    };
  }
}
