package dev.reeve.simulator.vendors.pure1.metrics;

import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resolution on offer.
 *
 * @param resolution spacing of points in milliseconds
 * @param retention how long points are kept, in milliseconds
 */
record Availability(long resolution, long retention) {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final List<Availability> ALL =
      List.of(
          new Availability(30_000, 3 * HOUR),
          new Availability(3 * MINUTE, DAY),
          new Availability(5 * MINUTE, DAY),
          new Availability(30 * MINUTE, 7 * DAY),
          new Availability(2 * HOUR, 30 * DAY),
          new Availability(DAY, 366 * DAY));

  static List<Object> rows() {
    List<Object> rows = new ArrayList<>();
    for (Availability each : ALL) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("aggregations", List.of("avg", "max"));
      row.put("resolution", each.resolution());
      row.put("retention", each.retention());
      rows.add(row);
    }
    return rows;
  }

  /**
   * The coarsest one that makes up a resolution: a multiple (30 days as one bucket) is taken too.
   */
  static Availability of(long resolution) {
    return ALL.stream()
        .filter(each -> resolution > 0 && resolution % each.resolution() == 0)
        .reduce((finer, coarser) -> coarser)
        .orElseThrow(() -> new QueryFault("Invalid resolution", String.valueOf(resolution)));
  }
}
