package dev.reeve.shell.output.chart;

import dev.reeve.value.Chart;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A chart as one SVG 1.1 document, without scripts, fonts or links of its own. */
public final class SvgChart {
  private static final List<String> COLOURS =
      List.of("#2563eb", "#d97706", "#059669", "#dc2626", "#7c3aed", "#0891b2");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int WIDTH = 800;
  private static final int HEIGHT = 320;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 40;
  private static final int BOTTOM = 40;
  private static final double WIDEST = 120;

  private final ZoneId zone;

  /** Charts with times in that zone. */
  public SvgChart(ZoneId zone) {
    this.zone = zone;
  }

  /** The document. */
  public String draw(Chart chart) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    String unit = chart.unit().isEmpty() ? "" : " (" + chart.unit() + ")";
    text(svg, LEFT, 24, "start", chart.title() + unit);
    if (chart.kind() == Chart.Kind.BARS) {
      bars(svg, chart);
    } else {
      lines(svg, chart);
    }
    return svg.append("</svg>\n").toString();
  }

  private void lines(StringBuilder svg, Chart chart) {
    Scale x = Scale.of(chart.series(), Chart.Point::x);
    Scale y = Scale.of(chart.series(), Chart.Point::y);
    grid(svg, y);
    for (int i = 0; i < chart.series().size(); i++) {
      Chart.Series series = chart.series().get(i);
      String colour = COLOURS.get(i % COLOURS.size());
      svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
          .append(colour)
          .append("\" points=\"");
      for (Chart.Point point : series.points()) {
        svg.append(number(across(x.part(point.x()))))
            .append(',')
            .append(number(down(y.part(point.y()))))
            .append(' ');
      }
      svg.append("\"/>\n");
      if (chart.series().size() > 1) {
        legend(svg, series.name(), colour, i);
      }
    }
    boolean time =
        chart.series().stream().flatMap(each -> each.points().stream()).anyMatch(Chart.Point::time);
    text(svg, LEFT, HEIGHT - 14, "start", position(x.low(), time));
    text(svg, WIDTH - RIGHT, HEIGHT - 14, "end", position(x.high(), time));
  }

  private void bars(StringBuilder svg, Chart chart) {
    List<Chart.Point> points =
        chart.series().stream().flatMap(each -> each.points().stream()).toList();
    Scale y = Scale.of(chart.series(), Chart.Point::y).fromZero();
    grid(svg, y);
    double slot = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, points.size());
    double width = Math.min(slot * 0.8, WIDEST);
    for (int i = 0; i < points.size(); i++) {
      double top = down(y.part(points.get(i).y()));
      svg.append("<rect fill=\"")
          .append(COLOURS.get(0))
          .append("\" x=\"")
          .append(number(LEFT + i * slot + (slot - width) / 2))
          .append("\" width=\"")
          .append(number(width))
          .append("\" y=\"")
          .append(number(top))
          .append("\" height=\"")
          .append(number(down(0) - top))
          .append("\"/>\n");
      text(svg, LEFT + i * slot + slot / 2, HEIGHT - 22, "middle", points.get(i).label());
    }
  }

  private static void grid(StringBuilder svg, Scale y) {
    for (int i = 0; i <= 4; i++) {
      double height = down(i / 4d);
      svg.append("<line stroke=\"#e5e7eb\" x1=\"")
          .append(LEFT)
          .append("\" x2=\"")
          .append(WIDTH - RIGHT)
          .append("\" y1=\"")
          .append(number(height))
          .append("\" y2=\"")
          .append(number(height))
          .append("\"/>\n");
      text(svg, LEFT - 8, height + 4, "end", Scale.label(y.low() + (y.high() - y.low()) * i / 4));
    }
  }

  private static void legend(StringBuilder svg, String name, String colour, int row) {
    double y = TOP + 14 * row;
    svg.append("<rect fill=\"")
        .append(colour)
        .append("\" width=\"10\" height=\"10\" x=\"")
        .append(WIDTH - RIGHT - 10)
        .append("\" y=\"")
        .append(number(y - 9))
        .append("\"/>\n");
    text(svg, WIDTH - RIGHT - 16, y, "end", name);
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
    svg.append("<text fill=\"#374151\" x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" text-anchor=\"")
        .append(anchor)
        .append("\">")
        .append(escape(words))
        .append("</text>\n");
  }

  private String position(double x, boolean time) {
    return time ? TIME.format(Instant.ofEpochMilli((long) x).atZone(zone)) : Scale.label(x);
  }

  private static double across(double part) {
    return LEFT + part * (WIDTH - LEFT - RIGHT);
  }

  private static double down(double part) {
    return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escape(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
