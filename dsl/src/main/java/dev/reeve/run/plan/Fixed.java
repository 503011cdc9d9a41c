package dev.reeve.run.plan;

import dev.reeve.journal.Outside;
import dev.reeve.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan learnt of clock and chance: carrying it out is told the same, so that a name made of
 * the time is the name that was planned. Files and processes are looked at anew. Safe for
 * concurrent use.
 */
public final class Fixed {
  private static final Set<String> KINDS = Set.of("now", "random", "uuid");

  private final Instant started;
  private final Map<String, List<@Nullable Object>> told;
  private final Map<String, List<@Nullable Object>> learnt = new LinkedHashMap<>();

  private Fixed(Instant started, Map<String, List<@Nullable Object>> told) {
    this.started = started;
    this.told = told;
  }

  /** Nothing is known yet. */
  public static Fixed from(Instant started) {
    return new Fixed(started, Map.of());
  }

  /** The same, told from its beginning. */
  public synchronized Fixed again() {
    Map<String, List<@Nullable Object>> values = new HashMap<>();
    learnt.forEach((key, list) -> values.put(key, new ArrayList<>(list)));
    told.forEach(
        (key, list) -> {
          if (list.size() > values.getOrDefault(key, List.of()).size()) {
            values.put(key, list);
          }
        });
    return new Fixed(started, values);
  }

  /** When the plan was made: durations count from there. */
  public Instant started() {
    return started;
  }

  /** Tells what was learnt then, in the order of each lane; what goes beyond is learnt now. */
  public Outside over(Outside live) {
    return (context, what, now) -> {
      if (!KINDS.contains(what)) {
        return live.value(context, what, now);
      }
      String key = context.lane() + " " + what;
      synchronized (this) {
        List<@Nullable Object> list = learnt.computeIfAbsent(key, lane -> new ArrayList<>());
        List<@Nullable Object> before = told.getOrDefault(key, List.of());
        @Nullable Object value =
            list.size() < before.size()
                ? live.value(context, what, () -> before.get(list.size()))
                : live.value(context, what, now);
        list.add(value);
        return value;
      }
    };
  }

  synchronized Map<String, @Nullable Object> written() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("started", started.toString());
    all.put("values", again().told);
    return all;
  }

  static Fixed read(@Nullable Object written) {
    Object started = Json.at(written, "/started");
    Map<String, List<@Nullable Object>> values = new HashMap<>();
    if (Json.at(written, "/values") instanceof Map<?, ?> map) {
      map.forEach((key, list) -> values.put(String.valueOf(key), list(list)));
    }
    return new Fixed(
        started == null ? Instant.now() : Instant.parse(String.valueOf(started)), values);
  }

  private static List<@Nullable Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }
}
