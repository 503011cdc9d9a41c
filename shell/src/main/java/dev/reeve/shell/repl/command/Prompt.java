package dev.reeve.shell.repl.command;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.errors.ReeveException;
import dev.reeve.help.Help;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.line.LineSource;
import dev.reeve.shell.repl.line.PromptText;
import dev.reeve.value.Items;
import dev.reeve.value.Job;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a line, runs it, shows what came of it; until the user leaves. */
public final class Prompt {
  private final Session session;
  private final LineSource lines;
  private final Screen screen;
  private final Commands commands;
  private final PromptText text;
  private final Surroundings surroundings;
  private String last = "";
  private final Runner<Outcome> runner;

  /** A prompt of that session. */
  public Prompt(Session session, LineSource lines, Screen screen, Surroundings surroundings) {
    this.session = session;
    this.lines = lines;
    this.screen = screen;
    this.text = new PromptText(session, lines.colour());
    this.surroundings = surroundings;
    this.runner = new Runner<>(lines, screen, surroundings.typing()::cancel, Outcome.of(null));
    this.commands = new Commands(session, lines, screen, surroundings, evaluating());
  }

  /**
   * What the prompt knows besides its session.
   *
   * @param profiles the names of all profiles
   * @param help pages by topic
   * @param warm loads Groovy behind the prompt
   * @param settings what {@code /set} changes
   * @param options options of {@code reeve run}, which no parameter of a script may take
   * @param environment variables of the process
   * @param quiet told true while a line is typed: nothing may be redrawn then
   * @param typing the language that is spoken
   * @param java Java, begun by the first use
   * @param libraries what {@code /load} takes besides files
   */
  public record Surroundings(
      Supplier<List<String>> profiles,
      Help help,
      Runnable warm,
      PromptSettings settings,
      Collection<String> options,
      Map<String, String> environment,
      Consumer<Boolean> quiet,
      Loads libraries,
      Typing typing,
      Supplier<Language> java) {}

  /** Runs until the user leaves; the process's exit code. */
  public int run() {
    Thread warming =
        new Thread(
            () -> {
              surroundings.warm().run();
              text.warm();
            },
            "warming");
    warming.setDaemon(true);
    warming.start();
    while (true) {
      surroundings.quiet().accept(true);
      String line = lines.read(surroundings.typing().mark() + text.left(), text.right());
      surroundings.quiet().accept(false);
      if (line == null) {
        return 0;
      }
      Integer exit = line.isBlank() ? null : one(line);
      if (exit != null) {
        return exit;
      }
    }
  }

  private @Nullable Integer one(String line) {
    var command = Words.of(line);
    if (command.isPresent()) {
      return commands.run(command.get(), last) ? null : 0;
    }
    var unknown = Words.unknown(line, session.variables().keySet());
    if (unknown.isPresent()) {
      screen.error(unknown.get());
      return null;
    }
    last = line;
    Outcome outcome = typed(line);
    return outcome.exit().orElse(null);
  }

  private Outcome typed(String text) {
    return runner.run(() -> shown(surroundings.typing().evaluate(text)));
  }

  private FileCommands.Evaluating evaluating() {
    return new FileCommands.Evaluating() {
      @Override
      public void line(String text) {
        run(text);
      }

      @Override
      public void typed(String text) {
        Prompt.this.typed(text);
      }

      @Override
      public Outcome quietly(Supplier<Outcome> work) {
        return runner.run(work);
      }

      @Override
      public void script(Loads.Script script, List<String> words) {
        runner.run(() -> shown(session.load(script.name(), script.text(), words)));
      }
    };
  }

  private Outcome run(String text) {
    return runner.run(() -> shown(session.evaluate(text)));
  }

  /** Showing is part of the run: a lazy list is fetched while it is printed. */
  private Outcome shown(Outcome outcome) {
    if (runner.leftBehind()) {
      return outcome;
    }
    try {
      outcome.error().ifPresentOrElse(screen::error, () -> show(outcome.value()));
      outcome.partly().ifPresent(screen::error);
    } catch (ReeveException lazy) {
      screen.error(lazy);
    }
    return outcome;
  }

  private void show(@Nullable Object value) {
    PromptSettings settings = surroundings.settings();
    Object cut =
        value instanceof Items items && settings.maxItems().isPresent()
            ? items.atMost(settings.maxItems().get())
            : value;
    screen.value(cut, settings.format());
    if (value instanceof Job && settings.format() == OutputFormat.TABLE) {
      screen.text(List.of(screen.faint("It goes on at the vendor; _.await() waits for its end.")));
    }
  }
}
