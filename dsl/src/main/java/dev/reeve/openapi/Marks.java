package dev.reeve.openapi;

import dev.reeve.vendor.SchemaMarks;
import java.util.Map;
import java.util.Objects;

/** What a schema's value means beyond its type. */
final class Marks {
  private Marks() {}

  static SchemaMarks of(Node node) {
    Node fill = node.at("x-fill-from-path");
    boolean plainFill = fill.value() instanceof String;
    SchemaMarks marks =
        new SchemaMarks(
            node.flag("readOnly"),
            node.flag("writeOnly"),
            node.flag("x-sensitive"),
            node.flag("x-identifier"),
            node.text("x-unit", ""),
            node.text("x-link-to", ""),
            plainFill ? fill.text("") : fill.text("param", ""),
            plainFill ? "" : fill.text("href", ""),
            node.flag("x-derived"),
            node.text("x-resource", ""),
            clientDefault(node.at("x-client-default")),
            node.flag("deprecated"));
    return marks.equals(SchemaMarks.NONE) ? SchemaMarks.NONE : marks;
  }

  private static Map<String, Object> clientDefault(Node node) {
    return node.present() ? Map.of("value", Objects.requireNonNull(node.value())) : Map.of();
  }

  static SchemaMarks both(SchemaMarks first, SchemaMarks second) {
    return new SchemaMarks(
        first.readOnly() || second.readOnly(),
        first.writeOnly() || second.writeOnly(),
        first.sensitive() || second.sensitive(),
        first.identifier() || second.identifier(),
        either(second.unit(), first.unit()),
        either(second.linkTo(), first.linkTo()),
        either(second.fillFromPath(), first.fillFromPath()),
        either(second.fillForm(), first.fillForm()),
        first.derived() || second.derived(),
        either(second.resource(), first.resource()),
        second.clientDefault().isEmpty() ? first.clientDefault() : second.clientDefault(),
        first.deprecated() || second.deprecated());
  }

  private static String either(String first, String otherwise) {
    return first.isEmpty() ? otherwise : first;
  }
}
