package dev.reeve.openapi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of RFC 9535 that overlays use: names, positions and wildcards from the root. */
public final class JsonPath {
  private static final Pattern STEP =
      Pattern.compile(
          "\\.([\\w-]+|\\*)|\\['((?:[^'\\\\]|\\\\.)*)']|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|\\[(\\d{1,6}|\\*)]");

  /**
   * A place that a path leads to.
   *
   * @param owner the object or list around it; null for the root
   * @param key its name or position there
   * @param value what stands there
   */
  public record Found(@Nullable Object owner, Object key, @Nullable Object value) {
    /** Takes the value out of what is around it. */
    public void remove() {
      if (owner instanceof Map<?, ?> map) {
        map.remove(key);
      } else if (owner instanceof List<?> list) {
        list.removeIf(element -> element == value);
      }
    }
  }

  private JsonPath() {}

  /**
   * The places a path leads to.
   *
   * @throws IllegalArgumentException when it uses more of RFC 9535 than we read
   */
  public static List<Found> find(Object root, String path) {
    if (!path.startsWith("$")) {
      throw new IllegalArgumentException("a path starts with $: " + path);
    }
    List<Found> found = List.of(new Found(null, "", root));
    Matcher step = STEP.matcher(path);
    int at = 1;
    while (at < path.length()) {
      if (!step.find(at) || step.start() != at) {
        throw new IllegalArgumentException(
            "only names, positions and * are read in a path: " + path);
      }
      found = next(found, step);
      at = step.end();
    }
    return found;
  }

  private static List<Found> next(List<Found> found, Matcher step) {
    List<Found> next = new ArrayList<>();
    for (Found each : found) {
      String name = name(step);
      if (name.equals("*") && step.group(2) == null && step.group(3) == null) {
        every(each.value(), next);
      } else {
        one(each.value(), name, next);
      }
    }
    return next;
  }

  private static String name(Matcher step) {
    for (int group = 1; group <= 4; group++) {
      String name = step.group(group);
      if (name != null) {
        return name.replaceAll("\\\\(.)", "$1");
      }
    }
    return "";
  }

  private static void every(@Nullable Object value, List<Found> into) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> into.add(new Found(map, name, member)));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> into.add(new Found(list, list.indexOf(element), element)));
    }
  }

  private static void one(@Nullable Object value, String name, List<Found> into) {
    if (value instanceof Map<?, ?> map && map.containsKey(name)) {
      into.add(new Found(map, name, map.get(name)));
    } else if (value instanceof List<?> list && name.matches("\\d+")) {
      int position = Integer.parseInt(name);
      if (position < list.size()) {
        into.add(new Found(list, position, list.get(position)));
      }
    }
  }
}
