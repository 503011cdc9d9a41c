package dev.reeve.shell.cli.library.testing;

import dev.reeve.shell.cli.option.Console;

/** Runs command lines; what starts the process gives itself, so that no package needs the first. */
public interface CommandLine {

  /** Runs the words on that console; the exit code. */
  int run(String[] words, Console console);
}
