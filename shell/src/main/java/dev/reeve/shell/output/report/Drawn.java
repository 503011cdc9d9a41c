package dev.reeve.shell.output.report;

import dev.reeve.json.Json;
import dev.reeve.shell.output.chart.SvgChart;
import dev.reeve.value.Chart;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charts that a script drew, as pictures within the page; each once. */
final class Drawn {
  private Drawn() {}

  static String of(List<Map<String, @Nullable Object>> lines, ZoneId zone) {
    StringBuilder html = new StringBuilder();
    lines.stream()
        .filter(line -> "chart".equals(line.get("kind")))
        .map(line -> line.get("chart"))
        .distinct()
        .map(Drawn::chart)
        .filter(chart -> !chart.series().isEmpty())
        .forEach(chart -> html.append(figure(chart, zone)));
    return html.toString();
  }

  /** As a picture of its own, so that nothing of it can become part of the page. */
  private static String figure(Chart chart, ZoneId zone) {
    byte[] svg = new SvgChart(zone).draw(chart).getBytes(StandardCharsets.UTF_8);
    String names =
        String.join(", ", chart.series().stream().map(Chart.Series::name).distinct().toList());
    return "<figure><img alt=\""
        + Html.text(chart.title().isEmpty() ? names : chart.title())
        + "\" src=\"data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg)
        + "\"></figure>\n";
  }

  private static Chart chart(@Nullable Object kept) {
    List<Chart.Series> series = new ArrayList<>();
    if (Json.at(kept, "/series") instanceof List<?> list) {
      list.forEach(each -> series.add(series(each)));
    }
    Chart.Kind kind = "bars".equals(text(kept, "/kind")) ? Chart.Kind.BARS : Chart.Kind.LINE;
    return new Chart(text(kept, "/title"), text(kept, "/unit"), kind, series);
  }

  private static Chart.Series series(@Nullable Object kept) {
    List<Chart.Point> points = new ArrayList<>();
    if (Json.at(kept, "/points") instanceof List<?> list) {
      list.forEach(
          each ->
              points.add(
                  new Chart.Point(
                      text(each, "/0"),
                      number(each, "/1"),
                      number(each, "/2"),
                      Boolean.TRUE.equals(Json.at(each, "/3")))));
    }
    return new Chart.Series(text(kept, "/name"), points);
  }

  private static String text(@Nullable Object value, String pointer) {
    Object found = Json.at(value, pointer);
    return found == null ? "" : String.valueOf(found);
  }

  private static double number(@Nullable Object value, String pointer) {
    return Json.at(value, pointer) instanceof Number number ? number.doubleValue() : 0;
  }
}
