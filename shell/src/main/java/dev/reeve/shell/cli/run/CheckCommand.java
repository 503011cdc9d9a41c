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
    ScriptText text =
        ScriptText.of("reeve check", script, console, new Shelves(console).shelf(true));
    try (Engine engine = Opened.withoutProfiles(console)) {
      List<Mistake> found = engine.checks().all(text.name(), text.source());
      found.forEach(each -> console.out().println(text.name() + ":" + line(each)));
      engine.describe(text.name(), text.source(), RunCommand.reserved());
      boolean clean = found.stream().allMatch(each -> each.weight() == Mistake.Weight.NOTE);
      return clean ? 0 : ExitCategory.USAGE.code();
    }
  }

  private static String line(Mistake found) {
    String note = found.weight() == Mistake.Weight.NOTE ? "note: " : "";
    String hint = found.hint().isEmpty() ? "" : "\n  " + found.hint();
    return found.line() + ":" + found.column() + ": " + note + found.text() + hint;
  }
}
