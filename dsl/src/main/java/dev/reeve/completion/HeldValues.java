package dev.reeve.completion;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Optional;

/** What the session's variables hold, told without evaluating anything. */
public interface HeldValues {

  /** Names of variables. */
  List<String> names();

  /** What a variable holds, if there is one of that name. */
  Optional<Held> of(String variable);

  /** No variables. */
  HeldValues NONE =
      new HeldValues() {
        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public Optional<Held> of(String variable) {
          return Optional.empty();
        }
      };

  /**
   * A held value.
   *
   * @param vendor the API of an item or list; empty for anything else
   * @param resource its resource, or empty
   * @param schema its record type
   * @param many whether it is a list
   * @param members names of Groovy members for anything else
   */
  record Held(
      Optional<Vendor> vendor,
      String resource,
      Optional<Schema> schema,
      boolean many,
      List<String> members) {}
}
