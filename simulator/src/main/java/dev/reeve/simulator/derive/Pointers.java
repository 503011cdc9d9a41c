package dev.reeve.simulator.derive;

import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets members by JSON Pointer. Source: RFC 6901. */
final class Pointers {

  private Pointers() {}

  /** Sets the member a pointer names, making the objects on the way. */
  static void put(Map<String, Object> into, String pointer, @Nullable Object value) {
    String[] parts = pointer.substring(1).split("/");
    Map<String, Object> at = into;
    for (int i = 0; i < parts.length - 1; i++) {
      Map<String, Object> next = new LinkedHashMap<>(Values.object(at.get(name(parts[i]))));
      at.put(name(parts[i]), next);
      at = next;
    }
    at.put(name(parts[parts.length - 1]), value);
  }

  private static String name(String part) {
    return part.replace("~1", "/").replace("~0", "~");
  }
}
