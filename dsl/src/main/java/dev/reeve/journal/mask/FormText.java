package dev.reeve.journal.mask;

import dev.reeve.vendor.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Masks the secret fields of a form: {@code name=value&name=value}. */
final class FormText {
  private FormText() {}

  static String masked(String form, Schema schema, SchemaWalk walk, UnaryOperator<String> mask) {
    return Arrays.stream(form.split("&", -1))
        .map(field -> field(field, schema, walk, mask))
        .collect(Collectors.joining("&"));
  }

  private static String field(
      String field, Schema schema, SchemaWalk walk, UnaryOperator<String> mask) {
    int equals = field.indexOf('=');
    if (equals < 0) {
      return field;
    }
    Schema place = schema.properties().get(decoded(field.substring(0, equals)));
    return place != null && walk.isSecret(place)
        ? field.substring(0, equals + 1) + mask.apply(field.substring(equals + 1))
        : field;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noForm) {
      return name;
    }
  }
}
