package dev.reeve.journal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Names lanes so that a resumed run gives each the same name, whatever order threads run in. Safe
 * for concurrent use.
 */
public final class Lanes {
  private final Map<String, AtomicLong> forks = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> items = new ConcurrentHashMap<>();

  /**
   * The lanes of the next {@code parallel} or {@code across} of a lane: {@code L/n/KEY}.
   *
   * @param keys of its elements in order: item identity, profile name, else the value as text; one
   *     that occurs again gets {@code #2}, {@code #3}
   */
  public List<String> fork(String lane, List<String> keys) {
    String stem = stem(lane) + next(forks, lane) + "/";
    Map<String, Integer> seen = new HashMap<>();
    List<String> lanes = new ArrayList<>();
    for (String key : keys) {
      int times = seen.merge(key, 1, Integer::sum);
      String word = URLEncoder.encode(key, StandardCharsets.UTF_8);
      lanes.add(stem + word + (times == 1 ? "" : "#" + times));
    }
    return lanes;
  }

  /** The lane of the pages of the next use of a lane's items: {@code L~n}. */
  public String items(String lane) {
    return lane.isEmpty() ? "" : lane + "~" + next(items, lane);
  }

  private static String stem(String lane) {
    return lane.endsWith("/") ? lane : lane + "/";
  }

  private static long next(Map<String, AtomicLong> counters, String lane) {
    return counters.computeIfAbsent(lane, unused -> new AtomicLong()).incrementAndGet();
  }
}
