package dev.reeve.engine.isolation.broker;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;

/** The process of one's own script ended before the script did. */
final class EndedEarly extends ReeveException {
  private static final long serialVersionUID = 1L;

  EndedEarly(String script) {
    super(
        ExitCategory.SCRIPT,
        "Its process ended before the script did.",
        "in " + script,
        "Where it calls System.exit: /exit 1 as a line of its own ends a script with a code.",
        null);
  }
}
