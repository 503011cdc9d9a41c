package dev.reeve.shell.jshell;

import dev.reeve.engine.Outcome;
import dev.reeve.errors.ReeveException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControlProvider;
import org.jspecify.annotations.Nullable;

/** A JShell in this process, whose snippets see the vendors as variables. */
final class Snippets implements AutoCloseable {
  private static final List<String> IMPORTS =
      List.of(
          "java.util.*",
          "java.util.stream.*",
          "java.time.*",
          "dev.reeve.value.*",
          "dev.reeve.errors.*");

  private final String id = UUID.randomUUID().toString();
  private final JShell shell;
  private final Bridge.End end;

  private Snippets(ExecutionControlProvider execution, Host host) {
    this.end = new Bridge.End(host);
    this.shell =
        JShell.builder()
            .executionEngine(execution, Map.of())
            .compilerOptions("--class-path", System.getProperty("java.class.path"))
            .build();
    Bridge.open(id, end);
    IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
  }

  /**
   * Opens one.
   *
   * @param vendors names of the variables
   */
  static Snippets open(ExecutionControlProvider execution, Host host, List<String> vendors) {
    Snippets snippets = new Snippets(execution, host);
    for (String vendor : vendors) {
      snippets.variable(JavaVendor.class.getName(), vendor, "vendor", ", \"" + vendor + "\"");
    }
    return snippets;
  }

  /** A variable whose value comes over the bridge. */
  void variable(String type, String name, String from, String more) {
    shell.eval(
        type
            + " "
            + name
            + " = "
            + Bridge.class.getName()
            + "."
            + from
            + "(\""
            + id
            + "\""
            + more
            + ");");
  }

  /**
   * Runs a text until one of its snippets fails; the value is that of the last.
   *
   * @param place how errors name a line
   * @param over whether to begin no further snippet
   */
  Outcome run(String text, IntFunction<String> place, BooleanSupplier over) {
    Lines lines = new Lines(text, place);
    Outcome outcome = Outcome.of(null);
    String rest = text;
    while (!rest.isBlank() && outcome.error().isEmpty() && !over.getAsBoolean()) {
      SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String source = info.source() == null ? rest : info.source();
      lines.from(text.length() - rest.length(), source);
      outcome = one(source, lines);
      rest = info.source() == null ? "" : info.remaining();
    }
    return outcome;
  }

  private Outcome one(String source, Lines lines) {
    Outcome outcome = Outcome.of(null);
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() == null) {
        outcome = outcome(event, lines);
      }
    }
    return outcome;
  }

  private Outcome outcome(SnippetEvent event, Lines lines) {
    lines.is(event.snippet());
    if (event.exception() instanceof EvalException exception) {
      return failed(Failures.thrown(exception, end.thrown(), lines));
    }
    if (event.exception() != null || event.status() == Snippet.Status.REJECTED) {
      return failed(Failures.refused(shell, event, lines));
    }
    String name =
        event.snippet() instanceof VarSnippet variable
            ? variable.name()
            : event.snippet() instanceof ExpressionSnippet expression ? expression.name() : null;
    return Outcome.of(name == null || event.value() == null ? null : value(name));
  }

  private @Nullable Object value(String variable) {
    end.give(null);
    shell.eval(Bridge.class.getName() + ".give(\"" + id + "\", " + variable + ");");
    return end.given();
  }

  static Outcome failed(ReeveException error) {
    return new Outcome(null, Optional.of(error), Optional.empty());
  }

  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  void stop() {
    shell.stop();
  }

  @Override
  public void close() {
    Bridge.close(id);
    shell.close();
  }
}
