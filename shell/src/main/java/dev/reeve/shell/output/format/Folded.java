package dev.reeve.shell.output.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a nested value is called, so that a cell shows that instead of all it holds. */
final class Folded {
  private static final List<String> NAMES =
      List.of("name", "Name", "title", "display_name", "displayName", "hostname");
  private static final List<String> IDENTITIES = List.of("id", "Id", "href");
  private static final List<String> INSIDE = List.of("spec", "metadata");

  private Folded() {}

  /** The name or identity of a record, also one step down as Kubernetes keeps it; or null. */
  static @Nullable String name(Map<?, ?> map) {
    if (map.get("key") instanceof String key && map.get("value") instanceof String value) {
      return key + "=" + value;
    }
    String own = first(map, NAMES);
    if (own != null) {
      return own;
    }
    for (String inside : INSIDE) {
      if (map.get(inside) instanceof Map<?, ?> inner && first(inner, NAMES) != null) {
        return first(inner, NAMES);
      }
    }
    return first(map, IDENTITIES);
  }

  /** Whether a cell of this value reads as a name or names. */
  static boolean named(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().allMatch(Folded::named);
    }
    return !(value instanceof Map<?, ?> map) || map.isEmpty() || name(map) != null;
  }

  private static @Nullable String first(Map<?, ?> map, List<String> names) {
    for (String name : names) {
      if (map.get(name) instanceof String text && !text.isEmpty()) {
        return text;
      }
    }
    return null;
  }
}
