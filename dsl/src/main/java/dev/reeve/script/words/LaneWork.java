package dev.reeve.script.words;

import dev.reeve.errors.CancelledException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How far the lanes of one block are; lets so many run at a time. */
final class LaneWork {
  private static final int NAMED = 10;
  private static final int PATIENCE_SECONDS = 5;

  private final Semaphore places;
  private final int width;
  private final Set<String> underWay = new LinkedHashSet<>();
  private int done;
  private int failed;
  private boolean stopped;

  LaneWork(int width) {
    this.width = width;
    this.places = new Semaphore(width, true);
  }

  LaneRow run(String key, Supplier<LaneRow> lane) throws InterruptedException {
    places.acquire();
    try {
      begin(key);
      LaneRow row = lane.get();
      end(key, row);
      return row;
    } finally {
      places.release();
    }
  }

  private synchronized void begin(String key) throws InterruptedException {
    if (stopped) {
      throw new InterruptedException();
    }
    underWay.add(key);
  }

  private synchronized void end(String key, LaneRow row) {
    // A lane learns of the cancelling first: none may take its place before the block learns too.
    stopped |= row.peek() instanceof CancelledException;
    if (stopped) {
      return;
    }
    underWay.remove(key);
    if (row.peek() == null) {
      done++;
    } else {
      failed++;
    }
  }

  /** From now on no lane begins, and what ends counts as under way. */
  synchronized void stop() {
    stopped = true;
  }

  /** {@code 12 of 40 done, 1 failed, 25 not started, under way: a, b.}, once no lane runs. */
  String told(int all) {
    quiet();
    synchronized (this) {
      List<String> named = underWay.stream().limit(NAMED).toList();
      int more = underWay.size() - named.size();
      return done
          + " of "
          + all
          + " done, "
          + failed
          + " failed, "
          + (all - done - failed - underWay.size())
          + " not started"
          + (named.isEmpty() ? "" : ", under way: " + String.join(", ", named))
          + (more > 0 ? " and " + more + " more" : "")
          + ".";
    }
  }

  private void quiet() {
    try {
      if (places.tryAcquire(width, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        places.release(width);
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }
}
