package dev.reeve.openapi;

import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds the tree of resources from the operations' dotted names. */
final class ResourceTree {
  private final Map<String, Operation> operations;
  private final Map<String, Schema> schemas;
  private final Map<String, Map<String, String>> words = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();

  ResourceTree(Map<String, Operation> operations, Map<String, Schema> schemas) {
    this.operations = operations;
    this.schemas = schemas;
  }

  Map<String, Resource> build() {
    operations
        .values()
        .forEach(operation -> place(operation.resource()).put(operation.name(), operation.id()));
    Map<String, Resource> resources = new LinkedHashMap<>();
    words.forEach(
        (path, known) -> {
          List<String> below = children.getOrDefault(path, List.of());
          resources.put(
              path, new Resource(path, "", known, below, schema(known), Map.of(), identity(known)));
        });
    return resources;
  }

  private Map<String, String> place(String path) {
    int dot = path.lastIndexOf('.');
    if (dot > 0 && !words.containsKey(path)) {
      place(path.substring(0, dot));
      children
          .computeIfAbsent(path.substring(0, dot), key -> new ArrayList<>())
          .add(path.substring(dot + 1));
    }
    return words.computeIfAbsent(path, key -> new LinkedHashMap<>());
  }

  private String schema(Map<String, String> known) {
    for (String word : List.of("get", "list", "create")) {
      Operation operation = operations.get(known.getOrDefault(word, ""));
      String name = operation == null ? "" : record(operation);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return "";
  }

  /** The name of the schema of the records that an operation gives. */
  private String record(Operation operation) {
    return operation.answers().entrySet().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .flatMap(each -> each.getValue().schema().stream())
        .map(schema -> element(schema, operation.gives()))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String element(Schema declared, Gives gives) {
    Schema schema = declared;
    if (!gives.at().isEmpty()) {
      Schema envelope = resolved(schema);
      schema =
          Objects.requireNonNullElse(envelope.properties().get(gives.at().substring(1)), envelope);
    }
    Schema list = resolved(schema);
    if (gives.kind() == Gives.Kind.ITEMS && list.items().isPresent()) {
      return list.items().get().ref();
    }
    return schema.ref();
  }

  private Schema resolved(Schema schema) {
    Schema target = schema.ref().isEmpty() ? null : schemas.get(schema.ref());
    return target == null ? schema : target;
  }

  private Resource.Identity identity(Map<String, String> known) {
    for (String word : List.of("get", "update", "delete")) {
      Operation operation = operations.get(known.getOrDefault(word, ""));
      if (operation != null && operation.path().endsWith("}")) {
        return new Resource.Identity(lastVariable(operation), field(known));
      }
    }
    return Resource.Identity.UNKNOWN;
  }

  private static String lastVariable(Operation operation) {
    List<Parameter> path =
        operation.parameters().stream().filter(each -> each.in() == Parameter.In.PATH).toList();
    String inside = operation.path().substring(operation.path().lastIndexOf('{') + 1);
    String name = inside.substring(0, inside.length() - 1);
    return path.stream().anyMatch(each -> each.name().equals(name)) ? name : "";
  }

  private String field(Map<String, String> known) {
    Schema schema = schemas.get(schema(known));
    if (schema == null) {
      return "";
    }
    for (Map.Entry<String, Schema> each : schema.properties().entrySet()) {
      if (each.getValue().marks().identifier()) {
        return "/" + each.getKey();
      }
    }
    return List.of("id", "href", "key", "name").stream()
        .filter(schema.properties()::containsKey)
        .findFirst()
        .map(name -> "/" + name)
        .orElse("");
  }
}
