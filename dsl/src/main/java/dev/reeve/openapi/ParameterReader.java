package dev.reeve.openapi;

import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Parameter.In;
import dev.reeve.vendor.Parameter.Style;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads parameters of a path and an operation; the operation's own win. */
final class ParameterReader {
  private static final List<String> PLACES = List.of("path", "query", "header", "cookie");

  private final SchemaReader schemas;

  ParameterReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  List<Parameter> read(Node pathItem, Node operation) {
    Map<String, Parameter> found = new LinkedHashMap<>();
    for (Node list : List.of(pathItem.at("parameters"), operation.at("parameters"))) {
      for (Node each : list.elements()) {
        Node node = each.resolved();
        if (node.present() && complete(node)) {
          Parameter parameter = parameter(node);
          found.put(parameter.in() + " " + parameter.name(), parameter);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean complete(Node node) {
    boolean named = !node.text("name", "").isEmpty();
    boolean placed = PLACES.contains(node.text("in", ""));
    if (!named) {
      node.faults().add(node.pointer(), "a parameter needs a name");
    }
    if (!placed) {
      node.faults().add(node.pointer() + "/in", "must be one of " + String.join(", ", PLACES));
    }
    return named && placed;
  }

  private Parameter parameter(Node node) {
    In in = In.valueOf(node.text("in", "").toUpperCase(Locale.ROOT));
    Node content = node.at("content").at("application/json");
    Schema schema = schemas.read(content.present() ? content.at("schema") : node.at("schema"));
    boolean required = node.flag("required");
    if (in == In.PATH && !required) {
      node.faults().add(node.pointer() + "/required", "a path parameter must be required");
    }
    return new Parameter(
        node.text("name", ""),
        in,
        required,
        schema,
        style(node, in, content.present()),
        node.flag("x-engine"),
        node.text("description", ""),
        examples(node));
  }

  private static Style style(Node node, In in, boolean json) {
    boolean query = in == In.QUERY || in == In.COOKIE;
    String word = node.text("style", query ? "form" : "simple");
    boolean explode = node.has("explode") ? node.flag("explode") : word.equals("form");
    String separator =
        switch (word) {
          case "pipeDelimited" -> "|";
          case "spaceDelimited" -> " ";
          default -> ",";
        };
    Style style =
        new Style(
            explode && query,
            separator,
            node.flag("x-quoted"),
            json,
            node.text("x-and-separator", ""));
    return style.equals(Style.FORM)
        ? Style.FORM
        : style.equals(Style.SIMPLE) ? Style.SIMPLE : style;
  }

  static List<Object> examples(Node node) {
    List<Object> examples = new ArrayList<>();
    if (node.at("example").present()) {
      examples.add(Objects.requireNonNull(node.at("example").value()));
    }
    if (node.at("examples").value() instanceof Map) {
      node.at("examples").members().values().stream()
          .map(each -> each.resolved().at("value"))
          .filter(Node::present)
          .forEach(each -> examples.add(Objects.requireNonNull(each.value())));
    }
    return examples;
  }
}
