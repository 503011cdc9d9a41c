package dev.reeve.shell.cli.run;

import dev.reeve.engine.Runs;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.DryRunOption;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.option.TapeOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Showing;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve eval 'EXPR'}. */
@Command(name = "eval", description = "evaluate one Groovy expression and show its value")
public final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Mixin private TapeOptions tape = new TapeOptions();

  @Mixin private DryRunOption dryRun = new DryRunOption();

  @Parameters(paramLabel = "EXPR", description = "Groovy, e.g. 'pure1.arrays.list()*.name'")
  private String text = "";

  /** A command that writes to that console. */
  public EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Opened opened = Opened.of(options, console).onTape(tape)) {
      if (dryRun.asked()) {
        return PlanReport.of(
            opened.engine().plans().expression(text, opened.options()), options, console);
      }
      Runs.Script said = new Runs.Script("the expression", Optional.empty(), text);
      opened.engine().checks().refuseUnconfirmed(said, opened.options());
      return Showing.paged(opened.session().evaluate(text), options, opened);
    }
  }
}
