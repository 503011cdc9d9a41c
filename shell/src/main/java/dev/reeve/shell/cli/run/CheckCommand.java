package dev.reeve.shell.cli.run;

import dev.reeve.engine.Engine;
import dev.reeve.engine.Mistake;
import dev.reeve.errors.ExitCategory;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Shelves;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reeve check SCRIPT}. */
@Command(
    name = "check",
    description = "find mistakes of a script from the documents, without running it")
public final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "SCRIPT", description = "a file, -, or LIBRARY/NAME")
  private String script = "";

  /** A command that writes to that console. */
  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ScriptText text = ScriptText.of(script, console, new Shelves(console).shelf(true));
    try (Engine engine = Opened.withoutProfiles(console)) {
      List<Mistake> mistakes = engine.check(text.name(), text.source());
      for (Mistake each : mistakes) {
        String hint = each.hint().isEmpty() ? "" : "\n  " + each.hint();
        console
            .out()
            .println(
                text.name() + ":" + each.line() + ":" + each.column() + ": " + each.text() + hint);
      }
      return mistakes.isEmpty() ? 0 : ExitCategory.USAGE.code();
    }
  }
}
