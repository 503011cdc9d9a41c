package dev.reeve.journal;

import dev.reeve.errors.PolicyException;
import java.io.IOException;
import java.util.List;

/** The texts with which a run stops rather than guess. */
final class Refusals {
  private Refusals() {}

  static PolicyException underWay(String run) {
    return new PolicyException(
        "Run " + run + " is under way in another process.",
        "in run " + run,
        "Wait for it or end it, then resume.");
  }

  static PolicyException badLine(String run, long line) {
    return new PolicyException(
        "Line " + line + " of the journal is not what was written there.",
        "in run " + run,
        "Nothing was sent. The run cannot be resumed; reeve runs show "
            + run
            + " tells its start.");
  }

  static PolicyException unreadable(String run, String name) {
    return new PolicyException(
        "What the run kept as exact/" + name + " cannot be read.",
        "in run " + run,
        "The state key may be another one. Nothing was sent.");
  }

  static PolicyException changed(String run, List<String> what) {
    return new PolicyException(
        "Changed since the run began: " + String.join(", ", what) + ".",
        "in run " + run,
        "Restore what changed and resume, or run it anew. Nothing was sent.");
  }

  static PolicyException unwritable(String run, IOException fault) {
    return new PolicyException(
        "The journal cannot be written: " + fault.getMessage() + ".",
        "in run " + run,
        "Make room, then: reeve runs resume " + run + ".");
  }

  static PolicyException otherQuestion(String run, Entry was, String now, String where) {
    return new PolicyException(
        "The script asks something else than it did: event "
            + was.number()
            + " was "
            + shown(was)
            + ", now it is "
            + now
            + ".",
        where + ", in run " + run,
        "Nothing was sent. Run it anew.");
  }

  static PolicyException inDoubt(String run, Entry write, String where, String why) {
    String settle = "reeve runs resume " + run + " --settle " + write.number() + "=";
    return new PolicyException(
        "Nobody knows whether " + shown(write) + " arrived" + why + ".",
        where + ", in run " + run,
        "Look there, then: " + settle + "done, or " + settle + "again.");
  }

  static PolicyException noLane(String call, String where) {
    return new PolicyException(
        call + " writes from a thread that is no lane of the run.",
        where,
        "Use parallel or across, which a run can resume. Nothing was sent.");
  }

  static String shown(Entry entry) {
    String arguments =
        entry
            .text("arguments")
            .filter(text -> !text.equals("{}"))
            .map(text -> " " + text)
            .orElse("");
    return entry.text("call").orElse(entry.text("name").orElse("?")) + arguments;
  }
}
