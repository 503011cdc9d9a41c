package dev.reeve.script;

import dev.reeve.errors.PartlyDoneException;
import dev.reeve.errors.ReeveException;
import dev.reeve.script.words.LaneRow;
import java.util.List;

/** Ends a script that left failures of its lanes unseen. */
final class LaneFailures {
  private LaneFailures() {}

  static void report(List<LaneRow> failed, String script) {
    if (failed.isEmpty()) {
      return;
    }
    StringBuilder what = new StringBuilder();
    for (LaneRow row : failed) {
      Throwable error = row.peek();
      what.append("\n  ").append(row.name()).append(": ");
      what.append(error instanceof ReeveException known ? known.what() : String.valueOf(error));
    }
    throw new PartlyDoneException(
        failed.size() + " of the lanes failed:" + what,
        "in " + script,
        "Look at the rows' ok or error in the script to decide what a failure means.");
  }
}
