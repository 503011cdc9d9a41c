package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import dev.reeve.vendor.SchemaLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads schemas of both dialects: OpenAPI 3.0's and JSON Schema 2020-12. */
final class SchemaReader {
  /** A schema that allows anything. */
  static final Schema ANY = Schema.of(Type.ANY);

  private static final int DEEPEST = 60;

  private int depth;

  /** A schema with its own name, as it stands under {@code components/schemas}. */
  Schema named(String name, Node node) {
    Schema schema = read(node);
    if (!schema.ref().isEmpty()) {
      return new Parts(node).reference(schema.ref(), name);
    }
    return schema.named(name);
  }

  /** The schema at a node; one of any type when there is none. */
  Schema read(Node node) {
    if (!node.isObject()) {
      if (node.exists() && !(node.value() instanceof Boolean)) {
        node.fault("wants a schema");
      }
      return ANY;
    }
    depth++;
    try {
      return depth > DEEPEST ? tooDeep(node) : fresh(node);
    } finally {
      depth--;
    }
  }

  private Schema fresh(Node node) {
    if (node.has("$ref")) {
      return reference(node, node.text("$ref"), node);
    }
    List<Node> all = node.get("allOf").elements();
    if (all.size() == 1 && all.get(0).has("$ref") && !node.has("properties")) {
      return reference(all.get(0), all.get(0).text("$ref"), node);
    }
    Optional<Node> only = onlyReference(node);
    if (only.isPresent()) {
      return reference(only.get(), only.get().text("$ref"), node).orNull();
    }
    return all.isEmpty() ? written(node) : merged(node, all);
  }

  private static Schema tooDeep(Node node) {
    node.fault("nests deeper than " + DEEPEST + " schemas");
    return ANY;
  }

  /** A reference by name, or what stands at a place that has no name of its own. */
  private Schema reference(Node from, String ref, Node place) {
    Node target = from.resolved();
    String prefix = "#/components/schemas/";
    String rest = ref.startsWith(prefix) ? ref.substring(prefix.length()) : "/";
    if (rest.contains("/")) {
      return target.exists() ? read(target) : ANY;
    }
    String name = rest.replace("~1", "/").replace("~0", "~");
    return new Parts(place).reference(name, "");
  }

  /** {@code oneOf: [{$ref}, {type: null}]} is how 3.1 says that a reference may be null. */
  private static Optional<Node> onlyReference(Node node) {
    for (String key : List.of("oneOf", "anyOf")) {
      List<Node> several = node.get(key).elements();
      List<Node> rest = several.stream().filter(each -> !isNull(each)).toList();
      if (several.size() > rest.size() && rest.size() == 1 && rest.get(0).has("$ref")) {
        return Optional.of(rest.get(0));
      }
    }
    return Optional.empty();
  }

  private static boolean isNull(Node node) {
    return node.get("type").isText() && node.text("type").equals("null");
  }

  private Schema written(Node node) {
    Parts parts = new Parts(node);
    Optional<Schema.Variants> variants = variants(node, parts);
    Map<String, Schema> properties = new LinkedHashMap<>();
    node.get("properties").members().forEach((name, member) -> properties.put(name, read(member)));
    Optional<Schema> items =
        node.has("items") ? Optional.of(read(node.get("items"))) : Optional.empty();
    Node additional = node.get("additionalProperties");
    Optional<Schema> more =
        additional.isObject() ? Optional.of(read(additional)) : Optional.empty();
    boolean open =
        additional.isObject()
            || Boolean.TRUE.equals(additional.value())
            || parts.type() == Type.OBJECT && properties.isEmpty() && !additional.exists();
    return parts.schema(properties, items, more, open, variants);
  }

  private Optional<Schema.Variants> variants(Node node, Parts parts) {
    List<Schema> schemas = new ArrayList<>();
    for (String key : List.of("oneOf", "anyOf")) {
      node.get(key).elements().stream()
          .filter(each -> !isNull(each))
          .forEach(each -> schemas.add(read(each)));
    }
    parts.alternativeTypes().forEach(type -> schemas.add(Schema.of(type)));
    return schemas.isEmpty() ? Optional.empty() : Optional.of(parts.variants(schemas));
  }

  private Schema merged(Node node, List<Node> all) {
    Schema merged = written(node);
    for (Node part : all) {
      Schema next = read(part);
      merged = merge(merged, next.ref().isEmpty() ? next : target(part));
    }
    return merged;
  }

  private Schema target(Node part) {
    Node target = part.resolved();
    if (!target.isObject()) {
      return ANY;
    }
    Schema schema = read(target);
    return schema.ref().isEmpty() ? schema : target(target.get("allOf").elements().get(0));
  }

  private static Schema merge(Schema into, Schema part) {
    Map<String, Schema> properties = new LinkedHashMap<>(part.properties());
    properties.putAll(into.properties());
    Set<String> required = new LinkedHashSet<>(part.required());
    required.addAll(into.required());
    return new Schema(
        "",
        into.name(),
        into.type() == Type.ANY ? part.type() : into.type(),
        into.nullable() || part.nullable(),
        into.description().isEmpty() ? part.description() : into.description(),
        properties,
        List.copyOf(required),
        into.items().or(part::items),
        into.additional().or(part::additional),
        properties.isEmpty() ? into.open() || part.open() : isOpen(into) || isOpen(part),
        into.variants().or(part::variants),
        into.limits().equals(SchemaLimits.NONE) ? part.limits() : into.limits(),
        Parts.both(into.marks(), part.marks()));
  }

  /** An object without members of its own is open only until it is merged with one that has. */
  private static boolean isOpen(Schema schema) {
    return schema.open() && (schema.additional().isPresent() || !schema.properties().isEmpty());
  }
}
