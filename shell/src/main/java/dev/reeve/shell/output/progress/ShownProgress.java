package dev.reeve.shell.output.progress;

import dev.reeve.engine.attend.Attendant.Progress;
import dev.reeve.engine.attend.Attendant.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one live line for each thing that goes on: one thread does one of a name at a time. */
public final class ShownProgress {
  private final LiveLines lines;
  private final Map<Key, Long> since = new ConcurrentHashMap<>();

  private record Key(long thread, String what) {}

  /** Progress on those lines. */
  public ShownProgress(LiveLines lines) {
    this.lines = lines;
  }

  /** A wait goes on or has ended. */
  public void show(Wait wait) {
    Key key = new Key(Thread.currentThread().getId(), wait.call());
    if (wait.over()) {
      lines.end(key);
    } else {
      lines.show(key, ProgressText.of(wait));
    }
  }

  /** A list or a fan-out goes on or has ended; a fan-out is told of by several threads. */
  public void show(Progress progress) {
    boolean lanes = progress.what().indexOf('.') < 0;
    Key key = new Key(lanes ? 0 : Thread.currentThread().getId(), progress.what());
    if (progress.over()) {
      since.remove(key);
      lines.end(key);
      return;
    }
    long start = since.computeIfAbsent(key, any -> System.nanoTime());
    lines.show(key, ProgressText.of(progress, Duration.ofNanos(System.nanoTime() - start)));
  }

  /** Nothing goes on any more. */
  public void ended() {
    since.clear();
    lines.clear();
  }
}
