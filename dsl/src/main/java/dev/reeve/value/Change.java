package dev.reeve.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ensure} did.
 *
 * @param done whether the record was there as wanted, was created, or was updated
 * @param before the fields that differed, as the record held them; empty unless updated
 * @param after the same fields as they were asked for
 */
public record Change(
    Done done, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

  /** What was done. */
  public enum Done {
    /** It was there as wanted. */
    FOUND,
    /** It was made. */
    CREATED,
    /** It was there and differed. */
    UPDATED
  }

  /** One of which no field is told. */
  public static Change of(Done done) {
    return new Change(done, Map.of(), Map.of());
  }
}
