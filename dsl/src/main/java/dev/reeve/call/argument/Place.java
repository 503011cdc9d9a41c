package dev.reeve.call.argument;

import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;

/**
 * One place of a request that an argument may go to.
 *
 * @param in where it is
 * @param name the wire name
 * @param schema its type, resolved
 * @param required whether the vendor wants it
 * @param engine whether the engine fills it and a user may not
 * @param style how its value is written, for a parameter
 */
record Place(
    In in, String name, Schema schema, boolean required, boolean engine, Parameter.Style style) {

  /** Where an argument travels. */
  enum In {
    PATH,
    QUERY,
    HEADER,
    BODY
  }

  static In in(Parameter parameter) {
    return switch (parameter.in()) {
      case PATH -> In.PATH;
      case QUERY -> In.QUERY;
      case HEADER, COOKIE -> In.HEADER;
    };
  }

  boolean at(In other) {
    return in == other;
  }

  /** Whether the vendor sets it: refused as an argument. */
  boolean serverSet() {
    return schema.marks().readOnly();
  }
}
