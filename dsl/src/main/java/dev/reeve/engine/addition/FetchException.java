package dev.reeve.engine.addition;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;

/** The server that has a document failed. */
final class FetchException extends ReeveException {
  private static final long serialVersionUID = 1L;

  FetchException(String what, String where, String remedy) {
    super(ExitCategory.FAILED, what, where, remedy, null);
  }
}
