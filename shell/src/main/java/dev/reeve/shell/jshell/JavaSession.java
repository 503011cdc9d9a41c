package dev.reeve.shell.jshell;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.errors.CancelledException;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Wait;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java snippets in this process. The vendors of the session are variables; their calls run on
 * a thread of their own, so that stopping a snippet never lands in one.
 */
public final class JavaSession implements AutoCloseable {
  private final Session session;
  private final Snippets snippets;
  private final ExecutorService calls =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "java-calls");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean cancelled;
  private final AtomicBoolean busy = new AtomicBoolean();

  private JavaSession(Session session, List<String> vendors) {
    this.session = session;
    this.snippets = Snippets.open(new LocalExecutionControlProvider(), new Calls(), vendors);
  }

  /** Opens one over a session; {@link WholeJdk} tells whether it can be had. */
  public static JavaSession open(Session session, List<String> vendors) {
    return new JavaSession(session, vendors);
  }

  /** Runs snippets until one fails; the value is that of the last. */
  public Outcome evaluate(String text) {
    if (!busy.compareAndSet(false, true)) {
      return Snippets.failed(
          new UsageException(
              "a snippet that was left behind still runs", "in Java", "/lang groovy goes on"));
    }
    try {
      return evaluated(text);
    } finally {
      busy.set(false);
    }
  }

  private Outcome evaluated(String text) {
    cancelled = false;
    Outcome outcome = snippets.run(text, line -> "in Java", () -> cancelled);
    boolean told = outcome.error().filter(CancelledException.class::isInstance).isPresent();
    return cancelled && !told ? Snippets.failed(stopped()) : outcome;
  }

  private static ReeveException stopped() {
    return new CancelledException("Cancelled.", "", "");
  }

  /** Whether a text goes on in another line. */
  public boolean needsMore(String text) {
    Completeness now = snippets.analysis().analyzeCompletion(text).completeness();
    return now == Completeness.DEFINITELY_INCOMPLETE;
  }

  /**
   * What could stand at a cursor.
   *
   * @param start where what it replaces begins
   * @param texts the candidates
   */
  public record Suggested(int start, List<String> texts) {}

  /** What could stand at {@code cursor} in {@code text}; nothing is run. */
  public Suggested at(String text, int cursor) {
    int[] start = {cursor};
    List<String> texts =
        snippets.analysis().completionSuggestions(text, cursor, start).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new Suggested(start[0], texts);
  }

  /** What a snippet calls or waits for; its thread only waits. */
  private final class Calls implements Host {
    @Override
    public @Nullable Object call(String name, Arguments arguments) {
      return apart(() -> session.call(name, arguments));
    }

    @Override
    public @Nullable Object await(@Nullable Object value, Wait wait) {
      return apart(() -> session.await(value, wait));
    }

    private @Nullable Object apart(Supplier<Outcome> work) {
      Outcome outcome = CompletableFuture.supplyAsync(work, calls).join();
      outcome
          .error()
          .ifPresent(
              error -> {
                throw error;
              });
      return outcome.value();
    }
  }

  /** Cancels the open calls first, then stops the snippet. */
  public void cancel() {
    cancelled = true;
    session.cancel();
    snippets.stop();
  }

  @Override
  public void close() {
    calls.shutdownNow();
    snippets.close();
  }
}
