package dev.reeve.engine.isolation.wire;

/** A message that the other side of the pipe may not send; the text says what is wrong with it. */
public final class Breach extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A breach; the text goes on after "the process sent". */
  public Breach(String what) {
    super(what, null, false, false);
  }

  /** The text. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
