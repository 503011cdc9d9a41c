package dev.reeve.openapi.compiled;

import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Schemas;
import java.util.Optional;
import java.util.Set;

/** Named schemas, each decoded when it is asked for. */
record LazySchemas(LazyMap all) implements Schemas {

  @Override
  public Optional<Schema> named(String name) {
    return Optional.ofNullable((Schema) all.get(name));
  }

  @Override
  public Set<String> names() {
    return all.keySet();
  }
}
