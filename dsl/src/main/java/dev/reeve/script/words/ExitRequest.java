package dev.reeve.script.words;

/** {@code exit n}: ends the script; an error, so that no catch of exceptions holds it up. */
public final class ExitRequest extends Error {
  private static final long serialVersionUID = 1L;

  private final int code;

  ExitRequest(int code) {
    super("exit " + code, null, false, false);
    this.code = code;
  }

  /** 0, 1 or 7. */
  public int code() {
    return code;
  }
}
