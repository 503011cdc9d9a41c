package dev.reeve.shell.cli.runs;

import dev.reeve.engine.Runs.Decision;
import dev.reeve.errors.UsageException;
import dev.reeve.run.RunSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person says of writes in doubt: {@code --settle N=done|again}. */
final class Settled {
  private Settled() {}

  static Map<Long, Decision> read(Map<String, String> told) {
    Map<Long, Decision> decided = new LinkedHashMap<>();
    told.forEach(
        (number, word) -> {
          if (!number.matches("[0-9]{1,18}") || !(word.equals("done") || word.equals("again"))) {
            throw new UsageException(
                "'" + number + "=" + word + "' settles nothing",
                "for option --settle",
                "write N=done or N=again, with the number that reeve runs list tells");
          }
          decided.put(Long.valueOf(number), word.equals("done") ? Decision.DONE : Decision.AGAIN);
        });
    return decided;
  }

  /** Refuses a number that is no write in doubt: a slip would go unseen, and the doubt stay. */
  static void refuseOthers(RunSummary run, Set<Long> numbers) {
    for (Long number : numbers) {
      if (!run.inDoubt().containsKey(number)) {
        throw new UsageException(
            "Line " + number + " of the run is no write in doubt.",
            "for option --settle, in run " + run.id(),
            run.inDoubt().isEmpty() ? "resume it without --settle" : "in doubt: " + told(run));
      }
    }
  }

  private static String told(RunSummary run) {
    return run.inDoubt().entrySet().stream()
        .map(each -> each.getKey() + " (" + each.getValue() + ")")
        .collect(Collectors.joining(", "));
  }
}
