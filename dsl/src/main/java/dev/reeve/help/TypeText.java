package dev.reeve.help;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.SchemaLimits;
import dev.reeve.vendor.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A type in a person's words: {@code text}, {@code list of text}, {@code number 1..64}. */
public final class TypeText {
  private static final int SHOWN = 12;

  private TypeText() {}

  /** The type and what it must keep to, on one line. */
  public static String of(Schema declared, Schemas schemas) {
    Schema schema = schemas.resolve(declared);
    List<String> facts = new ArrayList<>();
    boolean time = schema.marks().unit().startsWith("epoch");
    facts.add(time ? "time" : word(schema, schemas));
    limits(schema.limits(), facts);
    if (!schema.marks().unit().isEmpty()) {
      facts.add((time ? "sent as " : "in ") + schema.marks().unit());
    }
    if (schema.marks().sensitive()) {
      facts.add("secret");
    }
    return String.join(", ", facts);
  }

  /** The bare type. */
  public static String word(Schema declared, Schemas schemas) {
    Schema schema = schemas.resolve(declared);
    return switch (schema.type()) {
      case STRING -> text(schema.limits().format());
      case INTEGER -> "whole number";
      case NUMBER -> "number";
      case BOOLEAN -> "true or false";
      case ARRAY ->
          "list of " + schema.items().map(items -> word(items, schemas)).orElse("anything");
      case OBJECT ->
          schema.marks().linkTo().isEmpty() ? named(schema) : "link to " + schema.marks().linkTo();
      case ANY -> schema.variants().isPresent() ? named(schema) : "anything";
    };
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "time";
      case "date" -> "date";
      case "uuid" -> "UUID";
      default -> "text";
    };
  }

  private static String named(Schema schema) {
    return schema.name().isEmpty() ? "object" : schema.name();
  }

  private static void limits(SchemaLimits limits, List<String> facts) {
    if (!limits.values().isEmpty()) {
      facts.add(values(limits));
    }
    if (limits.minimum().isPresent() || limits.maximum().isPresent()) {
      facts.add(
          limits.minimum().map(Object::toString).orElse("")
              + ".."
              + limits.maximum().map(Object::toString).orElse(""));
    }
    if (limits.maxLength() >= 0) {
      facts.add(
          String.format(Locale.ROOT, "length %d..%d", limits.minLength(), limits.maxLength()));
    }
    if (limits.defaultValue() != null) {
      facts.add("default " + shown(limits.defaultValue()));
    }
  }

  private static String values(SchemaLimits limits) {
    List<String> shown = limits.values().stream().limit(SHOWN).map(TypeText::shown).toList();
    String more = limits.values().size() > SHOWN ? ", … " + limits.values().size() + " in all" : "";
    return (limits.extensible() ? "such as " : "one of ") + String.join(" | ", shown) + more;
  }

  /** A text without a letter is seen by its quotes only. */
  private static String shown(Object value) {
    return value.equals("") ? "''" : value.toString();
  }
}
