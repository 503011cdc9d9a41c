package dev.reeve.shell.output.chart;

import dev.reeve.value.Chart;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as lines of text for a terminal. */
public final class TextChart {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final int ROWS = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final int width;
  private final ZoneId zone;

  /** Charts that wide, times in that zone. */
  public TextChart(int width, ZoneId zone) {
    this.width = Math.max(30, width);
    this.zone = zone;
  }

  /** The chart, line by line. */
  public List<String> lines(Chart chart) {
    boolean empty = chart.series().stream().allMatch(series -> series.points().isEmpty());
    if (empty) {
      return List.of(title(chart) + "(no values)");
    }
    List<String> lines = new ArrayList<>();
    if (!chart.title().isEmpty() || !chart.unit().isEmpty()) {
      lines.add(title(chart).strip());
    }
    if (chart.kind() == Chart.Kind.BARS) {
      chart.series().forEach(series -> bars(series, lines));
    } else {
      chart.series().forEach(series -> line(series, chart.series().size() > 1, lines));
    }
    return lines;
  }

  /** The same at most so wide: neighbours are drawn as their mean. */
  public static String spark(List<Double> values, int width) {
    if (values.size() <= width) {
      return spark(values);
    }
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int from = (int) ((long) i * values.size() / width);
      int to = (int) ((long) (i + 1) * values.size() / width);
      means.add(
          values.subList(from, to).stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
    return spark(means);
  }

  /** Values as one row of blocks, lowest to highest. */
  public static String spark(List<Double> values) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      double part = high == low ? 0.5 : (value - low) / (high - low);
      text.append(BLOCKS.charAt((int) Math.round(part * (BLOCKS.length() - 1))));
    }
    return text.toString();
  }

  private static String title(Chart chart) {
    String unit = chart.unit().isEmpty() ? "" : " (" + chart.unit() + ")";
    return chart.title() + unit + " ";
  }

  private void line(Chart.Series series, boolean named, List<String> lines) {
    Scale x = Scale.of(List.of(series), Chart.Point::x);
    Scale y = Scale.of(List.of(series), Chart.Point::y);
    String top = Scale.label(y.high());
    String bottom = Scale.label(y.low());
    int gutter = Math.max(top.length(), bottom.length());
    Braille raster = new Braille(width - gutter - 2, ROWS);
    draw(series.points(), x, y, raster);
    if (named) {
      lines.add(series.name());
    }
    for (int row = 0; row < ROWS; row++) {
      String label = row == 0 ? top : row == ROWS - 1 ? bottom : "";
      lines.add(" ".repeat(gutter - label.length()) + label + " ┤" + raster.row(row));
    }
    lines.add(axis(series.points(), gutter));
  }

  private static void draw(List<Chart.Point> points, Scale x, Scale y, Braille raster) {
    int lastX = -1;
    int lastY = -1;
    for (Chart.Point point : points) {
      int nowX = (int) Math.round(x.part(point.x()) * (raster.width() - 1));
      int nowY = (int) Math.round(y.part(point.y()) * (raster.height() - 1));
      if (lastX < 0) {
        raster.dot(nowX, nowY);
      } else {
        raster.line(lastX, lastY, nowX, nowY);
      }
      lastX = nowX;
      lastY = nowY;
    }
  }

  private String axis(List<Chart.Point> points, int gutter) {
    String from = position(points.get(0));
    String to = position(points.get(points.size() - 1));
    int gap = Math.max(1, width - gutter - 2 - from.length() - to.length());
    return " ".repeat(gutter + 2) + from + " ".repeat(gap) + to;
  }

  private String position(Chart.Point point) {
    return point.time()
        ? TIME.format(Instant.ofEpochMilli((long) point.x()).atZone(zone))
        : Scale.label(point.x());
  }

  private void bars(Chart.Series series, List<String> lines) {
    Scale scale = Scale.of(List.of(series), Chart.Point::y).fromZero();
    int names = series.points().stream().mapToInt(point -> point.label().length()).max().orElse(0);
    int shown = Math.min(names, width / 3);
    int room = Math.max(5, width - shown - 12);
    for (Chart.Point point : series.points()) {
      String label =
          point.label().length() > shown
              ? point.label().substring(0, shown - 1) + "…"
              : point.label();
      double length = Math.max(0, scale.part(point.y())) * room;
      lines.add(
          label
              + " ".repeat(shown - label.length())
              + "  "
              + bar(length)
              + " "
              + Scale.label(point.y()));
    }
  }

  private static String bar(double length) {
    int whole = (int) length;
    int eighths = (int) ((length - whole) * 8);
    return "█".repeat(whole) + (eighths == 0 ? "" : EIGHTHS.substring(eighths, eighths + 1));
  }
}
