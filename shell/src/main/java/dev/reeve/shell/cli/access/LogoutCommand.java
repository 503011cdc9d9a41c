package dev.reeve.shell.cli.access;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.Session;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Opened;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code reeve logout [VENDOR...]}. */
@Command(name = "logout", description = "forget the kept token")
public final class LogoutCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "VENDOR", description = "all that the profile knows when left out")
  private List<String> vendors = List.of();

  /** A command that writes to that console. */
  public LogoutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Opened opened = Opened.of(options, console)) {
      Session session = opened.session();
      for (String vendor : Vendors.of(session, vendors)) {
        Outcome outcome = session.logout(vendor);
        outcome.error().ifPresent(LogoutCommand::raise);
        boolean had = Boolean.TRUE.equals(outcome.value());
        console.err().println(vendor + ": " + (had ? "logged out" : "was not logged in"));
      }
      return 0;
    }
  }

  private static void raise(RuntimeException error) {
    throw error;
  }
}
