package dev.reeve.shell.cli.call;

import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.DryRunOption;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.option.TapeOptions;
import dev.reeve.shell.cli.run.PlanReport;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Showing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve call VENDOR.RESOURCE.OPERATION [ID] [k=v ...]}. */
@Command(
    name = "call",
    description =
        "call one operation; k=v is text, k.sub=v nested, k:=JSON typed, k=@FILE a file's text")
public final class CallCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Mixin private TapeOptions tape = new TapeOptions();

  @Mixin private DryRunOption dryRun = new DryRunOption();

  @Parameters(index = "0", paramLabel = "OPERATION", description = "e.g. pureport.networks.list")
  private String operation = "";

  @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "an identifier, or k=v")
  private List<String> words = List.of();

  /** A command that writes to that console. */
  public CallCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Opened opened = Opened.of(options, console).onTape(tape)) {
      if (dryRun.asked()) {
        return PlanReport.of(
            opened.engine().plans().call(operation, CallArguments.of(words), opened.options()),
            options,
            console);
      }
      opened.engine().checks().refuseUnconfirmed(operation, opened.options());
      var outcome = opened.session().call(operation, CallArguments.of(words));
      return Showing.paged(outcome, options, opened);
    }
  }
}
