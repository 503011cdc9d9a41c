package dev.reeve.vendor;

import java.util.Optional;
import java.util.Set;

/** The named schemas of a vendor, read when first asked for. Safe for concurrent use. */
public interface Schemas {

  /** The schema of that name. */
  Optional<Schema> named(String name);

  /** All names, in document order. */
  Set<String> names();

  /** The schema itself, or the one it refers to; marks of the referring place win. */
  default Schema resolve(Schema schema) {
    if (schema.ref().isEmpty()) {
      return schema;
    }
    return named(schema.ref())
        .map(this::resolve)
        .map(target -> target.seenFrom(schema))
        .orElseThrow(() -> new IllegalStateException("no schema named " + schema.ref()));
  }
}
