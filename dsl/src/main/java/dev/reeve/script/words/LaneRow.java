package dev.reeve.script.words;

import dev.reeve.errors.ReeveException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What became of one element of {@code parallel} or one profile of {@code across}. A failure that
 * nobody looked at ({@code ok}, {@code error}) ends a run with 7.
 */
public final class LaneRow {
  private final @Nullable Object target;
  private final String profile;
  private final @Nullable Object value;
  private final @Nullable Throwable error;
  private final AtomicBoolean seen = new AtomicBoolean();

  LaneRow(
      @Nullable Object target, String profile, @Nullable Object value, @Nullable Throwable error) {
    this.target = target;
    this.profile = profile;
    this.value = value;
    this.error = error;
  }

  /** The element, or the profile's name. */
  public @Nullable Object getTarget() {
    return target;
  }

  /** The target on one line: a record by its identifier. */
  public String name() {
    return Lanes.key(target);
  }

  /** The profile it ran under. */
  public String getProfile() {
    return profile;
  }

  /** Whether it ended without an error. */
  public boolean isOk() {
    seen.set(true);
    return error == null;
  }

  /** What the block gave; lazy lists read to their end; null where it failed. */
  public @Nullable Object getValue() {
    return value;
  }

  /** The error, or null. */
  public @Nullable Throwable getError() {
    seen.set(true);
    return error;
  }

  /** Whether it failed and no one asked. */
  public boolean unseenFailure() {
    return error != null && !seen.get();
  }

  /** The error without counting as a look at it, for whoever prints the row. */
  public @Nullable Throwable peek() {
    return error;
  }

  @Override
  public String toString() {
    return name() + ": " + (error == null ? String.valueOf(value) : "failed, " + text(error));
  }

  private static String text(Throwable error) {
    return error instanceof ReeveException known ? known.what() : String.valueOf(error);
  }
}
