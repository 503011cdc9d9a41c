package dev.reeve.journal.mask;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Masks what a schema marks as secret within a JSON value; a value without any is given back. */
final class SchemaWalk {
  private final Schemas schemas;
  private final UnaryOperator<String> mask;

  SchemaWalk(Schemas schemas, UnaryOperator<String> mask) {
    this.schemas = schemas;
    this.mask = mask;
  }

  boolean isSecret(Schema place) {
    return resolved(place).marks().sensitive();
  }

  Schema resolved(Schema place) {
    return schemas.resolve(place);
  }

  @Nullable Object masked(@Nullable Object value, Schema place) {
    if (value == null) {
      return null;
    }
    Schema schema = resolved(place);
    if (schema.marks().sensitive()) {
      return mask.apply(String.valueOf(value));
    }
    Object own = value;
    if (value instanceof Map<?, ?> map) {
      own = members(map, schema);
    } else if (value instanceof List<?> list) {
      own = elements(list, schema);
    }
    return alternatives(own, schema);
  }

  private Map<?, ?> members(Map<?, ?> map, Schema schema) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      Object old = member.getValue();
      Object masked =
          place(schema, String.valueOf(member.getKey()))
              .<Object>map(place -> masked(old, place))
              .orElse(old);
      changed |= masked != old;
      copy.put(member.getKey(), masked);
    }
    return changed ? copy : map;
  }

  private static Optional<Schema> place(Schema schema, String member) {
    return Optional.ofNullable(schema.properties().get(member)).or(schema::additional);
  }

  private List<?> elements(List<?> list, Schema schema) {
    if (schema.items().isEmpty()) {
      return list;
    }
    List<@Nullable Object> copy = new ArrayList<>();
    boolean changed = false;
    for (Object old : list) {
      Object masked = masked(old, schema.items().get());
      changed |= masked != old;
      copy.add(masked);
    }
    return changed ? copy : list;
  }

  /** Which alternative a value is need not be known: what one marks is masked. */
  private @Nullable Object alternatives(@Nullable Object value, Schema schema) {
    Object masked = value;
    if (schema.variants().isPresent()) {
      for (Schema alternative : schema.variants().get().schemas()) {
        masked = masked(masked, alternative);
      }
    }
    return masked;
  }
}
