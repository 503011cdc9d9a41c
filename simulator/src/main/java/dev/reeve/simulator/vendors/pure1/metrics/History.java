package dev.reeve.simulator.vendors.pure1.metrics;

import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One reading of the history.
 *
 * @param start first moment, milliseconds since 1970
 * @param end moment after the last
 * @param resolution spacing of points in milliseconds
 * @param max the largest of each bucket instead of the mean
 * @param now the time by the simulator's clock
 */
public record History(long start, long end, long resolution, boolean max, long now) {

  /** What is asked for must be a window of a resolution on offer. */
  public History {
    Availability.of(resolution);
    if (end < start) {
      throw new QueryFault("Invalid time range", "end_time " + end + " before start_time " + start);
    }
  }

  /** The series of one metric and one resource, as listed. */
  public Map<String, Object> series(Metric metric, Map<String, Object> resource) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("_as_of", now);
    row.put("id", metric.id());
    row.put("name", metric.name());
    row.put("aggregation", max ? "max" : "avg");
    row.put("data", points(metric, String.valueOf(resource.get("id"))));
    row.put("resolution", resolution);
    row.put("resources", List.of(resource));
    row.put("unit", metric.unit());
    return row;
  }

  // Only whole buckets that are over and not yet dropped.
  private List<Object> points(Metric metric, String resource) {
    long kept = now - Availability.of(resolution).retention();
    long first = Math.max(start, kept);
    List<Object> points = new ArrayList<>();
    for (long at = up(first); at < end && at + resolution <= now; at += resolution) {
      points.add(List.of(at, metric.value(resource, at, max)));
    }
    return points;
  }

  private long up(long at) {
    return -Math.floorDiv(-at, resolution) * resolution;
  }
}
