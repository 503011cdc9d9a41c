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

/** {@code reeve login [VENDOR...]}. */
@Command(name = "login", description = "log in anew and tell who one is")
public final class LoginCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "VENDOR", description = "all that the profile knows when left out")
  private List<String> vendors = List.of();

  /** A command that writes to that console. */
  public LoginCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Opened opened = Opened.forLogin(options, console)) {
      Session session = opened.session();
      List<Outcome> outcomes = Vendors.of(session, vendors).stream().map(session::login).toList();
      return Showing.all(outcomes, options, console);
    }
  }
}
