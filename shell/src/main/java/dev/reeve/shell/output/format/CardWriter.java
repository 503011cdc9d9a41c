package dev.reeve.shell.output.format;

import dev.reeve.shell.output.format.Columns.Column;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record as a card: a field a line, nested objects indented below their name. */
final class CardWriter {
  private static final int NAMES = 32;

  private final Layout layout;

  /** As long as a UUID. */
  private static final int IDENTIFIER = 36;

  private final CellText cells;
  private final Style style;

  CardWriter(Layout layout) {
    this.layout = layout;
    this.cells = CellText.card(layout);
    this.style = new Style(layout.colour());
  }

  /** Writes the card of a record; {@code value} tells its schema. */
  void write(@Nullable Object value, Map<String, ?> record, Appendable out) throws IOException {
    List<Column> columns = Columns.of(layout.columns(), value, List.of(record));
    if (columns.isEmpty()) {
      out.append("{}\n");
      return;
    }
    int names = names(columns.stream().map(Column::name).toList());
    for (Column column : columns) {
      field(column, Paths.in(record, column.name()), names, out);
    }
  }

  private void field(Column column, @Nullable Object value, int names, Appendable out)
      throws IOException {
    String label = style.name(SafeText.pad(SafeText.cut(SafeText.of(column.name()), names), names));
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      nested(label, map, names, out);
      return;
    }
    String text =
        value == null ? style.faint("-") : cells.of(value, column.unit(), column.format());
    if (value != null && narrow(names) && SafeText.width(text) > room(names)) {
      out.append(label.stripTrailing()).append("\n  ").append(below(text)).append('\n');
      return;
    }
    out.append(label)
        .append("  ")
        .append(value == null ? text : SafeText.cut(text, room(names)))
        .append('\n');
  }

  private int room(int names) {
    return Math.max(8, layout.width() - names - 2);
  }

  /** Beside the names an identifier would not fit: what is too long stands below its name. */
  private boolean narrow(int names) {
    return room(names) < IDENTIFIER;
  }

  private String below(String text) {
    return SafeText.cut(text, Math.max(8, layout.width() - 2));
  }

  private void nested(String label, Map<?, ?> map, int names, Appendable out) throws IOException {
    if (narrow(names)) {
      out.append(label.stripTrailing()).append('\n');
      for (Map.Entry<?, ?> each : map.entrySet()) {
        String line = each.getKey() + ": " + cells.of(each.getValue(), "", "");
        out.append("  ").append(below(SafeText.of(line))).append('\n');
      }
      return;
    }
    int room = room(names);
    String separator = "  ";
    for (Map.Entry<?, ?> each : map.entrySet()) {
      String line = each.getKey() + ": " + cells.of(each.getValue(), "", "");
      out.append(separator.equals("  ") && label.isEmpty() ? " ".repeat(names) : label)
          .append(separator)
          .append(SafeText.cut(SafeText.of(line), room))
          .append('\n');
      label = "";
    }
  }

  private static int names(List<String> names) {
    return Math.min(NAMES, names.stream().mapToInt(SafeText::width).max().orElse(0));
  }
}
