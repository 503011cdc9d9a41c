package dev.reeve.shell.cli.vendor;

import dev.reeve.help.Help;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.shell.cli.option.Console;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reeve help [TOPIC]}. */
@Command(name = "help", description = "help on a vendor, a resource, an operation or a word")
public final class HelpCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "TOPIC",
      description = "e.g. pureport.networks.create, or 'pairing key'")
  private List<String> topic = List.of();

  /** A command that writes to that console. */
  public HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Help help = new Help(CompiledVendors.builtIn(), CompiledVendors::load);
    help.page(String.join(" ", topic)).forEach(console.out()::println);
    return 0;
  }
}
