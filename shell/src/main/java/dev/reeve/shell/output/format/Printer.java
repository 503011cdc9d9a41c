package dev.reeve.shell.output.format;

import dev.reeve.json.Csv;
import dev.reeve.json.Json;
import dev.reeve.json.Yaml;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Jobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes any value in any format. Lists are read as they are written, never held whole. */
public final class Printer {
  private final Layout layout;
  private final Plain plain;

  /** A printer with that layout. */
  public Printer(Layout layout) {
    this.layout = layout;
    this.plain = new Plain(layout.reveal());
  }

  /** Writes the value, with a line end. */
  public void print(@Nullable Object value, OutputFormat format, Appendable out)
      throws IOException {
    switch (format) {
      case TABLE -> table(value, out);
      case JSON -> json(value, out);
      case NDJSON -> each(value, element -> out.append(Json.print(picked(element))).append('\n'));
      case YAML -> out.append(Yaml.print(picked(value))).append('\n');
      case CSV -> out.append(Csv.print(rows(value)));
      case LINES -> each(value, element -> out.append(line(plain.of(element))).append('\n'));
      case GROOVY -> out.append(GroovyLiteral.of(picked(value))).append('\n');
    }
  }

  private void table(@Nullable Object value, Appendable out) throws IOException {
    if (list(value)) {
      Iterator<?> elements = elements(value).iterator();
      new TableWriter(layout).write(value, new Rows(elements, plain), out);
    } else if (plain.of(value) instanceof Map<?, ?> map) {
      new CardWriter(layout).write(value, names(map), out);
      change(value, out);
    } else if (value != null) {
      String text = String.valueOf(plain.of(value));
      out.append(SafeText.lines(text)).append(text.endsWith("\n") ? "" : "\n");
    }
  }

  private void change(@Nullable Object value, Appendable out) throws IOException {
    if (value instanceof Item item && item.change().isPresent()) {
      Style style = new Style(layout.colour());
      for (String line : new ChangeText(layout, plain).lines(item, item.change().get())) {
        out.append(style.faint(SafeText.cut(SafeText.of(line), layout.width()))).append('\n');
      }
    }
  }

  private void json(@Nullable Object value, Appendable out) throws IOException {
    if (!list(value)) {
      out.append(Json.pretty(picked(value))).append('\n');
      return;
    }
    String separator = "[\n";
    for (Object element : elements(value)) {
      out.append(separator).append("  ");
      out.append(Json.pretty(picked(element)).replace("\n", "\n  "));
      separator = ",\n";
    }
    out.append(separator.equals("[\n") ? "[]\n" : "\n]\n");
  }

  /** The plain value, of records only the columns asked for, under the names they were asked by. */
  private @Nullable Object picked(@Nullable Object value) {
    return picked(plain.of(value), layout.columns());
  }

  private static @Nullable Object picked(@Nullable Object value, List<String> columns) {
    if (columns.isEmpty()) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(each -> all.add(picked(each, columns)));
      return all;
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, @Nullable Object> some = new LinkedHashMap<>();
    columns.forEach(name -> some.put(name, Paths.in(map, name)));
    return some;
  }

  private List<Map<String, @Nullable Object>> rows(@Nullable Object value) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    Iterator<?> elements = (list(value) ? elements(value) : List.of(new One(value))).iterator();
    Rows source = new Rows(elements, plain);
    source.forEachRemaining(row -> rows.add(chosen(row)));
    return rows;
  }

  private Map<String, @Nullable Object> chosen(Map<String, ?> row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    Collection<String> names = layout.columns().isEmpty() ? row.keySet() : layout.columns();
    names.forEach(name -> cells.put(name, cell(Paths.in(row, name))));
    return cells;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof Map || value instanceof List ? Json.print(value) : value;
  }

  private String line(@Nullable Object element) {
    if (element instanceof Map<?, ?> map) {
      for (String name :
          layout.columns().isEmpty() ? List.of("id", "href", "name", "Name") : layout.columns()) {
        Object found = Paths.in(map, name);
        if (found != null) {
          return String.valueOf(cell(found));
        }
      }
      return Json.print(map);
    }
    return element == null ? "" : String.valueOf(cell(element));
  }

  private interface Step {
    void take(@Nullable Object element) throws IOException;
  }

  private static void each(@Nullable Object value, Step step) throws IOException {
    if (!list(value)) {
      step.take(value);
      return;
    }
    for (Object element : elements(value)) {
      step.take(element);
    }
  }

  private static boolean list(@Nullable Object value) {
    return value instanceof Items || value instanceof Jobs || value instanceof Collection<?>;
  }

  private static Iterable<?> elements(@Nullable Object value) {
    return value instanceof Jobs jobs
        ? jobs.rows()
        : (Iterable<?>) java.util.Objects.requireNonNull(value);
  }

  private static Map<String, @Nullable Object> names(Map<?, ?> map) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    map.forEach((key, each) -> named.put(String.valueOf(key), each));
    return named;
  }

  /** A single value that is not a list, so that it becomes one row. */
  private record One(@Nullable Object value) {}

  /** Elements as rows: a record is its fields, anything else one column {@code value}. */
  private record Rows(Iterator<?> elements, Plain plain) implements Iterator<Map<String, ?>> {
    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public Map<String, ?> next() {
      Object element = elements.next();
      Object row = plain.of(element instanceof One one ? one.value() : element);
      if (row instanceof Map<?, ?> map) {
        return names(map);
      }
      Map<String, @Nullable Object> single = new LinkedHashMap<>();
      single.put("value", row);
      return single;
    }
  }
}
