package dev.reeve.call.form;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members that an object takes, with the alternative that the given values choose.
 *
 * @param members by wire name, not resolved
 * @param required those that must be there
 * @param discriminator the member that chooses, where none was chosen; else empty
 * @param choices its values
 * @param open whether members beyond these are taken
 */
public record Shape(
    Map<String, Schema> members,
    List<String> required,
    String discriminator,
    List<String> choices,
    boolean open) {

  /** The shape of no object. */
  public static final Shape NONE = new Shape(Map.of(), List.of(), "", List.of(), false);

  /** The shape of an object type for values given by name. */
  public static Shape of(Schemas schemas, Schema schema, Map<String, ?> given) {
    if (schema.variants().isEmpty()) {
      return plain(schema);
    }
    Schema.Variants variants = schema.variants().get();
    List<Schema> alternatives =
        variants.schemas().stream()
            .map(schemas::resolve)
            .flatMap(one -> flat(schemas, one))
            .toList();
    if (!variants.discriminator().isEmpty()) {
      return discriminated(schemas, schema, alternatives, given);
    }
    return alternatives.stream()
        .filter(one -> fits(one, given))
        .findFirst()
        .map(one -> merged(schema, List.of(one)))
        .orElseGet(() -> merged(schema, alternatives));
  }

  /** Of several alternatives the one that a record's discriminator names, else the type itself. */
  public static Schema chosen(Schemas schemas, Schema schema, Map<String, ?> fields) {
    if (schema.variants().isEmpty() || schema.variants().get().discriminator().isEmpty()) {
      return schema;
    }
    Schema.Variants variants = schema.variants().get();
    Object value = fields.get(variants.discriminator());
    List<Schema> alternatives =
        variants.schemas().stream()
            .map(schemas::resolve)
            .flatMap(one -> flat(schemas, one))
            .toList();
    return value == null
        ? schema
        : choice(schemas, variants, alternatives, value.toString()).orElse(schema);
  }

  private static Shape plain(Schema schema) {
    boolean open =
        schema.open()
            || schema.additional().isPresent()
            || schema.properties().isEmpty() && schema.type() != Schema.Type.OBJECT;
    return new Shape(schema.properties(), schema.required(), "", List.of(), open);
  }

  private static Shape discriminated(
      Schemas schemas, Schema schema, List<Schema> alternatives, Map<String, ?> given) {
    Schema.Variants variants = schema.variants().orElseThrow();
    Object value = named(given, variants.discriminator());
    Optional<Schema> chosen =
        value == null
            ? Optional.empty()
            : choice(schemas, variants, alternatives, value.toString());
    Shape shape = merged(schema, chosen.map(List::of).orElse(alternatives));
    return chosen.isPresent()
        ? shape
        : new Shape(
            shape.members,
            schema.required(),
            variants.discriminator(),
            choices(variants, alternatives),
            shape.open);
  }

  private static @Nullable Object named(Map<String, ?> given, String name) {
    Object exact = given.get(name);
    return exact != null
        ? exact
        : given.entrySet().stream()
            .filter(entry -> Names.fold(entry.getKey()).equals(Names.fold(name)))
            .map(entry -> (Object) entry.getValue())
            .findFirst()
            .orElse(null);
  }

  private static Optional<Schema> choice(
      Schemas schemas, Schema.Variants variants, List<Schema> alternatives, String value) {
    String name = variants.mapping().get(value);
    if (name != null) {
      return schemas.named(name).map(schemas::resolve);
    }
    return alternatives.stream()
        .filter(one -> one.name().equals(value) || values(one, variants).contains(value))
        .findFirst();
  }

  private static List<String> values(Schema alternative, Schema.Variants variants) {
    Schema member = alternative.properties().get(variants.discriminator());
    return member == null
        ? List.of()
        : member.limits().values().stream().map(Object::toString).toList();
  }

  private static List<String> choices(Schema.Variants variants, List<Schema> alternatives) {
    if (!variants.mapping().isEmpty()) {
      return List.copyOf(variants.mapping().keySet());
    }
    List<String> choices = new ArrayList<>();
    alternatives.forEach(one -> choices.addAll(values(one, variants)));
    return choices;
  }

  private static Shape merged(Schema schema, List<Schema> alternatives) {
    Map<String, Schema> members = new LinkedHashMap<>(schema.properties());
    List<String> required = new ArrayList<>(schema.required());
    boolean open = schema.open();
    for (Schema one : alternatives) {
      one.properties().forEach(members::putIfAbsent);
      open |= one.open();
      if (alternatives.size() == 1) {
        one.required().stream().filter(name -> !required.contains(name)).forEach(required::add);
      }
    }
    return new Shape(members, required, "", List.of(), open);
  }

  private static Stream<Schema> flat(Schemas schemas, Schema one) {
    return one.variants().isEmpty() || !one.properties().isEmpty()
        ? Stream.of(one)
        : one.variants().get().schemas().stream()
            .map(schemas::resolve)
            .flatMap(each -> flat(schemas, each));
  }

  private static boolean fits(Schema schema, Map<String, ?> given) {
    return given.keySet().stream()
            .allMatch(
                name -> schema.open() || !Names.meant(name, schema.properties().keySet()).isEmpty())
        && schema.required().stream()
            .allMatch(
                name ->
                    !Names.meant(name, List.copyOf(given.keySet())).isEmpty()
                        || fillable(schema.properties().get(name)));
  }

  private static boolean fillable(@Nullable Schema member) {
    return member == null || member.marks().readOnly() || !member.marks().fillFromPath().isEmpty();
  }
}
