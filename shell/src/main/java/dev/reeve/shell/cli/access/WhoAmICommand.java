package dev.reeve.shell.cli.access;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.cli.session.Showing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve whoami [VENDOR...]}: without a call. */
@Command(
    name = "whoami",
    description = "tell who one is and which file or variable says so; calls nobody")
public final class WhoAmICommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "VENDOR", description = "all that the profile knows when left out")
  private List<String> vendors = List.of();

  /** A command that writes to that console. */
  public WhoAmICommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Opened opened = Opened.of(options, console)) {
      Session session = opened.session();
      List<Outcome> outcomes = Vendors.of(session, vendors).stream().map(session::whoAmI).toList();
      return Showing.all(outcomes, options, console);
    }
  }
}
