package dev.reeve.shell.output.format;

import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the columns of a table: identity, name, state, then plain facts, times, the rest. */
final class Columns {
  /**
   * One column.
   *
   * @param name the field, dotted for a nested one
   * @param unit of the schema, or empty
   * @param format of the schema, or empty
   * @param number whether cells are aligned to the right
   */
  record Column(String name, String unit, String format, boolean number) {}

  private static final Set<String> NAMES =
      Set.of("name", "display_name", "displayname", "title", "hostname");
  private static final Set<String> STATES =
      Set.of("state", "status", "severity", "enabled", "powerstate");

  private Columns() {}

  /** The columns asked for, or all that the rows hold, best first. */
  static List<Column> of(List<String> asked, @Nullable Object value, List<Map<String, ?>> rows) {
    Map<String, Column> known = known(value);
    if (!asked.isEmpty()) {
      return asked.stream().map(name -> known.getOrDefault(name, plain(name, rows))).toList();
    }
    Set<String> present = new LinkedHashSet<>();
    rows.forEach(row -> present.addAll(row.keySet()));
    List<String> order = new ArrayList<>(present);
    if (value instanceof Items || value instanceof Item) {
      order.sort(Comparator.comparingInt(name -> rank(name, known.get(name), rows)));
    }
    return order.stream().map(name -> known.getOrDefault(name, plain(name, rows))).toList();
  }

  private static Map<String, Column> known(@Nullable Object value) {
    Schema schema = null;
    Schemas schemas = null;
    if (value instanceof Items items) {
      schema = items.schema();
      schemas = items.vendor().schemas();
    } else if (value instanceof Item item) {
      schema = item.kind().schema();
      schemas = item.vendor().schemas();
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    if (schema != null && schemas != null) {
      for (Map.Entry<String, Schema> each : schemas.resolve(schema).properties().entrySet()) {
        columns.put(each.getKey(), column(each.getKey(), schemas.resolve(each.getValue())));
      }
    }
    return columns;
  }

  private static Column column(String name, Schema schema) {
    boolean number = schema.type() == Schema.Type.INTEGER || schema.type() == Schema.Type.NUMBER;
    return new Column(
        name,
        schema.marks().unit(),
        schema.limits().format(),
        number && !time(schema.marks().unit()));
  }

  private static Column plain(String name, List<Map<String, ?>> rows) {
    List<?> cells =
        rows.stream().map(row -> (Object) Paths.in(row, name)).filter(Objects::nonNull).toList();
    boolean number = !cells.isEmpty() && cells.stream().allMatch(cell -> cell instanceof Number);
    return new Column(name, "", "", number);
  }

  private static boolean time(String unit) {
    return unit.startsWith("epoch");
  }

  private static int rank(String name, @Nullable Column column, List<Map<String, ?>> rows) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (NAMES.contains(folded)) {
      return 1;
    }
    if (folded.equals("id") || folded.equals("key")) {
      return 0;
    }
    if (folded.equals("href")) {
      return 2;
    }
    if (STATES.contains(folded)) {
      return 3;
    }
    boolean nested =
        rows.stream()
            .map(row -> row.get(name))
            .anyMatch(cell -> cell instanceof Map || cell instanceof List);
    boolean time = column != null && (time(column.unit()) || column.format().equals("date-time"));
    return nested ? 7 : time ? 5 : folded.startsWith("_") ? 6 : 4;
  }
}
