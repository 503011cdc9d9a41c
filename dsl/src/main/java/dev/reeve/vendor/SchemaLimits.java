package dev.reeve.vendor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a value must keep to.
 *
 * @param format OpenAPI's word, e.g. {@code date-time}, {@code int64}, {@code uuid}; may be empty
 * @param values the allowed values; empty when any
 * @param extensible whether the vendor may add values: unknown ones are then not refused
 * @param minimum smallest number
 * @param maximum largest number
 * @param minLength smallest length of a text, list or object; 0 none
 * @param maxLength largest length; -1 none
 * @param pattern regular expression (ECMA 262), or empty
 * @param defaultValue the server's default as a JSON value, or null
 */
public record SchemaLimits(
    String format,
    List<Object> values,
    boolean extensible,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    int minLength,
    int maxLength,
    String pattern,
    @Nullable Object defaultValue) {

  /** No limits. */
  public static final SchemaLimits NONE =
      new SchemaLimits("", List.of(), false, Optional.empty(), Optional.empty(), 0, -1, "", null);
}
