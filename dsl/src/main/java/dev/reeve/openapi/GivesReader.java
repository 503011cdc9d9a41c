package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.AsyncRule.Shape;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Gives.Kind;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Pagination.Style;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schema.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what an operation gives, from its good answer and from {@code x-gives}. */
final class GivesReader {
  private final SchemaPath paths;
  private final Map<String, Operation> operations;

  GivesReader(SchemaPath paths, Map<String, Operation> operations) {
    this.paths = paths;
    this.operations = operations;
  }

  Gives read(Operation operation, Node node) {
    Node told = node.get("x-gives");
    told.only("kind", "at", "resource");
    Optional<Answer> good = good(operation);
    Schema body = good.flatMap(Answer::schema).orElse(SchemaReader.ANY);
    String at = told.exists() ? told.text("at") : envelope(operation, body);
    Optional<Schema> records = paths.at(body, at);
    if (records.isEmpty()) {
      told.fault("at: answers have nothing at " + at);
    }
    Kind kind = kind(operation, good, records.orElse(SchemaReader.ANY));
    return new Gives(told.word("kind", Kind.class, kind), at, told.text("resource"));
  }

  /** Of a {@code list} that answers with an object: the one member that is a list of records. */
  private String envelope(Operation operation, Schema body) {
    Schema answer = paths.at(body, "").orElse(SchemaReader.ANY);
    if (!operation.name().equals("list") || answer.type() != Type.OBJECT) {
      return "";
    }
    List<String> lists =
        answer.properties().entrySet().stream()
            .filter(member -> isRecords(paths.at(member.getValue(), "")))
            .map(Map.Entry::getKey)
            .toList();
    return lists.size() == 1 ? "/" + Node.escaped(lists.get(0)) : "";
  }

  private boolean isRecords(Optional<Schema> schema) {
    return schema
        .filter(list -> list.type() == Type.ARRAY && several(list) == Kind.ITEMS)
        .isPresent();
  }

  /** The first answer that means success and has a body, else the first that means success. */
  static Optional<Answer> good(Operation operation) {
    List<Answer> good =
        operation.answers().entrySet().stream()
            .filter(each -> each.getKey().startsWith("2"))
            .map(Map.Entry::getValue)
            .toList();
    return good.stream()
        .filter(answer -> answer.schema().isPresent())
        .findFirst()
        .or(() -> good.stream().findFirst())
        .or(() -> Optional.ofNullable(operation.answers().get("default")));
  }

  private Kind kind(Operation operation, Optional<Answer> good, Schema records) {
    boolean capped = operation.pagination().filter(p -> p.style() == Style.CAPPED).isPresent();
    Shape shape = operation.async().map(rule -> rule.shape()).orElse(Shape.UNTOLD);
    if (shape == Shape.JOBS) {
      return Kind.JOBS;
    }
    if (shape == Shape.KEY || shape == Shape.JOB && !capped) {
      return Kind.JOB;
    }
    Kind plain = plain(good, records);
    boolean awaited = plain == Kind.ITEM && isPolled(operation, records) || plain == Kind.NOTHING;
    return shape == Shape.RECORD && !awaited ? Kind.JOB : plain;
  }

  /** Whether the answer is the very record whose state is polled. */
  private boolean isPolled(Operation operation, Schema records) {
    return operation
        .async()
        .map(rule -> operations.get(rule.poll()))
        .flatMap(GivesReader::good)
        .flatMap(Answer::schema)
        .map(polled -> paths.at(polled, "").orElse(SchemaReader.ANY))
        .filter(polled -> polled.name().equals(records.name()))
        .isPresent();
  }

  private Kind plain(Optional<Answer> good, Schema records) {
    List<String> types = good.map(Answer::mediaTypes).orElse(List.of());
    if (types.isEmpty()) {
      return Kind.NOTHING;
    }
    if (types.stream().noneMatch(MessageReader::isJson)) {
      boolean text = types.stream().allMatch(type -> type.startsWith("text/plain"));
      return text ? Kind.VALUE : Kind.FILE;
    }
    if (types.get(0).equals("application/octet-stream")) {
      return Kind.FILE;
    }
    return records.type() == Type.ARRAY ? several(records) : one(records) ? Kind.ITEM : Kind.VALUE;
  }

  private Kind several(Schema list) {
    boolean records =
        list.items().flatMap(each -> paths.at(each, "")).filter(GivesReader::one).isPresent();
    return records ? Kind.ITEMS : Kind.VALUE;
  }

  /** Whether values of a schema are records: objects with members of their own. */
  private static boolean one(Schema schema) {
    boolean object = schema.type() == Type.OBJECT && !schema.properties().isEmpty();
    return object
        || schema.variants().isPresent()
            && schema.type() != Type.STRING
            && schema.variants().get().schemas().stream()
                .allMatch(each -> !each.ref().isEmpty() || each.type() == Type.OBJECT);
  }
}
