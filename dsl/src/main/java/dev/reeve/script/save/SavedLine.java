package dev.reeve.script.save;

import java.util.Map;

/**
 * A line of a session that ran well.
 *
 * @param text as typed
 * @param scope scope words that {@code /using} had set
 * @param showed what was seen of its value
 */
public record SavedLine(String text, Map<String, String> scope, Showed showed) {

  /** What was seen of a value. */
  public enum Showed {
    /** Nothing: it had no value. */
    NOTHING,
    /** One text. */
    TEXT,
    /** A table or card. */
    TABLE
  }
}
