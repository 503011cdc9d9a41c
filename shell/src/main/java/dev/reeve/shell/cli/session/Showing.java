package dev.reeve.shell.cli.session;

import dev.reeve.engine.Outcome;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.shell.output.format.Query;
import dev.reeve.shell.output.progress.QuietPaging;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.line.LatePager;
import dev.reeve.value.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows an outcome on standard output, or throws its error. */
public final class Showing {
  private Showing() {}

  /** Shows the value in that format; the process's exit code. */
  public static int of(
      Outcome outcome, GlobalOptions options, Console console, OutputFormat format) {
    outcome.error().ifPresent(Showing::raise);
    screen(options, console).value(queried(ended(outcome.value(), options), options), format);
    outcome.partly().ifPresent(Showing::raise);
    return outcome.exitCode();
  }

  /**
   * The same in the format asked for, a page at a time where a person reads it at a terminal and it
   * is longer than that.
   */
  public static int paged(Outcome outcome, GlobalOptions options, Opened opened) {
    outcome.error().ifPresent(Showing::raise);
    paged(options, opened)
        .value(
            queried(ended(outcome.value(), options), options), options.outputFor(opened.console()));
    outcome.partly().ifPresent(Showing::raise);
    return outcome.exitCode();
  }

  private static Screen paged(GlobalOptions options, Opened opened) {
    Console console = opened.console();
    int rows = console.rows();
    if (rows == 0 || !options.pager()) {
      return screen(options, console);
    }
    LatePager pager = new LatePager(console.out(), console.width(), rows);
    return new Screen(
        () -> options.layout(console).withRows(rows),
        new QuietPaging(pager, opened.progress()),
        console::flush);
  }

  /** Shows the value of a run's script, where a format was asked for; the process's exit code. */
  public static int ofRun(Outcome outcome, GlobalOptions options, Console console) {
    if (options.output().isPresent()) {
      return of(outcome, options, console, options.outputFor(console));
    }
    outcome.error().ifPresent(Showing::raise);
    return outcome.exitCode();
  }

  private static @Nullable Object queried(@Nullable Object value, GlobalOptions options) {
    return options.query().isEmpty()
        ? value
        : Query.of(options.query().get(), value, options.reveal());
  }

  /** A listing ends where {@code --max-items} says. */
  private static @Nullable Object ended(@Nullable Object value, GlobalOptions options) {
    return value instanceof Items items && options.maxItems().isPresent()
        ? items.atMost(options.maxItems().get())
        : value;
  }

  /** Shows the values of several outcomes as rows, or throws the first error. */
  public static int all(List<Outcome> outcomes, GlobalOptions options, Console console) {
    outcomes.stream()
        .flatMap(outcome -> outcome.error().stream())
        .findFirst()
        .ifPresent(Showing::raise);
    List<@Nullable Object> rows = new ArrayList<>();
    outcomes.forEach(outcome -> rows.add(outcome.value()));
    screen(options, console).value(rows, options.outputFor(console));
    return 0;
  }

  private static void raise(RuntimeException error) {
    throw error;
  }

  /** A screen on standard output. */
  public static Screen screen(GlobalOptions options, Console console) {
    return new Screen(() -> options.layout(console), console.out(), console::flush);
  }
}
