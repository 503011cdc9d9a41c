package dev.reeve.openapi.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins a document and one that adds operations to it, e.g. an operator's; the first one wins. */
final class Supplement {
  /** What both documents tell parts of; of everything else the main one tells all. */
  private static final List<String> WITHIN =
      List.of("paths", "components", "schemas", "responses", "headers", "parameters", "tags");

  private Supplement() {}

  static Object of(Object main, Object more) {
    return joined(main, more);
  }

  private static Object joined(Object main, Object more) {
    if (main instanceof Map<?, ?> map && more instanceof Map<?, ?> members) {
      return members(map, members);
    }
    if (main instanceof List<?> list && more instanceof List<?> elements) {
      return elements(list, elements);
    }
    return main;
  }

  private static Map<String, Object> members(Map<?, ?> main, Map<?, ?> more) {
    Map<String, Object> joined = new LinkedHashMap<>();
    main.forEach((name, value) -> joined.put(String.valueOf(name), value));
    for (Map.Entry<?, ?> member : more.entrySet()) {
      String name = String.valueOf(member.getKey());
      Object value = joined.get(name);
      boolean deeper = value != null && WITHIN.contains(name) || name.startsWith("/");
      if (value == null) {
        joined.put(name, member.getValue());
      } else if (deeper) {
        joined.put(name, joined(value, member.getValue()));
      }
    }
    return joined;
  }

  private static List<Object> elements(List<?> main, List<?> more) {
    List<Object> joined = new ArrayList<>(main);
    for (Object element : more) {
      if (main.stream().noneMatch(each -> name(each).equals(name(element)))) {
        joined.add(element);
      }
    }
    return joined;
  }

  private static String name(Object element) {
    return element instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : "";
  }
}
