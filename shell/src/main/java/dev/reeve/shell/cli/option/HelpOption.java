package dev.reeve.shell.cli.option;

import picocli.CommandLine.Option;

/** {@code --help} of a command. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  private boolean asked;

  /** Whether it was asked for. */
  public boolean asked() {
    return asked;
  }
}
