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

/** Chooses the columns of a table: identity, name, state, times, facts, the rest. */
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
  private static final Set<String> IDENTITIES = Set.of("id", "key", "uuid");
  private static final int LONG_IDENTITY = 30;
  private static final Set<String> STATES =
      Set.of("state", "status", "severity", "enabled", "powerstate", "phase", "health", "online");

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

  /** The lower the further left: identity, name, state, times, facts; what says little last. */
  private static int rank(String name, @Nullable Column column, List<Map<String, ?>> rows) {
    String folded = name.toLowerCase(Locale.ROOT);
    if (IDENTITIES.contains(folded)) {
      return longish(name, rows) ? (series(rows) ? 7 : 2) : 0;
    }
    if (NAMES.contains(folded)) {
      return 1;
    }
    boolean time = column != null && (time(column.unit()) || column.format().equals("date-time"));
    if (nested(name, rows)) {
      return named(name, rows) ? (series(rows) ? 2 : 6) : line(name, rows) ? 2 : 8;
    }
    if (folded.equals("href") || folded.startsWith("_") || alike(name, rows)) {
      return 7;
    }
    return STATES.contains(folded) ? 3 : time ? 4 : 5;
  }

  /** Identifiers that fill half a screen give way to the name. */
  private static boolean longish(String name, List<Map<String, ?>> rows) {
    boolean named = rows.stream().flatMap(row -> row.keySet().stream()).anyMatch(Columns::names);
    return named
        && rows.stream().anyMatch(row -> String.valueOf(row.get(name)).length() > LONG_IDENTITY);
  }

  private static boolean names(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A switch that stands the same way in each of several rows tells nothing about any of them. */
  private static boolean alike(String name, List<Map<String, ?>> rows) {
    return rows.size() > 1 && rows.stream().allMatch(row -> Boolean.FALSE.equals(row.get(name)));
  }

  private static boolean nested(String name, List<Map<String, ?>> rows) {
    return rows.stream()
        .map(row -> row.get(name))
        .anyMatch(cell -> cell instanceof Map || cell instanceof List);
  }

  /** Whether the rows are series of numbers: then whose they are and how they run comes first. */
  private static boolean series(List<Map<String, ?>> rows) {
    return rows.stream().flatMap(row -> row.keySet().stream()).anyMatch(name -> line(name, rows));
  }

  private static boolean line(String name, List<Map<String, ?>> rows) {
    return rows.stream()
        .map(row -> row.get(name))
        .anyMatch(cell -> cell instanceof List<?> list && !Sparkable.values(list).isEmpty());
  }

  /** Whether what is nested folds to names. */
  private static boolean named(String name, List<Map<String, ?>> rows) {
    return rows.stream().allMatch(row -> Folded.named(row.get(name)));
  }
}
