package dev.reeve.simulator.vendors.pure1.estate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record being written, member by member in the order of the document. */
final class Row extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  static Row of(String member, @Nullable Object value) {
    return new Row().and(member, value);
  }

  /** What refers to a record: id, name and collection. */
  static Row ref(String collection, Object id, Object name) {
    return of("id", id).and("name", name).and("resource_type", collection);
  }

  static Row ref(String collection, Map<String, ?> record) {
    return of("id", record.get("id"))
        .and("name", record.get("name"))
        .and("resource_type", collection);
  }

  /** The member, left out when there is nothing. */
  Row maybe(String member, @Nullable Object value) {
    return value == null ? this : and(member, value);
  }

  Row and(String member, @Nullable Object value) {
    put(member, value);
    return this;
  }
}
