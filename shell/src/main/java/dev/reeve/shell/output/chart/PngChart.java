package dev.reeve.shell.output.chart;

import dev.reeve.errors.UsageException;
import dev.reeve.value.Chart;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart as PNG bytes; needs the JDK's java.desktop and a font, which small images lack. */
final class PngChart {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 400;

  private PngChart() {}

  static byte[] draw(Chart chart, ZoneId zone) throws IOException {
    System.setProperty("java.awt.headless", "true");
    try {
      return BitmapEncoder.getBitmapBytes(
          chart.kind() == Chart.Kind.BARS ? bars(chart) : lines(chart, zone),
          BitmapEncoder.BitmapFormat.PNG);
    } catch (LinkageError | InternalError desktop) {
      throw new UsageException(
          "this Java can't draw PNG: it has no java.desktop or no font",
          "for chart",
          "write .svg instead, or install fontconfig and a font");
    }
  }

  private static XYChart lines(Chart chart, ZoneId zone) {
    XYChart drawn =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(chart.title())
            .yAxisTitle(chart.unit())
            .build();
    drawn.getStyler().setTimezone(TimeZone.getTimeZone(zone));
    // One series is named by the title.
    drawn.getStyler().setLegendVisible(chart.series().size() > 1);
    for (Chart.Series series : chart.series()) {
      List<Double> values = series.points().stream().map(Chart.Point::y).toList();
      drawn.addSeries(name(series), positions(series), values).setMarker(SeriesMarkers.NONE);
    }
    return drawn;
  }

  private static List<?> positions(Chart.Series series) {
    List<Object> positions = new ArrayList<>();
    for (Chart.Point point : series.points()) {
      positions.add(point.time() ? Date.from(Instant.ofEpochMilli((long) point.x())) : point.x());
    }
    return positions;
  }

  private static CategoryChart bars(Chart chart) {
    CategoryChart drawn =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(chart.title())
            .yAxisTitle(chart.unit())
            .build();
    for (Chart.Series series : chart.series()) {
      List<String> labels = series.points().stream().map(Chart.Point::label).toList();
      List<Double> values = series.points().stream().map(Chart.Point::y).toList();
      drawn.addSeries(name(series), labels, values);
    }
    return drawn;
  }

  private static String name(Chart.Series series) {
    return series.name().isEmpty() ? "values" : series.name();
  }
}
