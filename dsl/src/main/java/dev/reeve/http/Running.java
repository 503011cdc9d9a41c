package dev.reeve.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What goes on right now in one session and can be cancelled: requests and waits. */
public final class Running {
  private volatile boolean stopped;
  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

  /** Something that goes on; closed when it is over. */
  public final class Entry implements AutoCloseable {
    private final Runnable cancel;

    private Entry(Runnable cancel) {
      this.cancel = cancel;
    }

    @Override
    public void close() {
      entries.remove(this);
    }
  }

  /** Takes note of something that goes on. */
  public Entry add(Runnable cancel) {
    Entry entry = new Entry(cancel);
    entries.add(entry);
    if (stopped) {
      cancel.run();
    }
    return entry;
  }

  /** Cancels all that goes on now and all that is started later: the process is about to end. */
  public void stop() {
    stopped = true;
    cancel();
  }

  /** Cancels all that goes on now; what is started later goes its way. */
  public void cancel() {
    entries.forEach(entry -> entry.cancel.run());
  }
}
