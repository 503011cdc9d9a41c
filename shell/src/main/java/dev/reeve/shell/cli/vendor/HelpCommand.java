package dev.reeve.shell.cli.vendor;

import dev.reeve.engine.Engine;
import dev.reeve.help.Help;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.session.Opened;
import dev.reeve.shell.output.format.Wrapped;
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
    try (Engine engine = Opened.withoutProfiles(console)) {
      Help help = new Help(engine.vendors(), engine::vendor);
      List<String> page = help.page(String.join(" ", topic));
      List<String> shown = console.outIsTerminal() ? Wrapped.lines(page, console.width()) : page;
      shown.forEach(console.out()::println);
      return 0;
    }
  }
}
