package dev.reeve.simulator.vendors.pure1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The positions found by the last few queries, so that the pages of one are not searched anew. */
final class Positions {
  private static final int KEPT = 8;

  private final Map<String, int[]> found = new LinkedHashMap<>();

  synchronized int[] of(String query, Supplier<int[]> search) {
    int[] positions = found.remove(query);
    if (positions == null) {
      positions = search.get();
    }
    found.put(query, positions);
    if (found.size() > KEPT) {
      found.remove(found.keySet().iterator().next());
    }
    return positions;
  }
}
