package dev.reeve.engine;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a line, a script or a call.
 *
 * @param value an {@code Item}, {@code Items}, {@code Handle}, {@code Job}, {@code Jobs}, {@code
 *     FileValue}, {@code Shown}, {@link Topic}, {@code Secret}, a list or map of these, a plain
 *     value, or null for nothing; lazy lists are not fetched yet
 * @param error what it threw, in the user's terms
 * @param partly what the vendor refused of many records, beside the value that tells of all
 * @param exit the code a script asked for by {@code exit n}
 */
public record Outcome(
    @Nullable Object value,
    Optional<ReeveException> error,
    Optional<Integer> exit,
    Optional<ReeveException> partly) {

  /** One without a failure beside its value. */
  public Outcome(@Nullable Object value, Optional<ReeveException> error, Optional<Integer> exit) {
    this(value, error, exit, Optional.empty());
  }

  /** One that ended well. */
  public static Outcome of(@Nullable Object value) {
    return new Outcome(value, Optional.empty(), Optional.empty());
  }

  /** The same, some of it refused. */
  Outcome with(Optional<ReeveException> refused) {
    return new Outcome(value, error, exit, refused);
  }

  static Outcome failed(ReeveException error) {
    return new Outcome(null, Optional.of(error), Optional.empty());
  }

  static Outcome exit(int code) {
    return new Outcome(null, Optional.empty(), Optional.of(code));
  }

  /** The exit code of a process that ends with this. */
  public int exitCode() {
    return exit.orElseGet(
        () -> error.or(() -> partly).map(ReeveException::category).orElse(ExitCategory.OK).code());
  }
}
