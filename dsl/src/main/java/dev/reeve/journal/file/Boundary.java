package dev.reeve.journal.file;

import java.io.IOException;

/** Is told of each moment at which a process may die while a line is written; for kill specs. */
@FunctionalInterface
public interface Boundary {
  /** Nobody listens. */
  Boundary NONE = (moment, entry) -> {};

  /** Moments of one line. */
  enum Moment {
    /** Nothing of it is written. */
    BEFORE,
    /** Half of it is written. */
    WITHIN,
    /** It is written, and flushed where that is asked for. */
    AFTER
  }

  /**
   * That moment of that line has come.
   *
   * @throws IOException to act as a full disk would
   */
  void reached(Moment moment, Entry entry) throws IOException;
}
