package dev.reeve.shell.repl.command;

import java.util.List;

/** What {@code /load} takes besides files: libraries and their scripts. */
public interface Loads {

  /** Whether a script goes by that name; nothing is verified. */
  boolean hasScript(String word);

  /**
   * A script that may be run.
   *
   * @throws dev.reeve.errors.ReeveException when it is not as pinned, or was not accepted
   */
  Script script(String word);

  /** Whether a library goes by that name; nothing is verified. */
  boolean has(String word);

  /**
   * A library that may be used.
   *
   * @throws dev.reeve.errors.ReeveException when it is not as pinned, or was not accepted
   */
  Whole library(String word);

  /**
   * A script.
   *
   * @param name as errors show it
   * @param text its Groovy
   */
  record Script(String name, String text) {}

  /**
   * A library as the prompt takes it.
   *
   * @param imports lines that make its classes short names
   * @param lines what is told of it
   */
  record Whole(List<String> imports, List<String> lines) {}
}
