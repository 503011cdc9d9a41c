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
 */
public record Layout(
    int width,
    boolean colour,
    ZoneId zone,
    List<String> columns,
    Set<String> reveal,
    boolean exact) {

  /** For output that no person watches: no colour, wide, exact. */
  public static final Layout PLAIN =
      new Layout(120, false, ZoneId.of("UTC"), List.of(), Set.of(), false);

  /** The same on a screen of that width. */
  public Layout withWidth(int other) {
    return new Layout(other, colour, zone, columns, reveal, exact);
  }

  /** The same with these columns. */
  public Layout withColumns(List<String> other) {
    return new Layout(width, colour, zone, other, reveal, exact);
  }

  /** The same showing these secret fields. */
  public Layout withReveal(Set<String> other) {
    return new Layout(width, colour, zone, columns, other, exact);
  }

  /** The same with or without colour. */
  public Layout withColour(boolean other) {
    return new Layout(width, other, zone, columns, reveal, exact);
  }
}
