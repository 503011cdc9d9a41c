package dev.reeve.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Headers, in order; names match without regard to case (RFC 9110, 5.1).
 *
 * @param all names as given to values
 */
public record Headers(Map<String, List<String>> all) {

  /** No headers. */
  public static final Headers NONE = new Headers(Map.of());

  /** A copy that nobody changes. */
  public Headers {
    all = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  /** The first value of that name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of that name. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    all.forEach(
        (key, some) -> {
          if (key.equalsIgnoreCase(name)) {
            values.addAll(some);
          }
        });
    return values;
  }

  /** The same with one value for that name. */
  public Headers with(String name, String value) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    all.forEach(
        (key, values) -> {
          if (!key.equalsIgnoreCase(name)) {
            copy.put(key, values);
          }
        });
    copy.put(name, List.of(value));
    return new Headers(copy);
  }

  /** The same without that name. */
  public Headers without(String name) {
    Map<String, List<String>> copy = new LinkedHashMap<>(all);
    copy.keySet().removeIf(key -> key.equalsIgnoreCase(name));
    return new Headers(copy);
  }

  /** Lower-case names to values. */
  public Map<String, List<String>> lowerCase() {
    Map<String, List<String>> lower = new LinkedHashMap<>();
    all.forEach(
        (key, values) ->
            lower
                .computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                .addAll(values));
    return lower;
  }
}
