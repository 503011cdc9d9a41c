package dev.reeve.journal;

import dev.reeve.value.Chart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chart as JSON values, no finer than a page can show. */
final class ChartText {
  private static final int POINTS = 2000;

  private ChartText() {}

  static Map<String, @Nullable Object> of(Chart chart) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("title", chart.title());
    all.put("unit", chart.unit());
    all.put("kind", chart.kind().name().toLowerCase(Locale.ROOT));
    all.put("series", chart.series().stream().map(ChartText::series).toList());
    return all;
  }

  private static Map<String, @Nullable Object> series(Chart.Series series) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("name", series.name());
    List<List<Object>> points = new ArrayList<>();
    int step = series.points().size() / POINTS + 1;
    for (int i = 0; i < series.points().size(); i += step) {
      Chart.Point point = series.points().get(i);
      points.add(List.of(point.label(), point.x(), point.y(), point.time()));
    }
    all.put("points", points);
    return all;
  }
}
