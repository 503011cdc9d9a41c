package dev.reeve.openapi;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import dev.reeve.vendor.Schemas;
import java.util.List;
import java.util.Optional;

/** Finds what a JSON Pointer into a value means in the value's schema. */
final class SchemaPath {
  private final Schemas schemas;

  SchemaPath(Schemas schemas) {
    this.schemas = schemas;
  }

  /** The schema at a pointer; empty when values of that schema never have anything there. */
  Optional<Schema> at(Schema schema, String pointer) {
    Optional<Schema> found = Optional.of(known(schema));
    for (String word : pointer.isEmpty() ? List.<String>of() : words(pointer)) {
      found = found.flatMap(current -> step(current, word));
    }
    return found;
  }

  private static List<String> words(String pointer) {
    return List.of(pointer.substring(1).split("/", -1)).stream()
        .map(word -> word.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private Schema known(Schema schema) {
    return schemas.resolve(schema);
  }

  private Optional<Schema> step(Schema schema, String word) {
    if (schema.type() == Type.ARRAY) {
      boolean element = word.matches("[0-9]+|\\*.*|[^/]+=.*");
      return element
          ? Optional.of(schema.items().map(this::known).orElse(SchemaReader.ANY))
          : none();
    }
    Schema member = schema.properties().get(word);
    if (member != null) {
      return Optional.of(known(member));
    }
    if (schema.variants().isPresent()) {
      return schema.variants().get().schemas().stream()
          .flatMap(each -> step(known(each), word).stream())
          .findFirst();
    }
    boolean anything = schema.type() == Type.ANY && schema.properties().isEmpty();
    return schema.open() || anything
        ? Optional.of(schema.additional().map(this::known).orElse(SchemaReader.ANY))
        : none();
  }

  private static Optional<Schema> none() {
    return Optional.empty();
  }
}
