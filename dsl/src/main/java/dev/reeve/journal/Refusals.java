package dev.reeve.journal;

import dev.reeve.errors.PolicyException;
import dev.reeve.journal.file.Entry;
import java.util.List;

/** The texts with which a run stops rather than guess. */
final class Refusals {
  private Refusals() {}

  static PolicyException changed(String run, List<String> what) {
    return new PolicyException(
        "Changed since the run began: " + String.join(", ", what) + ".",
        "in run " + run,
        "Restore what changed and resume, or run it anew. Nothing was sent.");
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
