package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import dev.reeve.vendor.SchemaLimits;
import dev.reeve.vendor.SchemaMarks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The parts of one schema that need no other schema: type, limits and marks. */
final class Parts {
  private final Node node;
  private final List<Type> types = new ArrayList<>();
  private boolean nullable;

  Parts(Node node) {
    this.node = node;
    this.nullable = node.flag("nullable");
    for (String word : node.texts("type")) {
      type(word);
    }
    if (types.isEmpty()) {
      guess();
    }
  }

  private void type(String word) {
    if (word.equals("null")) {
      nullable = true;
      return;
    }
    try {
      types.add(Type.valueOf(word.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      node.get("type").fault("names no type of JSON: " + word);
    }
  }

  private void guess() {
    if (node.has("properties") || node.has("additionalProperties")) {
      types.add(Type.OBJECT);
    } else if (node.has("items")) {
      types.add(Type.ARRAY);
    } else if (!values("enum").isEmpty()
        && values("enum").stream().allMatch(String.class::isInstance)) {
      types.add(Type.STRING);
    }
  }

  Type type() {
    return types.size() == 1 ? types.get(0) : Type.ANY;
  }

  /** Each type where the document allows several. */
  List<Type> alternativeTypes() {
    return types.size() > 1 ? types : List.of();
  }

  Schema reference(String ref, String name) {
    return new Schema(
        ref,
        name,
        Type.ANY,
        nullable,
        node.text("description"),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        SchemaLimits.NONE,
        marks());
  }

  Schema schema(
      Map<String, Schema> properties,
      Optional<Schema> items,
      Optional<Schema> additional,
      boolean open,
      Optional<Schema.Variants> variants) {
    List<Object> values = values("enum");
    return new Schema(
        "",
        "",
        type(),
        nullable || node.get("enum").elements().size() > values.size(),
        node.text("description"),
        properties,
        node.texts("required"),
        items,
        additional,
        open,
        variants,
        limits(values),
        marks());
  }

  Schema.Variants variants(List<Schema> schemas) {
    Node discriminator = node.get("discriminator");
    Map<String, String> mapping = new LinkedHashMap<>();
    discriminator
        .get("mapping")
        .members()
        .forEach(
            (value, ref) ->
                mapping.put(value, ref.text().substring(ref.text().lastIndexOf('/') + 1)));
    return new Schema.Variants(schemas, discriminator.text("propertyName"), mapping);
  }

  private List<Object> values(String key) {
    List<Object> values = new ArrayList<>();
    node.get(key).elements().stream()
        .map(Node::value)
        .filter(Objects::nonNull)
        .forEach(values::add);
    return values;
  }

  private SchemaLimits limits(List<Object> values) {
    List<Object> extensible = values("x-extensible-enum");
    Object constant = node.get("const").value();
    List<Object> allowed = constant == null ? values : List.of(constant);
    int shortest = Math.max(length("min"), 0);
    return new SchemaLimits(
        node.text("format"),
        extensible.isEmpty() ? List.copyOf(allowed) : List.copyOf(extensible),
        !extensible.isEmpty(),
        bound("minimum", "exclusiveMinimum", BigDecimal.ONE),
        bound("maximum", "exclusiveMaximum", BigDecimal.ONE.negate()),
        shortest,
        length("max"),
        node.text("pattern"),
        node.get("default").value());
  }

  private int length(String side) {
    for (String of : List.of("Length", "Items", "Properties")) {
      int length = node.integer(side + of, -1);
      if (length >= 0) {
        return length;
      }
    }
    return -1;
  }

  /**
   * A whole number beyond an exclusive bound is at least one away from it; 3.0 says it by a flag.
   */
  private Optional<BigDecimal> bound(String including, String excluding, BigDecimal step) {
    Node exclusive = node.get(excluding);
    boolean whole = type() == Type.INTEGER;
    if (exclusive.value() instanceof Number) {
      return node.number(excluding).map(value -> whole ? value.add(step) : value);
    }
    boolean shifted = whole && Boolean.TRUE.equals(exclusive.value());
    return node.number(including).map(value -> shifted ? value.add(step) : value);
  }

  SchemaMarks marks() {
    Node fill = node.get("x-fill-from-path");
    fill.only("param", "href");
    Map<String, Object> clientDefault = new LinkedHashMap<>();
    Node told = node.get("x-client-default");
    told.only("value", "source");
    told.members()
        .forEach((key, member) -> clientDefault.put(key, Objects.requireNonNull(member.value())));
    return new SchemaMarks(
        node.flag("readOnly"),
        node.flag("writeOnly"),
        node.flag("x-sensitive"),
        node.flag("x-identifier"),
        node.text("x-unit"),
        node.text("x-link-to"),
        fill.text("param"),
        fill.text("href"),
        node.flag("x-derived"),
        node.text("x-resource"),
        clientDefault,
        node.flag("deprecated"));
  }

  /** The marks of two parts of one schema. */
  static SchemaMarks both(SchemaMarks one, SchemaMarks other) {
    return new SchemaMarks(
        one.readOnly() || other.readOnly(),
        one.writeOnly() || other.writeOnly(),
        one.sensitive() || other.sensitive(),
        one.identifier() || other.identifier(),
        first(one.unit(), other.unit()),
        first(one.linkTo(), other.linkTo()),
        first(one.fillFromPath(), other.fillFromPath()),
        first(one.fillForm(), other.fillForm()),
        one.derived() || other.derived(),
        first(one.resource(), other.resource()),
        one.clientDefault().isEmpty() ? other.clientDefault() : one.clientDefault(),
        one.deprecated() || other.deprecated());
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
