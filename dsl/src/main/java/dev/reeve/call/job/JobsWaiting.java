package dev.reeve.call.job;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.PartlyDoneException;
import dev.reeve.errors.ReeveException;
import dev.reeve.value.Jobs;
import dev.reeve.value.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Waits for jobs of several targets: all to their end, whatever becomes of some, with one deadline
 * for all. Those that come after it are still looked at once.
 */
public final class JobsWaiting {
  private final Waiting waiting;

  /** Waits for each job as that does. */
  public JobsWaiting(Waiting waiting) {
    this.waiting = waiting;
  }

  /**
   * What came of each target, in their order; null where it is gone.
   *
   * @throws PartlyDoneException when some were refused or failed
   * @throws AsyncFailedException when all were
   */
  public List<@Nullable Object> await(Jobs jobs, Wait wait) {
    List<@Nullable Object> done = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    Instant begun = waiting.begin();
    ReeveException last = null;
    for (Jobs.Row row : jobs.rows()) {
      if (row.job().isEmpty()) {
        bad.add(row.target() + ": " + row.refusal());
        continue;
      }
      try {
        done.add(waiting.await(row.job().get(), named(row), wait, begun));
      } catch (ReeveException failed) {
        if (failed.category() == ExitCategory.CANCELLED) {
          throw failed;
        }
        bad.add(row.target() + ": " + failed.what());
        last = failed;
      }
    }
    if (!bad.isEmpty()) {
      throw error(jobs, bad, last);
    }
    return done;
  }

  /** The record that a row is about, where the document says that rows name one. */
  private static String named(Jobs.Row row) {
    return row.job().map(job -> job.rule().target()).filter(String::isEmpty).isPresent()
        ? ""
        : row.target();
  }

  private static ReeveException error(Jobs jobs, List<String> bad, @Nullable ReeveException last) {
    int all = jobs.rows().size();
    String where = "for " + all + " targets, profile " + jobs.context().profile();
    if (bad.size() < all) {
      return new PartlyDoneException(
          String.format(
              Locale.ROOT, "%d of %d failed\n%s", bad.size(), all, String.join("\n", bad)),
          where,
          "the others are done; call again for those that failed");
    }
    return all == 1 && last != null
        ? last
        : new AsyncFailedException(
            "all failed\n" + String.join("\n", bad), where, "mend what the vendor says", "");
  }
}
