package dev.reeve.shell.output.chart;

import dev.reeve.errors.UsageException;
import dev.reeve.value.Chart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/** A chart in a file: SVG or PNG, by the file's name. */
public final class ChartFile {
  private ChartFile() {}

  /**
   * Draws into that file.
   *
   * @return what was done, e.g. {@code wrote load.svg}
   * @throws UsageException when the name says no known form, or the file can't be written
   */
  public static String write(Chart chart, String file, ZoneId zone) {
    String form = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      switch (form) {
        case "svg" ->
            Files.writeString(
                Path.of(file), new SvgChart(zone).draw(chart), StandardCharsets.UTF_8);
        case "png" -> Files.write(Path.of(file), PngChart.draw(chart, zone));
        default ->
            throw new UsageException(
                "'" + file + "' is no file of a chart",
                "for chart",
                "end its name in .svg or .png");
      }
    } catch (IOException e) {
      throw new UsageException(
          "cannot write " + file, "for chart", "name a file in a folder that you may write to");
    }
    return "wrote " + file;
  }
}
