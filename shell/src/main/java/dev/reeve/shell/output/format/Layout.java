package dev.reeve.shell.output.format;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * How values are laid out.
 *
 * @param width columns of the screen; tables for people are cut to it
 * @param colour whether ANSI styles may be used
 * @param zone for times
 * @param columns the columns asked for; empty to choose by the schema
 * @param reveal names of secret fields to show
 * @param exact whether times and sizes are shown as received
 * @param sample how many rows are read before the first is shown, to find the widths
 */
public record Layout(
    int width,
    boolean colour,
    ZoneId zone,
    List<String> columns,
    Set<String> reveal,
    boolean exact,
    int sample) {

  /** Rows read before the first is shown, where nobody scrolls. */
  public static final int SAMPLE = 200;

  /** For output that no person watches: no colour, wide, exact. */
  public static final Layout PLAIN =
      new Layout(120, false, ZoneId.of("UTC"), List.of(), Set.of(), false, SAMPLE);

  /** The same on a screen of that width. */
  public Layout withWidth(int other) {
    return new Layout(other, colour, zone, columns, reveal, exact, sample);
  }

  /** The same with these columns. */
  public Layout withColumns(List<String> other) {
    return new Layout(width, colour, zone, other, reveal, exact, sample);
  }

  /** The same showing these secret fields. */
  public Layout withReveal(Set<String> other) {
    return new Layout(width, colour, zone, columns, other, exact, sample);
  }

  /** The same with or without colour. */
  public Layout withColour(boolean other) {
    return new Layout(width, other, zone, columns, reveal, exact, sample);
  }

  /** The same with times and sizes as received, or for a person. */
  public Layout withExact(boolean other) {
    return new Layout(width, colour, zone, columns, reveal, other, sample);
  }

  /** The same for a screen of so many rows: no more is fetched than is shown. */
  public Layout withRows(int rows) {
    return new Layout(width, colour, zone, columns, reveal, exact, Math.max(10, rows));
  }
}
