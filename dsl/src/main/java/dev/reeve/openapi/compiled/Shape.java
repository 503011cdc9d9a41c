package dev.reeve.openapi.compiled;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What compiled forms are made of, as a number: it changes when a record or an enum does. */
final class Shape {
  private final Set<Type> seen = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  private Shape() {}

  static String of(Type type) {
    Shape shape = new Shape();
    shape.add(type);
    return Integer.toHexString(shape.text.toString().hashCode());
  }

  private void add(Type type) {
    text.append(type.getTypeName()).append(';');
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType several) {
      Arrays.stream(several.getActualTypeArguments()).forEach(this::add);
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      for (RecordComponent each : Objects.requireNonNull(plain.getRecordComponents())) {
        text.append(each.getName()).append(':');
        add(each.getGenericType());
      }
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      text.append(Arrays.toString(plain.getEnumConstants()));
    } else if (type == Schemas.class) {
      add(Schema.class);
    }
  }
}
