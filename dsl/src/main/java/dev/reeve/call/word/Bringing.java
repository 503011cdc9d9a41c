package dev.reeve.call.word;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.error.NotFoundException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Item;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.OperationMarks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds to an argument that picks some records by kind what the vendor wants with them, as another
 * call tells: drafts bring the drafts that they refer to.
 */
public final class Bringing {
  private final Live live;

  /** Asks by these calls. */
  public Bringing(Live live) {
    this.live = live;
  }

  /** The call with all that belongs to what it picks; as it is where it picks nothing. */
  public Bound whole(Bound bound) {
    return bound
        .operation()
        .marks()
        .brings()
        .flatMap(
            brings -> picked(bound, brings).map(picked -> with(bound, brings.argument(), picked)))
        .orElse(bound);
  }

  private Optional<Map<String, Object>> picked(Bound bound, OperationMarks.Brings brings) {
    return bound
        .body()
        .filter(Map.class::isInstance)
        .map(body -> ((Map<?, ?>) body).get(brings.argument()))
        .filter(given -> given instanceof Map<?, ?> kinds && !kinds.isEmpty())
        .map(given -> joined((Map<?, ?>) given, needed(bound, brings, given)));
  }

  /** What the other call tells; nothing where the vendor has no such call. */
  private Map<String, @Nullable Object> needed(
      Bound bound, OperationMarks.Brings brings, Object given) {
    Operation asked = bound.vendor().operations().get(brings.operation());
    if (asked == null) {
      return Map.of();
    }
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>(bound.path());
    arguments.put(brings.argument(), given);
    try {
      Object told = live.call(bound.vendor(), asked, Arguments.named(arguments), bound.context());
      return told instanceof Item item ? item.fields() : Map.of();
    } catch (NotFoundException noSuchCall) {
      return Map.of();
    }
  }

  private static Map<String, Object> joined(Map<?, ?> given, Map<String, @Nullable Object> needed) {
    Map<String, Object> all = new LinkedHashMap<>();
    given.forEach((kind, records) -> all.put(String.valueOf(kind), records));
    needed.forEach(
        (kind, records) -> {
          List<Object> both = new ArrayList<>(listed(all.get(kind)));
          for (Object record : listed(records)) {
            if (both.stream().noneMatch(known -> link(known).equals(link(record)))) {
              both.add(Map.of("href", link(record)));
            }
          }
          all.put(kind, both);
        });
    return all;
  }

  private static List<?> listed(@Nullable Object records) {
    return records instanceof List<?> list ? list : records == null ? List.of() : List.of(records);
  }

  private static Object link(Object record) {
    return record instanceof Map<?, ?> fields && fields.get("href") != null
        ? fields.get("href")
        : record;
  }

  private static Bound with(Bound bound, String argument, Map<String, Object> picked) {
    Map<String, Object> body = new LinkedHashMap<>();
    ((Map<?, ?>) bound.body().orElseThrow())
        .forEach((name, value) -> body.put(String.valueOf(name), value));
    body.put(argument, picked);
    return bound.withBody(body);
  }
}
