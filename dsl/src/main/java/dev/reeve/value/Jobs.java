package dev.reeve.value;

import java.util.List;
import java.util.Optional;

/**
 * Work for several targets, one row each, in the order of the targets.
 *
 * @param rows accepted or refused
 * @param context where it was made
 * @param live what acts for it
 */
public record Jobs(List<Row> rows, Context context, Live live) {

  /**
   * One target.
   *
   * @param target its name
   * @param job the job, where it was accepted
   * @param refusal the vendor's words, where it was not; else empty
   */
  public record Row(String target, Optional<Job> job, String refusal) {

    /** Whether the vendor took it. */
    public boolean accepted() {
      return job.isPresent();
    }
  }
}
