package dev.reeve.errors;

/** Why a command ends; the number is its exit code. */
public enum ExitCategory {
  /** Done. */
  OK(0),
  /** The script failed. */
  SCRIPT(1),
  /** Usage or validation: nothing was sent. */
  USAGE(2),
  /** Credentials: no secret, login refused, 401. */
  CREDENTIALS(3),
  /** The vendor refused: another 4xx. */
  REFUSED(4),
  /** The vendor or the network failed: 5xx, 429 after retries, no answer. */
  FAILED(5),
  /** Timed out. */
  TIMED_OUT(6),
  /** Partly done. */
  PARTLY(7),
  /** Refused by policy: read-only, unconfirmed, in doubt, changed lock or script. */
  POLICY(8),
  /** Ctrl-C. */
  CANCELLED(130);

  private final int code;

  ExitCategory(int code) {
    this.code = code;
  }

  /** The exit code of the process. */
  public int code() {
    return code;
  }
}
