package dev.reeve.shell.cli.runs;

import dev.reeve.engine.Runs.Decision;
import dev.reeve.errors.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
