package dev.reeve.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ensure} did.
 *
 * @param done whether the record was there as wanted, was created, or was updated
 * @param fields what it changed, by field; empty unless updated
 */
public record Change(Done done, Map<String, Values> fields) {

  /** What was done. */
  public enum Done {
    /** It was there as wanted. */
    FOUND,
    /** It was made. */
    CREATED,
    /** It was there and differed. */
    UPDATED
  }

  /**
   * One difference.
   *
   * @param before what the record held
   * @param after what was asked for
   */
  public record Values(@Nullable Object before, @Nullable Object after) {}
}
