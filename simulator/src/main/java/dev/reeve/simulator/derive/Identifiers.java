package dev.reeve.simulator.derive;

import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Schema;
import java.util.List;

/** Which member of a record names it. */
final class Identifiers {
  private static final List<String> USUAL = List.of("id", "href", "key", "name");

  private Identifiers() {}

  /** The member marked as identifier, else {@code id} and the like; empty when there is none. */
  static String member(Schema schema) {
    for (var each : schema.properties().entrySet()) {
      if (each.getValue().marks().identifier()) {
        return each.getKey();
      }
    }
    return USUAL.stream().filter(schema.properties()::containsKey).findFirst().orElse("");
  }

  /** The identifier in the member's type: some vendors count. */
  static Object typed(Schema schema, String member, String id) {
    Schema type = schema.properties().get(member);
    boolean counts = type != null && type.type() == Schema.Type.INTEGER;
    return counts ? Values.number(id, Integer.toUnsignedLong(id.hashCode()) >> 8) : id;
  }
}
