package dev.reeve.call.form;

import dev.reeve.secret.Secret;
import dev.reeve.value.Untyped;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.SchemaLimits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts, numbers, truth values and times against their type. */
final class Scalars {
  private final Times times;
  private final Faults faults;

  Scalars(Times times, Faults faults) {
    this.times = times;
    this.faults = faults;
  }

  /** The value in the vendor's form, or null after a fault. */
  @Nullable Object convert(String name, Schema schema, Object given) {
    Object value = given instanceof Untyped untyped ? typed(schema, untyped.text()) : given;
    if (value instanceof Secret) {
      return value;
    }
    Optional<Object> time = times.convert(schema, value);
    Object converted = time.orElse(value);
    if (!isOf(schema, converted) || time.isEmpty() && wantsTime(schema, converted)) {
      faults.wrong(name, schema, value, wanted(schema));
      return null;
    }
    if (Times.isTime(converted)) {
      converted = Times.iso(converted);
    }
    allowed(name, schema, converted);
    return schema.type() == Schema.Type.STRING ? converted.toString() : converted;
  }

  /** Whether a value is of that type and among its allowed values. */
  boolean fits(Schema schema, Object given) {
    Object value = given instanceof Untyped untyped ? typed(schema, untyped.text()) : given;
    Object converted = times.convert(schema, value).orElse(value);
    return isOf(schema, converted) && isAllowed(schema.limits(), converted);
  }

  /** What a type wants, in words. */
  static String wanted(Schema schema) {
    if (!schema.limits().values().isEmpty()) {
      return oneOf(schema.limits().values());
    }
    if (Times.wanted(schema) == Times.Wanted.SPAN) {
      return "a duration";
    }
    if (Times.wanted(schema) != Times.Wanted.NONE) {
      return "a time";
    }
    return switch (schema.type()) {
      case OBJECT -> schema.marks().linkTo().isEmpty() ? "a map" : "an item, a link or an id";
      case ARRAY -> "a list";
      case STRING -> "text";
      case INTEGER -> "a whole number";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ANY -> "another form";
    };
  }

  /** Finds a list or text that is too short or too long. */
  void length(String name, Schema schema, int length, String of) {
    SchemaLimits limits = schema.limits();
    if (length < limits.minLength()) {
      faults.add(
          String.format(
              Locale.ROOT,
              "argument %s has %d %s: at least %d are wanted",
              Names.quoted(name),
              length,
              of,
              limits.minLength()));
    }
    if (limits.maxLength() >= 0 && length > limits.maxLength()) {
      faults.add(
          String.format(
              Locale.ROOT,
              "argument %s has %d %s: at most %d are taken",
              Names.quoted(name),
              length,
              of,
              limits.maxLength()));
    }
  }

  private void allowed(String name, Schema schema, Object value) {
    if (!isAllowed(schema.limits(), value)) {
      faults.wrong(name, schema, value, oneOf(schema.limits().values()));
    } else if (value instanceof CharSequence text) {
      length(name, schema, text.length(), "characters");
    } else if (value instanceof Number number) {
      range(name, schema, new BigDecimal(number.toString()));
    }
  }

  private void range(String name, Schema schema, BigDecimal number) {
    schema
        .limits()
        .minimum()
        .filter(least -> number.compareTo(least) < 0)
        .ifPresent(
            least -> faults.wrong(name, schema, number, "at least " + least.toPlainString()));
    schema
        .limits()
        .maximum()
        .filter(most -> number.compareTo(most) > 0)
        .ifPresent(most -> faults.wrong(name, schema, number, "at most " + most.toPlainString()));
  }

  private static boolean isAllowed(SchemaLimits limits, Object value) {
    return limits.values().isEmpty()
        || limits.extensible()
        || limits.values().stream()
            .anyMatch(allowed -> String.valueOf(allowed).equals(String.valueOf(value)));
  }

  private static boolean wantsTime(Schema schema, Object value) {
    return Times.wanted(schema) != Times.Wanted.NONE
        && schema.type() == Schema.Type.STRING
        && value instanceof CharSequence
        && !schema.marks().unit().equals("d:hh:mm:ss");
  }

  private static boolean isOf(Schema schema, Object value) {
    return switch (schema.type()) {
      case STRING -> value instanceof CharSequence || named(schema, value) || Times.isTime(value);
      case INTEGER -> whole(value);
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case OBJECT, ARRAY -> false;
      case ANY -> true;
    };
  }

  // PGO's delete-data is a text whose allowed values are 'true', 'false' and their likes
  private static boolean named(Schema schema, Object value) {
    List<Object> values = schema.limits().values();
    return (value instanceof Boolean || value instanceof Number)
        && values.stream().anyMatch(allowed -> allowed.equals(value.toString()));
  }

  private static boolean whole(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof BigInteger
        || value instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() <= 0;
  }

  private static String oneOf(List<Object> values) {
    List<String> shown = values.stream().map(String::valueOf).toList();
    return shown.size() <= 30
        ? (shown.size() == 1 ? "" : "one of ") + Names.list(shown, "or")
        : "one of " + String.join(", ", shown.subList(0, 30)) + ", …";
  }

  /** A text as typed on a command line, read as its argument's type. */
  private static Object typed(Schema schema, String text) {
    boolean truth = text.equals("true") || text.equals("false");
    boolean number = text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    return switch (schema.type()) {
      case BOOLEAN -> truth ? Boolean.valueOf(text) : text;
      case INTEGER, NUMBER -> number ? number(text) : text;
      default -> text;
    };
  }

  private static Object number(String text) {
    return text.matches("-?\\d{1,9}")
        ? (Object) Integer.valueOf(text)
        : text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : new BigDecimal(text);
  }
}
