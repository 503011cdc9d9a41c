package dev.reeve.shell.cli.option;

import picocli.CommandLine.Option;

/** {@code --dry-run} of a command that makes no plan to keep. */
public final class DryRunOption {
  @Option(
      names = {"-n", "--dry-run"},
      description = "send no write: show what would be sent")
  private boolean asked;

  /** Whether it was asked for. */
  public boolean asked() {
    return asked;
  }
}
