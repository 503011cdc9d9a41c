package dev.reeve.shell.cli.shell;

import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.simulator.DemoProfiles;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reeve demo}: the shell on the simulator. */
@Command(name = "demo", description = "the shell on the simulator: no account, no network")
public final class DemoCommand implements Callable<Integer> {
  private static final List<String> WELCOME =
      List.of(
          "This is Reeve on its simulator: five vendors, a small estate, nothing real can be harmed.",
          "Try:  pure1.arrays.list()      pureport.networks.create(name: 'x').await()      help",
          "");

  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--reset",
      description = "forget what was made there and start with the estate as at first")
  private boolean reset;

  /** A command on that console. */
  public DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (reset) {
      try (DemoProfiles demo = new DemoProfiles(console.folders())) {
        demo.reset();
      }
    }
    return Shell.run(options.underProfile(DemoProfiles.NAME), console, WELCOME);
  }
}
