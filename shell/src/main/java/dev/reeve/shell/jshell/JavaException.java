package dev.reeve.shell.jshell;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;

/** What a snippet threw, or why the compiler refused it. */
final class JavaException extends ReeveException {
  private static final long serialVersionUID = 1L;

  JavaException(ExitCategory category, String what, String where) {
    super(category, what, where, "", null);
  }
}
