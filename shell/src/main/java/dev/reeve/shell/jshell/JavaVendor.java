package dev.reeve.shell.jshell;

import dev.reeve.errors.ReeveException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as Java snippets see it. At the prompt its calls run under the profile and scope in
 * force, on a thread of their own; in a script under the run's, in the process that keeps its
 * journal.
 */
public final class JavaVendor {
  private final Bridge.End calls;
  private final String name;

  JavaVendor(Bridge.End calls, String name) {
    this.calls = calls;
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

  /** Waits for the end that the document says, as long as it says; the new item. */
  public @Nullable Object await(@Nullable Object value) {
    return calls.await(value, Wait.DEFAULT);
  }

  /**
   * Waits for a state, or for {@code gone}.
   *
   * @param value an item, a job or jobs
   * @param timeout how long at the most
   * @return the new item; null when it is gone
   */
  public @Nullable Object await(@Nullable Object value, String state, Duration timeout) {
    return calls.await(value, new Wait(state, Optional.of(timeout)));
  }

  private static <T> T as(Class<T> type, @Nullable Object value) {
    return Objects.requireNonNull(type.cast(value), "the operation gives nothing");
  }

  private @Nullable Object called(
      String operation, List<@Nullable Object> positional, Map<String, ?> named) {
    return calls.call(
        name + "." + operation, new Arguments(positional, Map.copyOf(named), Optional.empty()));
  }

  @Override
  public String toString() {
    return name + ": call(\"RESOURCE.OPERATION\", Map.of(...)); help " + name + " lists them";
  }
}
