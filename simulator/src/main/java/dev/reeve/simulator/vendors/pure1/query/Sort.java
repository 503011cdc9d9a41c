package dev.reeve.simulator.vendors.pure1.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parsed {@code sort} parameter: bare names, {@code -} behind one for descending. */
public final class Sort {
  // Wider than the documented pattern: clients sort by _as_of and it works.
  private static final Pattern KEY = Pattern.compile("_?[a-z]+(_[a-z]+)*(\\.[a-z]+(_[a-z]+)*)*-?");

  private Sort() {}

  /**
   * Reads a sort list.
   *
   * @throws QueryFault when a key is no field name
   */
  public static Comparator<Map<String, Object>> parse(String raw, Predicate<List<String>> known) {
    return Stream.of(raw.split(",", -1))
        .map(key -> one(key.strip(), known))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static Comparator<Map<String, Object>> one(String key, Predicate<List<String>> known) {
    boolean down = key.endsWith("-");
    List<String> names = List.of((down ? key.substring(0, key.length() - 1) : key).split("\\."));
    if (!KEY.matcher(key).matches() || !known.test(names)) {
      throw new QueryFault("Invalid sort", key);
    }
    List<FieldPath.Step> steps = new ArrayList<>();
    names.forEach(name -> steps.add(new FieldPath.Step(name, false)));
    FieldPath path = new FieldPath(steps);
    Comparator<Map<String, Object>> order =
        (left, right) -> compare(path.first(left), path.first(right));
    return down ? order.reversed() : order;
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return Boolean.compare(left != null, right != null);
    }
    return Comparison.order(left, right);
  }
}
