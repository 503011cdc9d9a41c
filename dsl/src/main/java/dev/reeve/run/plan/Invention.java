package dev.reeve.run.plan;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer would look like, by its schema: what was asked for comes back, what only the
 * vendor knows is a symbol where it is text, and left out where it is a number, a time or a word of
 * a fixed list.
 */
final class Invention {
  private static final int DEPTH = 4;
  private static final Set<String> NAMES = Set.of("id", "href", "name", "key", "uuid");

  private final Vendor vendor;
  private final int entry;

  Invention(Vendor vendor, int entry) {
    this.vendor = vendor;
    this.entry = entry;
  }

  /** The type of the body of success. */
  static Optional<Schema> success(Vendor vendor, Operation operation) {
    return operation.answers().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2") || answer.getKey().equals("default"))
        .flatMap(answer -> answer.getValue().schema().stream())
        .findFirst()
        .map(vendor.schemas()::resolve);
  }

  /** The status of success. */
  static int status(Operation operation) {
    return operation.answers().keySet().stream()
        .filter(status -> status.matches("2\\d\\d"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(200);
  }

  /** The type of what stands at a pointer into a body of that type. */
  Optional<Schema> at(Optional<Schema> root, String pointer) {
    Optional<Schema> schema = root.map(schemas()::resolve);
    for (String word : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      schema =
          schema
              .flatMap(
                  type ->
                      type.type() == Schema.Type.ARRAY
                          ? type.items()
                          : Optional.ofNullable(type.properties().get(word)))
              .map(schemas()::resolve);
    }
    return schema.map(
        type ->
            type.type() == Schema.Type.ARRAY
                ? type.items().map(schemas()::resolve).orElse(type)
                : type);
  }

  /** A record of that type, with what a request's body says of it. */
  Map<String, @Nullable Object> record(Schema schema, Map<String, @Nullable Object> asked) {
    return object(schemas().resolve(schema), asked, "", 0);
  }

  /** A whole body of that type. */
  @Nullable Object body(Schema schema) {
    Schema type = schemas().resolve(schema);
    return switch (type.type()) {
      case OBJECT -> object(type, Map.of(), "", 0);
      case ARRAY -> List.of();
      default -> value(type, null, "value", 0);
    };
  }

  private Map<String, @Nullable Object> object(
      Schema schema, Map<?, ?> asked, String path, int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    schema
        .properties()
        .forEach(
            (name, place) -> {
              Object value =
                  value(
                      schemas().resolve(place),
                      asked.get(name),
                      path.isEmpty() ? name : path + "." + name,
                      depth + 1);
              if (value != null) {
                members.put(name, value);
              }
            });
    return members;
  }

  private @Nullable Object value(Schema schema, @Nullable Object asked, String path, int depth) {
    if (asked != null && fits(schema, asked)) {
      boolean known = schema.type() == Schema.Type.OBJECT && asked instanceof Map<?, ?>;
      return known && depth < DEPTH ? merged(schema, (Map<?, ?>) asked, path, depth) : asked;
    }
    if (schema.limits().defaultValue() != null) {
      return schema.limits().defaultValue();
    }
    return switch (schema.type()) {
      case STRING -> depth <= 1 || telling(schema, path) ? text(schema, path) : null;
      case INTEGER -> schema.marks().identifier() ? Symbol.number(entry) : null;
      case OBJECT ->
          depth < DEPTH && !schema.properties().isEmpty()
              ? object(schema, Map.of(), path, depth)
              : null;
      case ARRAY -> List.of();
      default -> null;
    };
  }

  private Map<String, @Nullable Object> merged(
      Schema schema, Map<?, ?> asked, String path, int depth) {
    Map<String, @Nullable Object> all = object(schema, asked, path, depth);
    asked.forEach((name, value) -> all.put(String.valueOf(name), value));
    return all;
  }

  private static boolean fits(Schema schema, Object asked) {
    return switch (schema.type()) {
      case STRING -> asked instanceof CharSequence;
      case INTEGER, NUMBER ->
          asked instanceof Number || Symbol.TEXT.matcher(asked.toString()).find();
      case BOOLEAN -> asked instanceof Boolean;
      case OBJECT -> asked instanceof Map<?, ?>;
      case ARRAY -> asked instanceof List<?>;
      case ANY -> true;
    };
  }

  /** Deep within a record only what names something is worth a symbol. */
  private static boolean telling(Schema schema, String path) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    return schema.marks().identifier() || NAMES.contains(name);
  }

  private @Nullable String text(Schema schema, String path) {
    boolean fixed =
        !schema.limits().values().isEmpty()
            || schema.limits().format().startsWith("date")
            || schema.limits().format().equals("time")
            || !schema.marks().unit().isEmpty();
    return fixed ? null : Symbol.text(entry, path.replaceAll("[^A-Za-z0-9_.-]", "_"));
  }

  private Schemas schemas() {
    return vendor.schemas();
  }
}
