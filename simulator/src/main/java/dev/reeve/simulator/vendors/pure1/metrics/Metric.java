package dev.reeve.simulator.vendors.pure1.metrics;

import dev.reeve.simulator.vendors.pure1.estate.Seeded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One metric of the catalogue.
 *
 * @param name e.g. {@code array_read_iops}
 * @param unit e.g. {@code B/s}; empty for a ratio
 * @param collection what it is measured on, e.g. {@code arrays}
 * @param shape how its values move
 * @param typical the middle of its values
 */
public record Metric(String name, String unit, String collection, Shape shape, double typical) {

  /** How values move with time. */
  enum Shape {
    /** With the hours of the day and the days of the week. */
    WORK,
    /** From 0 to 1 with the hours of the day. */
    RATIO,
    /** Grows over the year. */
    SPACE,
    /** Hardly at all. */
    STEADY
  }

  /** Its identifier. */
  public String id() {
    return Seeded.uuid("metrics", name);
  }

  /** The record that {@code /metrics} lists. */
  public Map<String, Object> row(long asOf) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("_as_of", asOf);
    row.put("id", id());
    row.put("name", name);
    row.put("availabilities", Availability.rows());
    row.put("description", name.replace('_', ' '));
    row.put("resource_types", List.of(collection));
    row.put("unit", unit);
    return row;
  }

  /**
   * The value of one bucket.
   *
   * @param resource identifier of the resource
   * @param from start of the bucket in milliseconds since 1970
   * @param max the largest instead of the mean
   */
  double value(String resource, long from, boolean max) {
    double level = typical * (0.5 + Seeded.fraction("level", name, resource));
    double noise = Seeded.fraction("noise", name, resource, from);
    double mean =
        switch (shape) {
          case WORK -> level * (0.3 + busy(from)) * (0.8 + 0.4 * noise);
          case RATIO -> Math.min(0.97, level * (0.3 + busy(from)) * (0.8 + 0.4 * noise));
          case SPACE -> level * (0.55 + 0.15 * years(from) + 0.01 * noise);
          case STEADY -> level * (0.98 + 0.04 * noise);
        };
    double value = max ? mean * (1.05 + 0.5 * noise) : mean;
    return Math.round((shape == Shape.RATIO ? Math.min(1, value) : value) * 1000) / 1000.0;
  }

  // Two humps in a working day, less on Saturday and Sunday.
  private static double busy(long at) {
    double hour = at % 86_400_000L / 3_600_000.0;
    double day = Math.max(0, Math.sin((hour - 6) / 14 * Math.PI));
    long weekday = (at / 86_400_000L + 3) % 7;
    return day * (weekday >= 5 ? 0.4 : 1.0);
  }

  private static double years(long at) {
    return (at - 1_735_689_600_000L) / (365.25 * 86_400_000.0);
  }
}
