package dev.reeve.openapi.document;

/**
 * One thing wrong with a document.
 *
 * @param pointer where, as a JSON Pointer into the document, e.g. {@code /paths/~1pets/get}
 * @param what the rule that is broken, without a full stop
 */
public record Fault(String pointer, String what) {

  @Override
  public String toString() {
    return "#" + pointer + ": " + what;
  }
}
