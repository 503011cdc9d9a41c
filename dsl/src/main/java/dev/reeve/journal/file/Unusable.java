package dev.reeve.journal.file;

import dev.reeve.errors.PolicyException;
import java.io.IOException;
import java.nio.file.Path;

/** The texts with which a run stops whose files cannot be used. */
public final class Unusable {
  private Unusable() {}

  /** There is no place for the run. */
  public static PolicyException noFolder(Path runs, IOException fault) {
    return new PolicyException(
        "The run can't be kept: " + fault.getMessage() + ".",
        "in " + runs,
        "Nothing was sent. Set XDG_STATE_HOME to a folder that can be written.");
  }

  /** Another process has the run. */
  public static PolicyException underWay(String run) {
    return new PolicyException(
        "Run " + run + " is under way in another process.",
        "in run " + run,
        "Wait for it or end it, then resume.");
  }

  /** A line is not what was written there. */
  public static PolicyException badLine(String run, long line) {
    return new PolicyException(
        "Line " + line + " of the journal is not what was written there.",
        "in run " + run,
        "Nothing was sent. The run cannot be resumed; reeve runs show "
            + run
            + " tells its start.");
  }

  /** A file of the exact store is missing, changed, or sealed by another key. */
  public static PolicyException unreadable(String run, String name) {
    return new PolicyException(
        "What the run kept as exact/" + name + " cannot be read.",
        "in run " + run,
        "The state key may be another one. Nothing was sent.");
  }

  /** The disk takes no more, or is gone. */
  public static PolicyException unwritable(String run, IOException fault) {
    return new PolicyException(
        "The journal cannot be written: " + fault.getMessage() + ".",
        "in run " + run,
        "Make room, then: reeve runs resume " + run + ".");
  }
}
