package dev.reeve.openapi;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named schemas that are all in memory. */
record HeldSchemas(Map<String, Schema> all) implements Schemas {
  HeldSchemas {
    all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  @Override
  public Optional<Schema> named(String name) {
    return Optional.ofNullable(all.get(name));
  }

  @Override
  public Set<String> names() {
    return all.keySet();
  }
}
