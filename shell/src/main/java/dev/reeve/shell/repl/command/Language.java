package dev.reeve.shell.repl.command;

import dev.reeve.completion.Candidates;
import dev.reeve.engine.Outcome;

/** Another language that the prompt can speak, over the same session. */
public interface Language {

  /** What stands before the prompt while it is spoken. */
  String name();

  /** Runs what was typed. */
  Outcome evaluate(String text);

  /** Whether a text goes on in another line. */
  boolean needsMore(String text);

  /** What could stand at a cursor; nothing is run. */
  Candidates at(String text, int cursor);

  /** Stops what runs. */
  void cancel();
}
