package dev.reeve.completion;

/**
 * A stretch of the text with a meaning.
 *
 * @param start where it begins
 * @param end where it ends
 * @param kind what it is
 */
public record Span(int start, int end, Kind kind) {
  /** Meanings. */
  public enum Kind {
    /** A word of Groovy. */
    KEYWORD,
    /** A text literal. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A vendor, resource or operation of the documents. */
    CALL,
    /** The name of an argument. */
    PARAMETER,
    /** A name that the documents do not have. */
    UNKNOWN
  }
}
