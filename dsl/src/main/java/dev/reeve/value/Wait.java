package dev.reeve.value;

import dev.reeve.errors.UsageException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait, and for what.
 *
 * @param state the state wanted, {@code gone}, or empty for the document's end state
 * @param timeout the deadline; the document's when empty
 */
public record Wait(String state, Optional<Duration> timeout) {

  /** For the document's end state, as long as the document says. */
  public static final Wait DEFAULT = new Wait("", Optional.empty());

  /**
   * Waits so for a value, in its own profile and scope.
   *
   * @param value an {@link Item}, a {@link Job} or {@link Jobs}
   * @return what {@link Live#await} gives
   * @throws UsageException for any other value
   */
  public @Nullable Object on(@Nullable Object value) {
    if (value instanceof Item item) {
      return item.live().await(item, this);
    }
    if (value instanceof Job job) {
      return job.live().await(job, this);
    }
    if (value instanceof Jobs jobs) {
      return jobs.live().await(jobs, this);
    }
    throw new UsageException(
        "There is nothing to wait for in " + value + ".",
        "for await",
        "Give it an item, a job or jobs, as a call gives them.");
  }
}
