package dev.reeve.openapi;

import dev.reeve.vendor.Schema.Type;
import java.util.List;
import java.util.Locale;

/** The type of a schema in both dialects. */
final class Types {
  private static final List<String> KNOWN =
      List.of("object", "array", "string", "integer", "number", "boolean");

  private Types() {}

  static Type of(Node node) {
    Object stated = node.at("type").value();
    if (stated instanceof List<?> several) {
      List<String> names =
          several.stream().map(String::valueOf).filter(name -> !name.equals("null")).toList();
      return names.size() == 1 ? named(names.get(0), node) : Type.ANY;
    }
    return stated == null ? guessed(node) : named(String.valueOf(stated), node);
  }

  /** OpenAPI 3.0 says {@code nullable}, 3.1 lists the type {@code null}. */
  static boolean nullable(Node node) {
    Object stated = node.at("type").value();
    boolean listed = stated instanceof List<?> several && several.contains("null");
    return listed || "null".equals(stated) || node.flag("nullable");
  }

  private static Type named(String name, Node node) {
    if (!KNOWN.contains(name)) {
      if (!name.equals("null")) {
        node.faults().add(node.pointer() + "/type", "no JSON type is named " + name);
      }
      return Type.ANY;
    }
    return Type.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Type guessed(Node node) {
    if (node.has("properties") || node.has("additionalProperties")) {
      return Type.OBJECT;
    }
    if (node.has("items")) {
      return Type.ARRAY;
    }
    Object sample = node.has("const") ? node.at("const").value() : firstValue(node);
    if (sample instanceof String) {
      return Type.STRING;
    }
    if (sample instanceof Boolean) {
      return Type.BOOLEAN;
    }
    return sample instanceof Number ? Type.NUMBER : Type.ANY;
  }

  private static @org.jspecify.annotations.Nullable Object firstValue(Node node) {
    return node.at("enum").value() instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
  }
}
