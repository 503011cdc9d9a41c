package dev.reeve.shell.jshell;

import dev.reeve.errors.ReeveException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as Java snippets see it. Its calls run under the profile and scope in force at the
 * prompt, on a thread of their own.
 */
public final class JavaVendor {
  private final JavaSession session;
  private final String name;

  JavaVendor(JavaSession session, String name) {
    this.session = session;
    this.name = name;
  }

  /**
   * Calls an operation without arguments.
   *
   * @param operation e.g. {@code networks.list}
   * @throws ReeveException as the call ends in Groovy
   */
  public @Nullable Object call(String operation) {
    return called(operation, List.of(), Map.of());
  }

  /** Calls an operation with named arguments, e.g. {@code Map.of("name", "x")}. */
  public @Nullable Object call(String operation, Map<String, ?> arguments) {
    return called(operation, List.of(), arguments);
  }

  /** Calls an operation on one record: an identifier, or an item. */
  public @Nullable Object call(String operation, Object record) {
    return called(operation, List.of(record), Map.of());
  }

  /** The same with named arguments. */
  public @Nullable Object call(String operation, Object record, Map<String, ?> arguments) {
    return called(operation, List.of(record), arguments);
  }

  /** Calls an operation that gives one item. */
  public Item item(String operation, Map<String, ?> arguments) {
    return as(Item.class, call(operation, arguments));
  }

  /** Calls an operation on one record that gives an item, e.g. {@code networks.get}. */
  public Item item(String operation, Object record) {
    return as(Item.class, call(operation, record));
  }

  /** A listing, fetched page by page as it is read. */
  public Items items(String operation) {
    return as(Items.class, call(operation));
  }

  /** The same with named arguments. */
  public Items items(String operation, Map<String, ?> arguments) {
    return as(Items.class, call(operation, arguments));
  }

  private static <T> T as(Class<T> type, @Nullable Object value) {
    return Objects.requireNonNull(type.cast(value), "the operation gives nothing");
  }

  private @Nullable Object called(
      String operation, List<@Nullable Object> positional, Map<String, ?> named) {
    return session.call(
        name + "." + operation, new Arguments(positional, Map.copyOf(named), Optional.empty()));
  }

  @Override
  public String toString() {
    return name + ": call(\"RESOURCE.OPERATION\", Map.of(...)); help " + name + " lists them";
  }
}
