package dev.reeve.simulator.derive;

import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that a schema allows: always the same for the same schema and time. */
public final class Samples {
  private static final int DEEPEST = 6;

  private final Schemas schemas;
  private final Instant time;

  /**
   * Samples of a document's schemas.
   *
   * @param time what times show
   */
  public Samples(Schemas schemas, Instant time) {
    this.schemas = schemas;
    this.time = time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A value with every member that must be there. */
  public @Nullable Object least(Schema schema) {
    return value(schema, "", 0, false);
  }

  /** A value with every member, as far as it is not endless. */
  public @Nullable Object full(Schema schema) {
    return value(schema, "", 0, true);
  }

  /** The value with whatever the schema demands beyond it; nothing that is there is changed. */
  public @Nullable Object complete(Schema given, @Nullable Object value) {
    Schema schema = resolved(given, value);
    if (value instanceof List<?> list) {
      List<Object> whole = new ArrayList<>();
      list.forEach(
          each ->
              whole.add(schema.items().isPresent() ? complete(schema.items().get(), each) : each));
      return whole;
    }
    if (!(value instanceof Map<?, ?>)) {
      return value;
    }
    return completeObject(schema, Values.object(value));
  }

  /** The value without the members that its schema does not have. */
  public @Nullable Object known(Schema given, @Nullable Object value) {
    Schema schema = resolved(given, value);
    boolean open = schema.open() || schema.properties().isEmpty();
    if (!alternatives(given).isEmpty() || (open && schema.items().isEmpty())) {
      return value;
    }
    if (value instanceof List<?> list && schema.items().isPresent()) {
      List<Object> known = new ArrayList<>();
      list.forEach(each -> known.add(known(schema.items().get(), each)));
      return known;
    }
    if (!(value instanceof Map<?, ?>)) {
      return value;
    }
    Map<String, Object> known = new LinkedHashMap<>();
    Values.object(value)
        .forEach(
            (name, each) -> {
              Schema member = schema.properties().get(name);
              if (member != null) {
                known.put(name, known(member, each));
              }
            });
    return known;
  }

  /** The schema itself, or the alternative that the value's discriminator tells. */
  public Schema resolved(Schema given, @Nullable Object value) {
    Schema schema = schemas.resolve(given);
    if (schema.variants().isEmpty()) {
      return schema;
    }
    Schema.Variants variants = schema.variants().get();
    if (!variants.discriminator().isEmpty()) {
      String word = Values.text(Values.object(value).get(variants.discriminator()));
      Optional<Schema> told = schemas.named(variants.mapping().getOrDefault(word, word));
      if (told.isPresent() && !told.get().equals(schema)) {
        return resolved(told.get(), value);
      }
    }
    return schema.properties().isEmpty() && !variants.schemas().isEmpty()
        ? resolved(variants.schemas().get(fitting(variants, value)), value)
        : schema;
  }

  /** The schemas of which a value must keep to one, where nothing in it tells which. */
  List<Schema> alternatives(Schema given) {
    Schema schema = schemas.resolve(given);
    return schema
        .variants()
        .filter(variants -> variants.discriminator().isEmpty() && schema.properties().isEmpty())
        .map(Schema.Variants::schemas)
        .orElse(List.of());
  }

  private int fitting(Schema.Variants variants, @Nullable Object value) {
    for (int i = 0; i < variants.schemas().size(); i++) {
      Schema.Type type = schemas.resolve(variants.schemas().get(i)).type();
      if (type == Schema.Type.ARRAY ? value instanceof List : value instanceof Map) {
        return i;
      }
    }
    return 0;
  }

  private Map<String, Object> completeObject(Schema schema, Map<String, Object> value) {
    Map<String, Object> whole = new LinkedHashMap<>(value);
    schema
        .properties()
        .forEach(
            (name, member) -> {
              Object held = whole.get(name);
              if (held != null) {
                whole.put(name, complete(member, held));
              } else if (schema.required().contains(name)) {
                whole.put(name, value(member, name, 1, false));
              }
            });
    return whole;
  }

  private @Nullable Object value(Schema given, String name, int depth, boolean full) {
    Schema schema = resolved(given, null);
    if (schema.defaultValue() != null) {
      return schema.defaultValue();
    }
    if (!schema.limits().values().isEmpty()) {
      return schema.limits().values().get(0);
    }
    return switch (schema.type()) {
      case OBJECT -> object(schema, depth, full);
      case ARRAY -> array(schema, name, depth, full);
      case STRING -> Texts.sample(schema, name, time);
      case INTEGER -> number(schema).intValue();
      case NUMBER -> number(schema);
      case BOOLEAN -> false;
      case ANY -> schema.properties().isEmpty() ? "any" : object(schema, depth, full);
    };
  }

  private Map<String, Object> object(Schema schema, int depth, boolean full) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (depth < DEEPEST) {
      schema
          .properties()
          .forEach(
              (name, member) -> {
                boolean must = schema.required().contains(name);
                if (must || (full && depth < 3 && !schemas.resolve(member).marks().writeOnly())) {
                  object.put(name, value(member, name, depth + 1, full));
                }
              });
    }
    return object;
  }

  private List<Object> array(Schema schema, String name, int depth, boolean full) {
    List<Object> list = new ArrayList<>();
    int wanted = Math.max(schema.limits().minLength(), full && depth < 3 ? 1 : 0);
    for (int i = 0; i < wanted && schema.items().isPresent() && depth < DEEPEST; i++) {
      list.add(value(schema.items().get(), name, depth + 1, full));
    }
    return list;
  }

  private static BigDecimal number(Schema schema) {
    return schema.limits().minimum().orElse(schema.limits().maximum().orElse(BigDecimal.ONE));
  }
}
