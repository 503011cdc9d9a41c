package dev.reeve.engine.isolation.broker;

import dev.reeve.script.address.FieldNames;
import dev.reeve.script.address.Nested;
import dev.reeve.secret.Secret;
import dev.reeve.value.Item;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of records with stand-ins where the document marks a secret. */
final class Hiding {
  private final StandIns standIns;

  Hiding(StandIns standIns) {
    this.standIns = standIns;
  }

  Map<String, @Nullable Object> fields(Item item) {
    return members(item.fields(), item.kind().schema(), item.vendor().schemas());
  }

  private Map<String, @Nullable Object> members(Map<?, ?> members, Schema schema, Schemas schemas) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>();
    members.forEach((name, value) -> own.put(String.valueOf(name), value));
    FieldNames names = new FieldNames(schemas, schema, own);
    Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
    own.forEach((name, value) -> hidden.put(name, hide(value, names.field(name), schemas)));
    return hidden;
  }

  private @Nullable Object hide(@Nullable Object value, Optional<Schema> place, Schemas schemas) {
    boolean secret = place.filter(schema -> schema.marks().sensitive()).isPresent();
    if (secret && value instanceof String text) {
      return standIns.of(Secret.of(text));
    }
    if (value instanceof Map<?, ?> map) {
      return members(map, place.orElse(Nested.FREE_FORM), schemas);
    }
    if (value instanceof List<?> list) {
      Optional<Schema> element = place.flatMap(Schema::items).map(schemas::resolve);
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(each -> all.add(hide(each, element, schemas)));
      return all;
    }
    return value;
  }
}
