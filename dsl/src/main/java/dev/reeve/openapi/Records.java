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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which schema the records of an operation have, and which resource is theirs. */
final class Records {
  private static final Set<String> READERS = Set.of("get", "list", "create");

  private final Map<String, Set<String>> owners = new HashMap<>();
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

  /**
   * JSON Pointer to the member that a schema marks as identifier.
   *
   * @param guess whether {@code id} or {@code name} is taken where none is marked
   */
  String identifier(String name, boolean guess) {
    Optional<Schema> schema = schemas.named(name).map(schemas::resolve);
    if (schema.isEmpty()) {
      return "";
    }
    Map<String, Schema> members = members(schema.get());
    return members.entrySet().stream()
        .filter(each -> each.getValue().marks().identifier())
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> likely(members).filter(member -> guess))
        .map(member -> "/" + Node.escaped(member))
        .orElse("");
  }

  private static Optional<String> likely(Map<String, Schema> members) {
    return List.of("id", "name").stream().filter(members::containsKey).findFirst();
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

  /**
   * The resource whose operations the records of an operation answer to: the one that their schema
   * names, else the operation's own where it has such records, else the only one that does; empty
   * when none or several do.
   */
  String owner(Operation operation, Schema schema) {
    if (!schema.marks().resource().isEmpty()) {
      return schema.marks().resource();
    }
    Set<String> owners = owners().getOrDefault(schema.name(), Set.of());
    if (owners.contains(operation.resource())) {
      return schema.name().isEmpty() && !isReader(operation) ? "" : operation.resource();
    }
    return owners.size() == 1 ? owners.iterator().next() : "";
  }

  /** Each schema's name to the resources whose operations read or make records of it. */
  private Map<String, Set<String>> owners() {
    if (owners.isEmpty()) {
      operations.values().stream()
          .filter(Records::isReader)
          .forEach(
              operation ->
                  schema(operation)
                      .ifPresent(
                          schema ->
                              owners
                                  .computeIfAbsent(schema.name(), key -> new LinkedHashSet<>())
                                  .add(operation.resource())));
    }
    return owners;
  }

  private static boolean isReader(Operation operation) {
    return READERS.contains(operation.name());
  }
}
