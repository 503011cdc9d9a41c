package dev.reeve.shell.repl.command;

import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.line.LineSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs lines on a thread of their own, so that Ctrl-C reaches the call and not the shell. What does
 * not stop when asked twice is left behind at the third time.
 */
final class Runner<T> {
  private static final int LEFT_BEHIND = 3;

  private final LineSource lines;
  private final Screen screen;
  private final Runnable cancel;
  private final T nothing;
  private ExecutorService thread = thread();
  private volatile @Nullable Thread current;

  /**
   * A runner.
   *
   * @param cancel stops what runs
   * @param nothing what comes of a line that was left behind
   */
  Runner(LineSource lines, Screen screen, Runnable cancel, T nothing) {
    this.lines = lines;
    this.screen = screen;
    this.cancel = cancel;
    this.nothing = nothing;
  }

  private static ExecutorService thread() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "prompt");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Runs one line to its end, or until it was left behind. */
  T run(Supplier<T> line) {
    Supplier<T> known =
        () -> {
          current = Thread.currentThread();
          return line.get();
        };
    CompletableFuture<T> running = CompletableFuture.supplyAsync(known, thread);
    AtomicInteger pressed = new AtomicInteger();
    try (LineSource.Handling handling = lines.onInterrupt(() -> pressed(running, pressed))) {
      return running.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** Whether the thread that asks runs a line that was left behind: it may show nothing. */
  boolean leftBehind() {
    return current != Thread.currentThread();
  }

  private void pressed(CompletableFuture<T> running, AtomicInteger pressed) {
    int times = pressed.incrementAndGet();
    cancel.run();
    if (times == LEFT_BEHIND - 1) {
      screen.text(List.of("It does not stop yet. Ctrl-C once more leaves it behind the prompt."));
    } else if (times >= LEFT_BEHIND && running.complete(nothing)) {
      thread = thread();
      current = null;
      screen.text(List.of("It goes on behind the prompt; what it prints appears above the line."));
    }
  }
}
