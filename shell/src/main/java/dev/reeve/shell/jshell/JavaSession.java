package dev.reeve.shell.jshell;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.errors.CancelledException;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java snippets in this process. The vendors of the session are variables; their calls run on
 * a thread of their own, so that stopping a snippet never lands in one.
 */
public final class JavaSession implements AutoCloseable {
  private static final List<String> IMPORTS =
      List.of("java.util.*", "java.util.stream.*", "java.time.*", "dev.reeve.value.*");

  private final String id = UUID.randomUUID().toString();
  private final Session session;
  private final JShell shell;
  private final ExecutorService calls =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "java-calls");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable Object given;
  private volatile @Nullable ReeveException thrown;
  private volatile boolean cancelled;
  private final AtomicBoolean busy = new AtomicBoolean();

  private JavaSession(Session session, List<String> vendors) {
    this.session = session;
    this.shell =
        JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), Map.of())
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();
    Bridge.open(id, this);
    IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
    String bridge = Bridge.class.getName();
    for (String vendor : vendors) {
      String type = JavaVendor.class.getName();
      shell.eval(
          type + " " + vendor + " = " + bridge + ".vendor(\"" + id + "\", \"" + vendor + "\");");
    }
  }

  /**
   * Opens one over a session.
   *
   * @throws UsageException where this Java has no JShell
   */
  public static JavaSession open(Session session, List<String> vendors) {
    if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
      throw new UsageException(
          "this Java has no jdk.jshell", "for Java at the prompt", "start Reeve on a whole JDK");
    }
    return new JavaSession(session, vendors);
  }

  /** Runs snippets until one fails; the value is that of the last. */
  public Outcome evaluate(String text) {
    if (!busy.compareAndSet(false, true)) {
      return failed(
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
    String rest = text;
    Outcome outcome = Outcome.of(null);
    while (!rest.isBlank() && outcome.error().isEmpty() && !cancelled) {
      SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String source = info.source() == null ? rest : info.source();
      outcome = one(source);
      rest = info.source() == null ? "" : info.remaining();
    }
    boolean told = outcome.error().filter(CancelledException.class::isInstance).isPresent();
    return cancelled && !told ? failed(stopped()) : outcome;
  }

  private static ReeveException stopped() {
    return new CancelledException("Cancelled.", "", "");
  }

  private Outcome one(String source) {
    Outcome outcome = Outcome.of(null);
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() == null) {
        outcome = outcome(event);
      }
    }
    return outcome;
  }

  private Outcome outcome(SnippetEvent event) {
    if (event.exception() instanceof EvalException exception) {
      return failed(error(exception));
    }
    if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
      return failed(refused(event));
    }
    String name =
        event.snippet() instanceof VarSnippet variable
            ? variable.name()
            : event.snippet() instanceof ExpressionSnippet expression ? expression.name() : null;
    return Outcome.of(name == null || event.value() == null ? null : value(name));
  }

  private @Nullable Object value(String variable) {
    given = null;
    shell.eval(Bridge.class.getName() + ".give(\"" + id + "\", " + variable + ");");
    return given;
  }

  void given(@Nullable Object value) {
    given = value;
  }

  private static Outcome failed(ReeveException error) {
    return new Outcome(null, Optional.of(error), Optional.empty());
  }

  private ReeveException error(EvalException exception) {
    ReeveException ours = thrown;
    if (ours != null && ours.getClass().getName().equals(exception.getExceptionClassName())) {
      return ours;
    }
    String message = exception.getMessage() == null ? "" : ": " + exception.getMessage();
    return new JavaException(
        ExitCategory.SCRIPT, exception.getExceptionClassName() + message, "in Java");
  }

  private ReeveException refused(SnippetEvent event) {
    String text =
        shell
            .diagnostics(event.snippet())
            .filter(Diag::isError)
            .findFirst()
            .map(each -> each.getMessage(Locale.ROOT))
            .or(() -> Optional.ofNullable(event.exception()).map(Throwable::getMessage))
            .orElse("the compiler refused it");
    String lines = text.lines().map(String::strip).collect(Collectors.joining("; "));
    return new JavaException(ExitCategory.USAGE, lines, "in Java");
  }

  /** Whether a text goes on in another line. */
  public boolean needsMore(String text) {
    Completeness now = shell.sourceCodeAnalysis().analyzeCompletion(text).completeness();
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
        shell.sourceCodeAnalysis().completionSuggestions(text, cursor, start).stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .toList();
    return new Suggested(start[0], texts);
  }

  /** A call of a snippet; its thread only waits. */
  @Nullable Object call(String name, Arguments arguments) {
    Outcome outcome =
        CompletableFuture.supplyAsync(() -> session.call(name, arguments), calls).join();
    outcome
        .error()
        .ifPresent(
            error -> {
              thrown = error;
              throw error;
            });
    return outcome.value();
  }

  /** Cancels the open calls first, then stops the snippet. */
  public void cancel() {
    cancelled = true;
    session.cancel();
    shell.stop();
  }

  @Override
  public void close() {
    Bridge.close(id);
    calls.shutdownNow();
    shell.close();
  }
}
