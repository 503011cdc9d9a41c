package dev.reeve.simulator.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object being written down, member by member. */
public final class Fields extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  private Fields() {}

  /** An object with a first member. */
  public static Fields of(String name, @Nullable Object value) {
    return new Fields().and(name, value);
  }

  /** One more member, or another value for one that is there. */
  public Fields and(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }

  /** All members of another object. */
  public Fields and(Map<String, Object> others) {
    putAll(others);
    return this;
  }
}
