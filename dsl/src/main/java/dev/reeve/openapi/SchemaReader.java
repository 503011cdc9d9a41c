package dev.reeve.openapi;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import dev.reeve.vendor.Schema.Variants;
import dev.reeve.vendor.SchemaLimits;
import dev.reeve.vendor.SchemaMarks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads schemas of OpenAPI 3.0 and 3.1; merges {@code allOf}, keeps references by name. */
final class SchemaReader {
  private static final String NAMED = "#/components/schemas/";

  private final Deque<String> merging = new ArrayDeque<>();

  /** All named schemas of a document. */
  Map<String, Schema> named(Node root) {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    root.at("components")
        .at("schemas")
        .members()
        .forEach((name, node) -> schemas.put(name, body(node, name)));
    return schemas;
  }

  /** The schema at a place: a reference by name, or written in place. */
  Schema read(Node node) {
    Optional<String> ref = node.ref();
    if (ref.isPresent() && ref.get().startsWith(NAMED)) {
      node.resolved();
      return reference(node, ref.get().substring(NAMED.length()));
    }
    return body(ref.isPresent() ? node.resolved() : node, "");
  }

  private Schema reference(Node node, String name) {
    boolean nullable = node.flag("nullable");
    return new Schema(
        name,
        "",
        Type.ANY,
        nullable,
        node.text("description", ""),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        SchemaLimits.NONE,
        Marks.of(node));
  }

  private Schema body(Node node, String name) {
    if (node.ref().isPresent()) {
      return read(node);
    }
    if (node.value() instanceof Boolean) {
      return plain(name, true);
    }
    Schema own = own(node, name);
    Schema merged = node.has("allOf") ? merged(node, own) : own;
    return alternatives(node, merged);
  }

  private static Schema plain(String name, boolean open) {
    return new Schema(
        "",
        name,
        Type.ANY,
        true,
        "",
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        open,
        Optional.empty(),
        SchemaLimits.NONE,
        SchemaMarks.NONE);
  }

  private Schema own(Node node, String name) {
    Map<String, Schema> properties = new LinkedHashMap<>();
    node.at("properties").members().forEach((key, each) -> properties.put(key, read(each)));
    Optional<Schema> items =
        node.has("items") ? Optional.of(read(node.at("items"))) : Optional.empty();
    Node more = node.at("additionalProperties");
    boolean closed = Boolean.FALSE.equals(more.value());
    Optional<Schema> additional =
        more.value() instanceof Map ? Optional.of(read(more)) : Optional.empty();
    Type type = Types.of(node);
    boolean free =
        type == Type.OBJECT && properties.isEmpty() && !node.has("allOf") && !node.has("oneOf");
    return new Schema(
        "",
        name,
        type,
        Types.nullable(node),
        node.text("description", ""),
        properties,
        node.at("required").texts(),
        items,
        additional,
        !closed && (more.present() || free),
        Optional.empty(),
        Limits.of(node),
        Marks.of(node));
  }

  private Schema merged(Node node, Schema own) {
    if (merging.contains(node.pointer())) {
      node.faults().add(node.pointer() + "/allOf", "contains itself");
      return own;
    }
    merging.push(node.pointer());
    Schema result = null;
    for (Node part : node.at("allOf").elements()) {
      Node target = part.resolved();
      Schema each = target.present() ? body(target, "") : plain("", false);
      Schema marked =
          new Schema(
              "",
              "",
              each.type(),
              each.nullable(),
              part.text("description", each.description()),
              each.properties(),
              each.required(),
              each.items(),
              each.additional(),
              each.open(),
              each.variants(),
              each.limits(),
              each.marks());
      result = result == null ? marked : join(result, marked);
    }
    merging.pop();
    return result == null ? own : named(join(result, own), own);
  }

  private static Schema named(Schema joined, Schema own) {
    return new Schema(
        "",
        own.name(),
        joined.type(),
        joined.nullable(),
        joined.description(),
        joined.properties(),
        joined.required(),
        joined.items(),
        joined.additional(),
        joined.open(),
        joined.variants(),
        joined.limits(),
        joined.marks());
  }

  private static Schema join(Schema first, Schema second) {
    Map<String, Schema> properties = new LinkedHashMap<>(first.properties());
    second
        .properties()
        .forEach((key, each) -> properties.merge(key, each, (before, after) -> after));
    Set<String> required = new LinkedHashSet<>(first.required());
    required.addAll(second.required());
    Type type = second.type() == Type.ANY ? first.type() : second.type();
    return new Schema(
        "",
        second.name(),
        type,
        first.nullable() && second.nullable(),
        second.description().isEmpty() ? first.description() : second.description(),
        properties,
        List.copyOf(required),
        second.items().isPresent() ? second.items() : first.items(),
        second.additional().isPresent() ? second.additional() : first.additional(),
        properties.isEmpty() && (first.open() || second.open()),
        second.variants().isPresent() ? second.variants() : first.variants(),
        second.limits().equals(SchemaLimits.NONE) ? first.limits() : second.limits(),
        Marks.both(first.marks(), second.marks()));
  }

  private Schema alternatives(Node node, Schema base) {
    Node list = node.has("oneOf") ? node.at("oneOf") : node.at("anyOf");
    List<Schema> schemas = new ArrayList<>();
    boolean nullable = base.nullable();
    for (Node each : list.elements()) {
      if ("null".equals(each.at("type").value())) {
        nullable = true;
      } else {
        schemas.add(read(each));
      }
    }
    if (schemas.isEmpty()) {
      return base;
    }
    if (schemas.size() == 1 && base.properties().isEmpty()) {
      return only(schemas.get(0), base, nullable);
    }
    return withVariants(base, nullable, variants(node.at("discriminator"), schemas));
  }

  private static Variants variants(Node discriminator, List<Schema> schemas) {
    Map<String, String> mapping = new LinkedHashMap<>();
    discriminator.at("mapping").members().forEach((key, to) -> mapping.put(key, last(to.text(""))));
    return new Variants(schemas, discriminator.text("propertyName", ""), mapping);
  }

  private static Schema withVariants(Schema base, boolean nullable, Variants variants) {
    return new Schema(
        "",
        base.name(),
        base.type(),
        nullable,
        base.description(),
        base.properties(),
        base.required(),
        base.items(),
        base.additional(),
        base.open(),
        Optional.of(variants),
        base.limits(),
        base.marks());
  }

  /** {@code oneOf: [X, null]}: X, which may be null. */
  private static Schema only(Schema schema, Schema base, boolean nullable) {
    return new Schema(
        schema.ref(),
        base.name(),
        schema.type(),
        nullable,
        base.description().isEmpty() ? schema.description() : base.description(),
        schema.properties(),
        schema.required(),
        schema.items(),
        schema.additional(),
        schema.open(),
        schema.variants(),
        schema.limits(),
        Marks.both(schema.marks(), base.marks()));
  }

  private static String last(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }
}
