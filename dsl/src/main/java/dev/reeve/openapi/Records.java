package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Gives.Kind;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import dev.reeve.vendor.Schemas;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which schema the records of an operation have, and which resource is theirs. */
final class Records {
  private final Schemas schemas;
  private final SchemaPath paths;
  private final Map<String, Operation> operations;

  Records(Schemas schemas, Map<String, Operation> operations) {
    this.schemas = schemas;
    this.paths = new SchemaPath(schemas);
    this.operations = operations;
  }

  /** The name of the schema of the records that a resource has, by what its operations give. */
  String of(Map<String, String> names) {
    for (String word : List.of("get", "list", "create", "update")) {
      Operation operation = operations.get(names.getOrDefault(word, ""));
      String schema = operation == null ? "" : schema(operation).map(Schema::name).orElse("");
      if (!schema.isEmpty()) {
        return schema;
      }
    }
    return "";
  }

  /** The schema of each record that an operation gives, resolved. */
  Optional<Schema> schema(Operation operation) {
    Gives gives = operation.gives();
    boolean records = gives.kind() == Kind.ITEM || gives.kind() == Kind.ITEMS;
    return records
        ? GivesReader.good(operation)
            .flatMap(Answer::schema)
            .flatMap(body -> paths.at(body, gives.at()))
            .flatMap(this::element)
        : Optional.empty();
  }

  private Optional<Schema> element(Schema schema) {
    return schema.type() == Type.ARRAY
        ? schema.items().flatMap(items -> paths.at(items, ""))
        : Optional.of(schema);
  }

  /** JSON Pointer to the member that a schema marks as identifier, else to its {@code id}. */
  String identifier(String name) {
    Optional<Schema> schema = schemas.named(name).map(schemas::resolve);
    if (schema.isEmpty()) {
      return "";
    }
    Map<String, Schema> members = members(schema.get());
    return members.entrySet().stream()
        .filter(each -> each.getValue().marks().identifier())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> List.of("id", "name").stream().filter(members::containsKey).findFirst())
        .map(member -> "/" + Node.escaped(member))
        .orElse("");
  }

  private Map<String, Schema> members(Schema schema) {
    Map<String, Schema> members = new LinkedHashMap<>(schema.properties());
    schema
        .variants()
        .ifPresent(
            several ->
                several.schemas().stream()
                    .map(schemas::resolve)
                    .forEach(each -> each.properties().forEach(members::putIfAbsent)));
    return members;
  }

  /** The resource whose operations the records of each schema answer to. */
  Map<String, String> owners() {
    Map<String, String> owners = new HashMap<>();
    for (String name : schemas.names()) {
      schemas
          .named(name)
          .map(schema -> schema.marks().resource())
          .filter(resource -> !resource.isEmpty())
          .ifPresent(resource -> owners.put(name, resource));
    }
    for (String word : List.of("get", "list", "create")) {
      operations.values().stream()
          .filter(operation -> operation.name().equals(word))
          .forEach(
              operation ->
                  schema(operation)
                      .map(Schema::name)
                      .filter(name -> !name.isEmpty())
                      .ifPresent(name -> owners.putIfAbsent(name, operation.resource())));
    }
    return owners;
  }
}
