package dev.reeve.openapi;

import dev.reeve.vendor.SchemaLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a schema's value must keep to, in both dialects. */
final class Limits {
  private Limits() {}

  static SchemaLimits of(Node node) {
    List<Object> extensible = values(node.at("x-extensible-enum"));
    List<Object> values = node.has("const") ? one(node.at("const")) : values(node.at("enum"));
    SchemaLimits limits =
        new SchemaLimits(
            node.text("format", ""),
            values.isEmpty() ? extensible : values,
            values.isEmpty() && !extensible.isEmpty(),
            bound(node, "minimum", "exclusiveMinimum"),
            bound(node, "maximum", "exclusiveMaximum"),
            least(node),
            most(node),
            node.text("pattern", ""),
            node.at("default").value());
    return limits.equals(SchemaLimits.NONE) ? SchemaLimits.NONE : limits;
  }

  private static List<Object> one(Node constant) {
    return constant.present() ? List.of(Objects.requireNonNull(constant.value())) : List.of();
  }

  private static List<Object> values(Node list) {
    return list.elements().stream()
        .filter(Node::present)
        .<Object>map(each -> Objects.requireNonNull(each.value()))
        .toList();
  }

  /** 3.0 marks a bound as exclusive by a flag, 3.1 states it as a number: both kept inclusive. */
  private static Optional<BigDecimal> bound(Node node, String key, String exclusive) {
    Object stated = node.at(key).value();
    Object other = node.at(exclusive).value();
    Object bound = stated instanceof Number ? stated : other;
    return bound instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  private static int least(Node node) {
    return Math.max(
        node.number("minLength", 0),
        Math.max(node.number("minItems", 0), node.number("minProperties", 0)));
  }

  private static int most(Node node) {
    return node.number("maxLength", node.number("maxItems", node.number("maxProperties", -1)));
  }
}
