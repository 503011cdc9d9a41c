package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Values;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Resource.Identity;
import dev.reeve.vendor.Resource.Step;
import dev.reeve.vendor.Resource.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of resources from the operations' dotted ids and the document's tags. */
final class ResourceTree {
  private static final List<String> SINGULAR =
      List.of("get", "update", "delete", "remove", "put", "patch");

  private final Map<String, Operation> operations;
  private final Records records;
  private final Map<String, Node> tags = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();

  ResourceTree(Map<String, Operation> operations, Records records, Node root) {
    this.operations = operations;
    this.records = records;
    root.get("tags").elements().forEach(tag -> tags.put(tag.text("name"), tag));
  }

  Map<String, Resource> build() {
    operations.values().forEach(each -> place(each.resource()).put(each.name(), each.id()));
    Map<String, Resource> resources = new LinkedHashMap<>();
    words.forEach((path, known) -> resources.put(path, resource(path, known)));
    return resources;
  }

  private Map<String, String> place(String path) {
    int dot = path.lastIndexOf('.');
    if (dot > 0 && !words.containsKey(path)) {
      String above = path.substring(0, dot);
      place(above);
      children.computeIfAbsent(above, key -> new ArrayList<>()).add(path.substring(dot + 1));
    }
    return words.computeIfAbsent(path, key -> new LinkedHashMap<>());
  }

  private Resource resource(String path, Map<String, String> known) {
    Map<String, String> names = new LinkedHashMap<>(known);
    Map<String, Word> told = told(path, names);
    told.forEach((word, how) -> names.putIfAbsent(word, how.operation()));
    List<String> below = children.getOrDefault(path, List.of());
    String summary = tags.containsKey(path) ? tags.get(path).text("description") : "";
    String schema = records.of(names);
    return new Resource(path, summary, names, below, schema, told, identity(path, names, schema));
  }

  private Map<String, Word> told(String path, Map<String, String> names) {
    Map<String, Word> told = new LinkedHashMap<>();
    Node tag = tags.get(path);
    if (tag != null && tag.has("x-list")) {
      told.put("list", word(tag.get("x-list")));
    }
    if (tag != null && tag.has("x-get")) {
      told.put("get", word(tag.get("x-get")));
    }
    Operation list = operations.get(names.getOrDefault("list", ""));
    if (list != null && !names.containsKey("get") && !told.containsKey("get")) {
      String by = list.marks().lookup().getOrDefault("id", "");
      if (!by.isEmpty()) {
        told.put("get", new Word(list.id(), Map.of(), by, List.of()));
      }
    }
    return told;
  }

  private static Word word(Node node) {
    node.only("operation", "with", "by", "steps");
    List<Step> steps = new ArrayList<>();
    for (Node step : node.get("steps").elements()) {
      step.only("each", "operation", "by", "with", "branch", "at");
      steps.add(
          new Step(
              step.text("each"),
              step.text("operation"),
              step.text("by"),
              Values.map(step.get("with")),
              step.text("branch"),
              step.text("at")));
    }
    return new Word(node.text("operation"), Values.map(node.get("with")), node.text("by"), steps);
  }

  private Identity identity(String path, Map<String, String> names, String schema) {
    Node tag = tags.get(path);
    if (tag != null && tag.has("x-identifier")) {
      Node told = tag.get("x-identifier");
      told.only("parameter", "field", "names");
      Map<String, String> forms = new LinkedHashMap<>();
      told.get("names").members().forEach((field, form) -> forms.put(field, form.text()));
      return new Identity(told.text("parameter"), told.text("field"), forms);
    }
    String parameter = parameter(names);
    return new Identity(parameter, records.identifier(schema, !parameter.isEmpty()));
  }

  /** The variable that ends the path of {@code get}, or of another operation on one record. */
  private String parameter(Map<String, String> names) {
    for (String word : SINGULAR) {
      Operation operation = operations.get(names.getOrDefault(word, ""));
      if (operation != null && operation.path().endsWith("}")) {
        String path = operation.path();
        return path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
      }
    }
    Operation list = operations.get(names.getOrDefault("list", ""));
    return list == null ? "" : list.marks().lookup().getOrDefault("id", "");
  }
}
