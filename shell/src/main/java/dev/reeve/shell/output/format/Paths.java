package dev.reeve.shell.output.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a dotted name out of nested maps: {@code location.title}. */
final class Paths {
  private Paths() {}

  static @Nullable Object in(Map<?, ?> row, String name) {
    if (row.containsKey(name)) {
      return row.get(name);
    }
    int dot = name.indexOf('.');
    if (dot < 0) {
      return null;
    }
    Object inner = row.get(name.substring(0, dot));
    String rest = name.substring(dot + 1);
    if (inner instanceof List<?> list) {
      return list.stream()
          .map(each -> each instanceof Map<?, ?> map ? in(map, rest) : null)
          .toList();
    }
    return inner instanceof Map<?, ?> map ? in(map, rest) : null;
  }
}
