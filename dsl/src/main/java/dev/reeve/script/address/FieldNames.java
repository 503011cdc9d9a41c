package dev.reeve.script.address;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields a record may have: its schema with the alternative that its discriminator tells. */
public final class FieldNames {
  private final Schemas schemas;
  private final Schema schema;
  private final Map<String, ? extends @Nullable Object> fields;

  /** The shape of a record with those fields; of any record of the schema when there are none. */
  public FieldNames(
      Schemas schemas, Schema schema, Map<String, ? extends @Nullable Object> fields) {
    this.schemas = schemas;
    this.schema = schemas.resolve(schema);
    this.fields = fields;
  }

  /** The schema of a field, resolved; that of members beyond the declared ones where stated. */
  public Optional<Schema> field(String name) {
    return property(name).or(schema::additional).map(schemas::resolve);
  }

  /** Whether a record may be asked for it: it has it, or its schema declares it. */
  public boolean known(String name) {
    return fields.containsKey(name) || property(name).isPresent();
  }

  /** Whether any name may be asked for: a free-form object. */
  public boolean open() {
    return schema.open()
        || schema.additional().isPresent()
        || schema.properties().isEmpty() && schema.variants().isEmpty();
  }

  /** Names of fields, declared ones that the record lacks included. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(fields.keySet());
    names.addAll(schema.properties().keySet());
    variants().forEach(variant -> names.addAll(variant.properties().keySet()));
    return names;
  }

  private Optional<Schema> property(String name) {
    Schema own = schema.properties().get(name);
    if (own != null) {
      return Optional.of(own);
    }
    return variants().stream()
        .map(variant -> Optional.ofNullable(variant.properties().get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Schema> variants() {
    if (schema.variants().isEmpty()) {
      return List.of();
    }
    Schema.Variants variants = schema.variants().orElseThrow();
    Object told = fields.get(variants.discriminator());
    return Optional.ofNullable(variants.mapping().get(String.valueOf(told)))
        .flatMap(schemas::named)
        .map(List::of)
        .orElseGet(() -> variants.schemas().stream().map(schemas::resolve).toList());
  }
}
