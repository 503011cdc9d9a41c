package dev.reeve.script.surface;

import dev.reeve.script.address.FieldNames;
import dev.reeve.script.address.Nested;
import dev.reeve.script.plain.SecretValue;
import dev.reeve.secret.Secret;
import dev.reeve.value.Item;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vendor's fields of one record: nested objects as items, marked ones as secrets. */
final class Fields {
  private final Surface surface;
  private final Item item;
  private final Schemas schemas;
  private final FieldNames names;

  Fields(Surface surface, Item item) {
    this.surface = surface;
    this.item = item;
    this.schemas = item.vendor().schemas();
    this.names = new FieldNames(schemas, item.kind().schema(), item.fields());
  }

  /** Which fields it may have. */
  FieldNames names() {
    return names;
  }

  /** A field's value; null when the record lacks it. */
  @Nullable Object value(String name) {
    return seen(item.fields().get(name), names.field(name));
  }

  /** Each field's value by its name. */
  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    item.fields().keySet().forEach(name -> values.put(name, value(name)));
    return values;
  }

  /** The record as plain values, secrets masked. */
  Map<String, @Nullable Object> masked() {
    Map<String, @Nullable Object> masked = values();
    masked.replaceAll((name, value) -> mask(value));
    return masked;
  }

  private static @Nullable Object mask(@Nullable Object value) {
    if (value instanceof ItemObject nested) {
      return new Fields(nested.surface, nested.held()).masked();
    }
    if (value instanceof SecretValue secret) {
      return secret.toString();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> masked = new ArrayList<>();
      list.forEach(each -> masked.add(mask(each)));
      return masked;
    }
    return value;
  }

  private @Nullable Object seen(@Nullable Object value, Optional<Schema> place) {
    Schema type = place.orElse(null);
    if (type != null && type.marks().sensitive() && value instanceof String text) {
      return new SecretValue(Secret.of(text));
    }
    if (value instanceof Map<?, ?> map) {
      return nested(map, type);
    }
    if (value instanceof List<?> list) {
      if (type != null && type.marks().unit().equals("epoch-ms")) {
        return point(list);
      }
      Optional<Schema> element = place.flatMap(Schema::items).map(schemas::resolve);
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(each -> all.add(seen(each, element)));
      return Collections.unmodifiableList(all);
    }
    return value;
  }

  /** A pair of a time and what was measured then. */
  private static List<@Nullable Object> point(List<?> pair) {
    List<@Nullable Object> point = new ArrayList<>(pair);
    if (!point.isEmpty() && point.get(0) instanceof Number millis) {
      point.set(0, Instant.ofEpochMilli(millis.longValue()));
    }
    return Collections.unmodifiableList(point);
  }

  private ItemObject nested(Map<?, ?> map, @Nullable Schema type) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((key, value) -> members.put(String.valueOf(key), value));
    Item.Kind kind = Nested.kind(item, members, type == null ? Nested.FREE_FORM : type);
    return new ItemObject(
        surface, new Item(kind, members, item.response(), item.context(), item.live()));
  }

  /** As {@code [name: value, ...]}, secrets masked. */
  @Override
  public String toString() {
    return masked().toString();
  }
}
