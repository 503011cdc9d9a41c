package dev.reeve.shell.output.screen;

import dev.reeve.engine.Topic;
import dev.reeve.errors.ReeveException;
import dev.reeve.shell.output.chart.ChartFile;
import dev.reeve.shell.output.chart.TextChart;
import dev.reeve.shell.output.format.Layout;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.shell.output.format.Printer;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.format.Style;
import dev.reeve.shell.output.format.Wrapped;
import dev.reeve.value.Chart;
import dev.reeve.value.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows values and errors to a person, as wide as the screen is now. */
public final class Screen {
  private static final String ERROR = "error: ";

  private final Supplier<Layout> layout;
  private final Paging paging;
  private final Runnable flush;

  /** A screen that writes to {@code out}; the layout is asked for each time. */
  public Screen(Supplier<Layout> layout, Appendable out, Runnable flush) {
    this(layout, Paging.straight(out), flush);
  }

  /** A screen whose texts are paged. */
  public Screen(Supplier<Layout> layout, Paging paging, Runnable flush) {
    this.layout = layout;
    this.paging = paging;
    this.flush = flush;
  }

  /** Shows a value as a card, table, chart or text; nothing for null. */
  public void value(@Nullable Object value) {
    value(value, OutputFormat.TABLE);
  }

  /** Shows a value in a format; charts are drawn where the format is for people. */
  public void value(@Nullable Object value, OutputFormat format) {
    if (value == null) {
      flush.run();
    } else if (value instanceof Topic topic) {
      text(topic.text().lines().toList());
    } else if (value instanceof Shown shown) {
      shown(shown, format);
    } else if (value instanceof Chart chart && format == OutputFormat.TABLE) {
      chart(chart);
    } else {
      print(value, format);
    }
  }

  private void shown(Shown shown, OutputFormat format) {
    if (format != OutputFormat.TABLE || shown.form() == Shown.Form.TABLE) {
      print(shown.data(), format, layout(shown));
      return;
    }
    Chart chart = chart(shown);
    String file = shown.options().get("file");
    if (file != null) {
      lines(List.of(ChartFile.write(chart, file, layout.get().zone())));
      return;
    }
    if (shown.form() == Shown.Form.CHART) {
      chart(chart);
      return;
    }
    for (Chart.Series each : chart.series()) {
      List<Double> values = each.points().stream().map(Chart.Point::y).toList();
      lines(List.of((each.name() + " " + TextChart.spark(values)).strip()));
    }
  }

  private Layout layout(Shown shown) {
    Layout now = layout.get();
    String columns = shown.options().getOrDefault("columns", "");
    Layout chosen = columns.isEmpty() ? now : now.withColumns(List.of(columns.split(",")));
    return Boolean.parseBoolean(shown.options().get("exact")) ? chosen.withExact(true) : chosen;
  }

  /** What a chart of a script shows. */
  public static Chart chart(Shown shown) {
    Chart chart = Series.of(shown.data());
    String title = shown.options().getOrDefault("title", chart.title());
    boolean bars = "bars".equals(shown.options().get("kind"));
    return new Chart(title, chart.unit(), bars ? Chart.Kind.BARS : chart.kind(), chart.series());
  }

  private void chart(Chart chart) {
    Layout now = layout.get();
    lines(new TextChart(Math.min(now.width(), 100), now.zone()).lines(chart));
  }

  private void print(@Nullable Object value, OutputFormat format) {
    print(value, format, layout.get());
  }

  private void print(@Nullable Object value, OutputFormat format, Layout chosen) {
    boolean rows = value instanceof Iterable<?> && format == OutputFormat.TABLE;
    paged(rows, out -> new Printer(chosen).print(value, format, out));
  }

  /** The lines that would show a value with so many columns kept free. */
  public List<String> drawn(@Nullable Object value, int margin) {
    StringBuilder text = new StringBuilder();
    Layout now = layout.get();
    Layout narrow = now.withWidth(Math.max(1, now.width() - margin));
    new Screen(() -> narrow, text, () -> {}).value(value);
    return text.toString().lines().toList();
  }

  /** Shows an error: what happened, where, what to do. */
  public void error(ReeveException error) {
    Style style = new Style(layout.get().colour());
    List<String> text = SafeText.lines(error.text()).lines().toList();
    List<String> rows =
        new ArrayList<>(Wrapped.lines(List.of(ERROR + text.get(0)), layout.get().width()));
    rows.set(0, style.wrong(ERROR) + rows.get(0).substring(ERROR.length()));
    lines(rows);
    text(text.subList(1, text.size()));
  }

  /** Shows text, its lines broken between words where the screen is narrower. */
  public void text(List<String> lines) {
    lines(Wrapped.lines(lines, layout.get().width()));
  }

  /** Shows lines of text as they are. */
  public void lines(List<String> lines) {
    paged(
        false,
        out -> {
          for (String line : lines) {
            out.append(line).append('\n');
          }
        });
  }

  private interface Text {
    void write(Appendable out) throws IOException;
  }

  private void paged(boolean header, Text text) {
    try (Paging.Paged out = paging.begin(header)) {
      text.write(out);
      out.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Paging.Left enough) {
      return;
    } finally {
      flush.run();
    }
  }

  /** Text of less weight, where colour is used. */
  public String faint(String text) {
    return new Style(layout.get().colour()).faint(text);
  }
}
