package dev.reeve.engine;

/** Whether a text typed at the prompt can be run, told from its brackets and strings alone. */
public enum Completeness {
  /** Nothing but space and comments. */
  EMPTY,
  /** Waits for nothing. */
  COMPLETE,
  /** A bracket, string or comment is open, or the last line goes on. */
  NEEDS_MORE,
  /** A bracket closes that none opened, or a string ends with its line. */
  INVALID;

  /** How complete a text is; nothing is run or parsed. */
  public static Completeness of(String text) {
    return valueOf(dev.reeve.script.source.Completeness.of(text).name());
  }
}
