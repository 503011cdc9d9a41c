package dev.reeve.shell.cli.shell;

import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reeve}: the shell under the default profile, or the one named. */
@Command(name = "shell", description = "the shell")
public final class ShellCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  /** A command on that console. */
  public ShellCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return Shell.run(options, console, java.util.List.of());
  }
}
