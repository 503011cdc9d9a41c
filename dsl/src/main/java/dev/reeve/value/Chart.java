package dev.reeve.value;

import java.util.List;

/**
 * Series to be drawn: by the shell in braille, as SVG or PNG in a file, or in a report.
 *
 * @param title above the chart, may be empty
 * @param unit of the values, e.g. {@code ms}; may be empty
 * @param kind how it is drawn
 * @param series at least one
 */
public record Chart(String title, String unit, Kind kind, List<Series> series) {

  /** How a chart is drawn. */
  public enum Kind {
    /** Values over time or another number. */
    LINE,
    /** One bar for each named value. */
    BARS
  }

  /**
   * One line, or one set of bars.
   *
   * @param name what it shows
   * @param points in the order of {@code x}
   */
  public record Series(String name, List<Point> points) {}

  /**
   * One value.
   *
   * @param label for a bar, or empty
   * @param x position; milliseconds since the epoch where {@code time}
   * @param y the value
   * @param time whether {@code x} is a time
   */
  public record Point(String label, double x, double y, boolean time) {}
}
