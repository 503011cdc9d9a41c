package dev.reeve.call.form;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one object against its type; see {@link Converter} for what strict means. */
final class Members {
  private final Converter converter;
  private final Schemas schemas;
  private final Faults faults;
  private final boolean strict;
  private final Set<String> filledLater;
  private final Map<String, @Nullable Object> converted = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();

  Members(
      Converter converter,
      Schemas schemas,
      Faults faults,
      boolean strict,
      Set<String> filledLater) {
    this.converter = converter;
    this.schemas = schemas;
    this.faults = faults;
    this.strict = strict;
    this.filledLater = filledLater;
  }

  Map<String, @Nullable Object> convert(String prefix, Schema schema, Map<String, ?> values) {
    Shape shape = Shape.of(schemas, schema, values);
    values.forEach(
        (name, value) -> {
          Set<String> meant = Names.meant(name, shape.members().keySet());
          if (meant.size() == 1) {
            String wire = meant.iterator().next();
            known(
                prefix,
                wire,
                schemas.resolve(Objects.requireNonNull(shape.members().get(wire))),
                value);
          } else if (shape.open()) {
            further(prefix + name, name, schema, value);
          } else if (strict) {
            unknown(prefix, name, shape);
          }
        });
    if (strict) {
      missing(prefix, shape);
    }
    return converted;
  }

  private void known(String prefix, String wire, Schema type, @Nullable Object plain) {
    boolean serverSet = type.marks().readOnly();
    if (plain != null) {
      given.add(wire);
    }
    if (serverSet && strict) {
      faults.serverSet(prefix + wire);
    }
    if (serverSet || type.marks().derived() && !strict) {
      return;
    }
    Object value = converter.convert(prefix + wire, type, plain);
    if (value != null || plain == null && type.nullable()) {
      converted.put(wire, value);
    }
  }

  private void further(String at, String name, Schema schema, @Nullable Object plain) {
    Object value =
        schema.additional().isPresent()
            ? converter.convert(at, schema.additional().get(), plain)
            : converter.free(plain);
    if (value != null || plain == null) {
      converted.put(name, value);
    }
  }

  private void unknown(String prefix, String name, Shape shape) {
    List<String> names = new ArrayList<>();
    shape.members().keySet().forEach(each -> names.add(prefix + each));
    faults.unknown(prefix + name, names);
  }

  private void missing(String prefix, Shape shape) {
    for (String name : shape.required()) {
      Schema type = shape.members().get(name);
      boolean there = given.contains(name) || filledLater.contains(name);
      if (type != null && !there && wanted(schemas.resolve(type))) {
        faults.missing(prefix + name);
      }
    }
    if (!shape.discriminator().isEmpty() && !given.contains(shape.discriminator())) {
      faults.missing(prefix + shape.discriminator());
    }
  }

  private static boolean wanted(Schema type) {
    return !type.marks().readOnly()
        && type.marks().fillFromPath().isEmpty()
        && type.limits().defaultValue() == null;
  }
}
