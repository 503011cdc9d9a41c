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

  private final List<Column> columns;

  private Sort(List<Column> columns) {
    this.columns = columns;
  }

  private record Column(FieldPath path, boolean down) {}

  /**
   * Reads a sort list.
   *
   * @throws QueryFault when a key is no field name
   */
  public static Sort parse(String raw, Predicate<List<String>> known) {
    return new Sort(Stream.of(raw.split(",", -1)).map(key -> column(key.strip(), known)).toList());
  }

  private static Column column(String key, Predicate<List<String>> known) {
    boolean down = key.endsWith("-");
    List<String> names = List.of((down ? key.substring(0, key.length() - 1) : key).split("\\."));
    if (!KEY.matcher(key).matches() || !known.test(names)) {
      throw new QueryFault("Invalid sort", key);
    }
    List<FieldPath.Step> steps = new ArrayList<>();
    names.forEach(name -> steps.add(new FieldPath.Step(name, false)));
    return new Column(new FieldPath(steps), down);
  }

  /** The values of a record that its place depends on. */
  public List<@Nullable Object> key(Map<String, Object> row) {
    List<@Nullable Object> key = new ArrayList<>(columns.size());
    columns.forEach(column -> key.add(column.path().first(row)));
    return key;
  }

  /** The order of keys. */
  public int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
    for (int i = 0; i < columns.size(); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return columns.get(i).down() ? -order : order;
      }
    }
    return 0;
  }

  /** The order of records. */
  public Comparator<Map<String, Object>> order() {
    return (left, right) -> compare(key(left), key(right));
  }

  private static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return Boolean.compare(left != null, right != null);
    }
    return Comparison.order(left, right);
  }
}
