package dev.reeve.shell.cli;

import dev.reeve.shell.cli.library.testing.CommandLine;
import dev.reeve.shell.cli.option.Console;

/** Command lines for the specs of libraries. */
public final class MainLine implements CommandLine {
  /** For the service loader. */
  public MainLine() {}

  @Override
  public int run(String[] words, Console console) {
    return Main.run(words, console);
  }
}
