package dev.reeve.vendor;

/**
 * What a call gives its caller.
 *
 * @param kind exactly one of the kinds
 * @param at JSON Pointer to the records within the answer, e.g. {@code /items}; empty for the whole
 * @param resource the resource whose operations the records answer to, or empty
 */
public record Gives(Kind kind, String at, String resource) {

  /** The seven things a call may give. */
  public enum Kind {
    /** One record. */
    ITEM,
    /** A lazy sequence of records. */
    ITEMS,
    /** Work that goes on. */
    JOB,
    /** Work that goes on for several targets, one row each. */
    JOBS,
    /** A plain value: text, number, free-form object. */
    VALUE,
    /** Bytes, text or rows. */
    FILE,
    /** Nothing. */
    NOTHING
  }
}
