package dev.reeve.shell.cli.session;

import dev.reeve.engine.Runs;
import dev.reeve.engine.attend.Attendant;
import dev.reeve.json.Json;
import dev.reeve.secret.Secret;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.format.Style;
import dev.reeve.shell.output.progress.LiveLines;
import dev.reeve.shell.output.progress.ShownProgress;
import dev.reeve.shell.output.progress.SilentWaits;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.value.Chart;
import dev.reeve.value.Shown;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attends a command on a console: asks, warns and shows progress on standard error. */
final class Terminal implements Attendant {
  private final Console console;
  private final GlobalOptions options;
  private volatile boolean present;
  private final PrintStream out;
  private final LiveLines lines;
  private final ShownProgress progress;
  private final SilentWaits silent = new SilentWaits();
  private volatile Opened.@Nullable Asks asks;
  private volatile String run = "";

  /**
   * An attendant.
   *
   * @param asks whether a person may be asked at all: never in {@code reeve run}
   * @param out where {@code println} of scripts goes
   */
  Terminal(Console console, GlobalOptions options, boolean asks, PrintStream out) {
    this.console = console;
    this.options = options;
    this.present = asks && options.mayAsk(console);
    this.lines =
        new LiveLines(console.err(), console::width, console.errIsTerminal() && !options.quiet());
    this.progress = new ShownProgress(lines);
    // A log is followed, and a process may be killed: what was printed is sent on line by line.
    PrintStream sent = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.out = console.terminals().contains("1") ? lines.before(sent) : sent;
  }

  /** A person reads what is shown here, though it may be no terminal. */
  void read() {
    present = options.mayTell();
  }

  @Override
  public boolean present() {
    return present;
  }

  /** From now on questions are asked by that instead of standard error and input. */
  void asks(Opened.Asks other) {
    asks = other;
  }

  @Override
  public synchronized boolean confirm(Question question) {
    if (!present) {
      return false;
    }
    clear();
    console.err().println(ConfirmText.of(question));
    console.err().flush();
    String answer = answer(ConfirmText.ask(question)).strip().toLowerCase(Locale.ROOT);
    return question.deletes() > 1
        ? answer.equals(String.valueOf(question.deletes()))
        : answer.equals("y") || answer.equals("yes");
  }

  private String answer(String question) {
    Opened.Asks editor = asks;
    if (editor != null) {
      String typed = editor.line(question);
      return typed == null ? "" : typed;
    }
    console.err().print(question);
    console.err().flush();
    return line();
  }

  @Override
  public synchronized Optional<Secret> ask(String question) {
    clear();
    Opened.Asks editor = asks;
    if (present && editor != null) {
      return Optional.ofNullable(editor.hidden(question + ": ")).map(Secret::of);
    }
    java.io.Console terminal = present ? System.console() : null;
    char[] typed = terminal == null ? null : terminal.readPassword("%s: ", question);
    return typed == null ? Optional.empty() : Optional.of(Secret.of(new String(typed)));
  }

  /** Shown whatever else is kept quiet: without it the login can't go on. */
  @Override
  public synchronized void visit(Visit visit) {
    String text =
        "To log in to "
            + SafeText.of(visit.vendor())
            + ", open "
            + SafeText.of(visit.address())
            + " and enter the code "
            + SafeText.of(visit.code())
            + visit.whole().map(whole -> "\n  or open " + SafeText.of(whole)).orElse("")
            + "\n  waiting for that, "
            + minutes(visit.life())
            + " at most";
    tell("login", text, text);
  }

  private static String minutes(Duration life) {
    return life.toSeconds() < 120 ? life.toSeconds() + " s" : life.toMinutes() + " min";
  }

  @Override
  public void waiting(Wait wait) {
    progress.show(wait);
    if (!console.errIsTerminal()) {
      silent.line(wait).ifPresent(this::warn);
    }
  }

  @Override
  public void progress(Progress step) {
    progress.show(step);
  }

  /**
   * Tells that what went on would not end; the process ends all the same.
   *
   * @param why a clause, e.g. {@code did not end within ten seconds}
   */
  void cutOff(String why) {
    String begun = run;
    if (!begun.isEmpty()) {
      warn(Runs.goesOn(begun));
    }
    log("error", "Cancelled: what went on " + why + ", and was cut off.");
    console.flush();
  }

  /** The lines of progress. */
  LiveLines lines() {
    return lines;
  }

  private void clear() {
    lines.hide();
  }

  @Override
  public synchronized void exchange(String line) {
    tell("call", line, SafeText.lines(line));
  }

  @Override
  public synchronized void log(String level, String line) {
    tell(level, line, level + ": " + SafeText.lines(line));
  }

  @Override
  public synchronized void warn(String sentence) {
    if (!options.quiet()) {
      Style style = new Style(console.errIsTerminal() && console.colour());
      tell("warning", sentence, style.notable("warning: ") + SafeText.lines(sentence));
    }
  }

  @Override
  public synchronized void running(String run) {
    this.run = run;
    if (!options.quiet()) {
      tell("run", run, "run " + run);
    }
  }

  /** One line of standard error: for people, or an object for machines. */
  private void tell(String kind, String text, String shown) {
    clear();
    if (options.jsonLog()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("time", Instant.now().toString());
      object.put("kind", kind);
      object.put("text", text);
      console.err().println(Json.print(object));
    } else {
      console.err().println(shown);
    }
    console.err().flush();
  }

  @Override
  public Optional<Chart> chart(Shown shown) {
    return Optional.of(Screen.chart(shown));
  }

  @Override
  public String draw(Shown shown) {
    StringBuilder text = new StringBuilder();
    new Screen(() -> options.layout(console), text, () -> {}).value(shown);
    return text.toString().stripTrailing();
  }

  @Override
  public PrintStream out() {
    return out;
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    try {
      for (int next = console.in().read(); next >= 0 && next != '\n'; next = console.in().read()) {
        line.append((char) next);
      }
      return line.toString();
    } catch (IOException e) {
      return "";
    }
  }
}
