package dev.reeve.value;

/**
 * A text whose type nobody has told yet, as typed after {@code reeve call ... limit=5}: the call
 * reads it as the document's type of the argument it is given for.
 *
 * @param text as typed
 */
public record Untyped(String text) {

  /** The text as typed: what a record holds is compared with that, and errors tell it. */
  @Override
  public String toString() {
    return text;
  }
}
