package dev.reeve.help;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a line that could be run, with the arguments that must be given. */
final class Example {
  private Example() {}

  static String of(Vendor vendor, Operation operation) {
    List<String> chosen = oneOfEach(operation);
    List<Argument> needed =
        Argument.of(vendor, operation).stream()
            .filter(argument -> argument.mustBeGiven() || chosen.contains(argument.name()))
            .toList();
    String positional =
        needed.stream()
            .filter(argument -> argument.in().equals("path"))
            .map(argument -> "'" + placeholder(argument.name()) + "'")
            .collect(Collectors.joining(", "));
    String named =
        needed.stream()
            .filter(argument -> !argument.in().equals("path"))
            .map(argument -> quoted(argument.name()) + ": " + value(vendor, operation, argument))
            .collect(Collectors.joining(", "));
    String separator = positional.isEmpty() || named.isEmpty() ? "" : ", ";
    return vendor.name() + "." + operation.id() + "(" + positional + separator + named + ")";
  }

  /** Where one of several arguments must be given: the one that a person knows the value of. */
  private static List<String> oneOfEach(Operation operation) {
    return operation.marks().oneOf().stream()
        .filter(names -> !names.isEmpty())
        .map(
            names ->
                names.stream()
                    .filter(name -> name.endsWith("name") || name.endsWith("names"))
                    .findFirst()
                    .orElse(names.get(0)))
        .toList();
  }

  private static boolean since(Operation operation, String name) {
    return operation.marks().window().filter(each -> each.since().equals(name)).isPresent();
  }

  /** A name as a Groovy argument: quoted unless it is an identifier. */
  static String quoted(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "'" + name + "'";
  }

  private static String placeholder(String name) {
    return name.replaceAll("(?i)_?id$", "").isEmpty() ? "id" : name;
  }

  private static String value(Vendor vendor, Operation operation, Argument argument) {
    if (since(operation, argument.name())) {
      return "7.days";
    }
    Schema schema = vendor.schemas().resolve(argument.schema());
    if (!schema.limits().values().isEmpty()) {
      return literal(schema.limits().values().get(0));
    }
    return switch (schema.type()) {
      case INTEGER, NUMBER -> schema.limits().minimum().orElse(BigDecimal.ONE).toPlainString();
      case BOOLEAN -> "true";
      case ARRAY -> "['…']";
      case OBJECT -> schema.marks().linkTo().isEmpty() ? "[:]" : "'…'";
      case STRING, ANY -> schema.limits().format().equals("date-time") ? "now" : "'…'";
    };
  }

  private static String literal(Object value) {
    return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
  }
}
