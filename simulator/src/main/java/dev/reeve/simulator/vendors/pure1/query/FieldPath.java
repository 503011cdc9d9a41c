package dev.reeve.simulator.vendors.pure1.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of an item, through nested objects and lists.
 *
 * <p>A list without an index means any of its elements, as for {@code arrays.name='x'}.
 */
final class FieldPath {
  private final List<Step> steps;

  FieldPath(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** One name; {@code all} asks every element of a list instead of any. */
  record Step(String name, boolean all) {}

  List<String> names() {
    return steps.stream().map(Step::name).toList();
  }

  /** Whether the value there, or the elements as asked for, satisfy a condition. */
  boolean matches(Map<String, ?> item, Predicate<@Nullable Object> condition) {
    return matches(item, 0, condition);
  }

  /** The first value there, for sorting; null when there is none. */
  @Nullable Object first(Map<String, ?> item) {
    List<Object> seen = new ArrayList<>();
    matches(
        item,
        value -> {
          if (value != null) {
            seen.add(value);
          }
          return value != null;
        });
    return seen.isEmpty() ? null : seen.get(0);
  }

  private boolean matches(
      @Nullable Object value, int depth, Predicate<@Nullable Object> condition) {
    if (value instanceof Collection<?> elements) {
      return elementsMatch(elements, depth, condition);
    }
    if (depth == steps.size()) {
      return condition.test(value);
    }
    Object next = value instanceof Map<?, ?> map ? map.get(steps.get(depth).name()) : null;
    return matches(next, depth + 1, condition);
  }

  private boolean elementsMatch(
      Collection<?> elements, int depth, Predicate<@Nullable Object> condition) {
    if (depth > 0 && steps.get(depth - 1).all()) {
      return !elements.isEmpty()
          && elements.stream().allMatch(element -> matches(element, depth, condition));
    }
    return elements.stream().anyMatch(element -> matches(element, depth, condition));
  }
}
