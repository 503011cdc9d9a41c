package dev.reeve.call.result;

import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of what answers hold, by the document. */
final class Shapes {
  /** The type of a record of which the document says nothing. */
  static final Schema FREE = Schema.of(Schema.Type.OBJECT);

  private Shapes() {}

  /** The type of the body of success. */
  static Optional<Schema> success(Schemas schemas, Operation operation) {
    return operation.answers().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2") || answer.getKey().equals("default"))
        .map(Map.Entry::getValue)
        .map(Answer::schema)
        .flatMap(Optional::stream)
        .findFirst()
        .map(schemas::resolve);
  }

  /** Whether the document says that success is text and no JSON. */
  static boolean onlyText(Operation operation) {
    List<String> types =
        operation.answers().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .flatMap(answer -> answer.getValue().mediaTypes().stream())
            .toList();
    return !types.isEmpty() && types.stream().allMatch(type -> type.startsWith("text/"));
  }

  /** The type of one record at a pointer into the body of success. */
  static Schema record(Schemas schemas, Operation operation, String pointer) {
    Optional<Schema> schema = success(schemas, operation);
    for (String word : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      schema = schema.flatMap(type -> member(schemas, type, word));
    }
    return schema
        .flatMap(
            type ->
                type.type() == Schema.Type.ARRAY
                    ? type.items().map(schemas::resolve)
                    : Optional.of(type))
        .orElse(FREE);
  }

  private static Optional<Schema> member(Schemas schemas, Schema type, String word) {
    if (type.type() == Schema.Type.ARRAY) {
      return type.items().map(schemas::resolve);
    }
    return Optional.ofNullable(type.properties().get(word)).map(schemas::resolve);
  }
}
