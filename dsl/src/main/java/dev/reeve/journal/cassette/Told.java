package dev.reeve.journal.cassette;

import dev.reeve.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a recording says of where the script ran, as nested members. */
final class Told {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  void put(@Nullable Object fact, String... path) {
    Map<String, @Nullable Object> level = members;
    for (String step : List.of(path).subList(0, path.length - 1)) {
      level = below(level, step);
    }
    level.put(path[path.length - 1], fact);
  }

  @SuppressWarnings("unchecked") // Only this class puts maps here.
  private static Map<String, @Nullable Object> below(
      Map<String, @Nullable Object> level, String step) {
    return (Map<String, @Nullable Object>)
        Objects.requireNonNull(level.computeIfAbsent(step, key -> new LinkedHashMap<>()));
  }

  /** Its members as JSON, each with a comma behind it. */
  String members() {
    StringBuilder text = new StringBuilder();
    members.forEach(
        (name, fact) ->
            text.append(Json.print(name)).append(':').append(Json.print(fact)).append(','));
    return text.toString();
  }

  static @Nullable Object at(@Nullable Object facts, String... path) {
    Object found = facts;
    for (String step : path) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found;
  }
}
