package dev.reeve.script.check;

/**
 * One mistake of a script.
 *
 * @param line from 1
 * @param column from 1
 * @param kind what sort of mistake
 * @param text one sentence
 * @param hint what to do, or empty
 */
public record Finding(int line, int column, Kind kind, String text, String hint) {

  /** Sorts of mistakes. */
  public enum Kind {
    /** A name that the documents do not have. */
    UNKNOWN,
    /** An argument that the vendor would not take, or that is missing. */
    ARGUMENT,
    /** A parameter that can't be what it is declared to be, or is none. */
    PARAMETER,
    /** An operation that is read, indexed or iterated but not called. */
    NOT_CALLED,
    /**
     * A value that changes from run to run goes into a write, so that resume can't know it again.
     */
    UNSTEADY,
    /**
     * No mistake: where the answer of that write is lost, only a person can say what became of it.
     */
    UNSETTLED
  }

  /** {@code 12:5 pureport has no netwroks. Did you mean networks?} */
  @Override
  public String toString() {
    return line + ":" + column + " " + text + (hint.isEmpty() ? "" : " " + hint);
  }
}
