package dev.reeve.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user gave a call: plain JSON values, {@code Instant}, {@code Duration}, secrets, items,
 * handles.
 *
 * @param positional in order
 * @param named by the name as written
 * @param target what the operation is called on, if anything
 */
public record Arguments(
    List<@Nullable Object> positional,
    Map<String, @Nullable Object> named,
    Optional<Target> target) {

  /** No arguments. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of(), Optional.empty());

  /** Just named ones. */
  public static Arguments named(Map<String, @Nullable Object> named) {
    return new Arguments(List.of(), named, Optional.empty());
  }

  /** The same called on a target. */
  public Arguments on(Target other) {
    return new Arguments(positional, named, Optional.of(other));
  }
}
