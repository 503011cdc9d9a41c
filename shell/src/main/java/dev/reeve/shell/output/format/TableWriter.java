package dev.reeve.shell.output.format;

import dev.reeve.shell.output.format.Columns.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows under a header line, as many columns as the screen takes; later rows keep the widths. */
final class TableWriter {
  private static final int GAP = 2;
  private static final int WIDEST = 48;
  private static final int NARROWEST = 6;

  private final Layout layout;
  private final CellText cells;
  private final Style style;

  TableWriter(Layout layout) {
    this.layout = layout;
    this.cells = CellText.column(layout);
    this.style = new Style(layout.colour());
  }

  /** Writes all rows; the source is read once, a sample first to find the widths. */
  void write(@Nullable Object value, Iterator<Map<String, ?>> rows, Appendable out)
      throws IOException {
    List<Map<String, ?>> sample = new ArrayList<>();
    while (sample.size() < layout.sample() && rows.hasNext()) {
      sample.add(rows.next());
    }
    if (sample.isEmpty()) {
      out.append("(none)\n");
      return;
    }
    List<Column> all = Columns.of(layout.columns(), value, sample);
    List<Column> filled = layout.columns().isEmpty() ? filled(all, sample) : all;
    int[] widths = widths(filled, sample);
    int shown = fitting(widths);
    header(filled.subList(0, shown), widths, out);
    for (Map<String, ?> row : sample) {
      line(filled.subList(0, shown), widths, row, out);
    }
    while (rows.hasNext()) {
      line(filled.subList(0, shown), widths, rows.next(), out);
    }
    hidden(filled.subList(shown, filled.size()), out);
  }

  private List<Column> filled(List<Column> columns, List<Map<String, ?>> rows) {
    return columns.stream()
        .filter(column -> rows.stream().anyMatch(row -> !text(column, row).isEmpty()))
        .toList();
  }

  private int[] widths(List<Column> columns, List<Map<String, ?>> rows) {
    return columns.stream()
        .mapToInt(
            column ->
                rows.stream()
                    .mapToInt(row -> SafeText.width(text(column, row)))
                    .reduce(SafeText.width(column.name()), Math::max))
        .map(width -> Math.min(width, WIDEST))
        .toArray();
  }

  /** How many columns fit; the last one that does not is narrowed when enough of it is left. */
  private int fitting(int[] widths) {
    int used = 0;
    for (int i = 0; i < widths.length; i++) {
      int gap = i == 0 ? 0 : GAP;
      if (used + gap + widths[i] > layout.width()) {
        int left = layout.width() - used - gap;
        if (left >= NARROWEST || i == 0) {
          widths[i] = Math.max(1, left);
          return i + 1;
        }
        return i;
      }
      used += gap + widths[i];
    }
    return widths.length;
  }

  private void header(List<Column> columns, int[] widths, Appendable out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      line.append(i == 0 ? "" : " ".repeat(GAP))
          .append(cell(columns.get(i), columns.get(i).name(), widths[i]));
    }
    out.append(style.header(line.toString().stripTrailing())).append('\n');
  }

  private void line(List<Column> columns, int[] widths, Map<String, ?> row, Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      line.append(i == 0 ? "" : " ".repeat(GAP)).append(cell(column, text(column, row), widths[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static String cell(Column column, String text, int width) {
    String cut = SafeText.cut(text, width);
    return column.number() ? SafeText.padLeft(cut, width) : SafeText.pad(cut, width);
  }

  private String text(Column column, Map<String, ?> row) {
    return cells.of(Paths.in(row, column.name()), column.unit(), column.format());
  }

  private void hidden(List<Column> columns, Appendable out) throws IOException {
    if (!columns.isEmpty()) {
      String names = String.join(", ", columns.stream().map(Column::name).toList());
      String line = SafeText.cut("+ " + columns.size() + " more: " + names, layout.width());
      out.append(style.faint(line)).append('\n');
    }
  }
}
