package dev.reeve.script.surface;

import dev.reeve.value.Arguments;
import dev.reeve.value.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Groovy hands to a method: named arguments come as a leading map. */
final class Given {
  private Given() {}

  /** The arguments of a call on a target, or on none. */
  static Arguments of(Object @Nullable [] raw, @Nullable Target target, Values values) {
    List<@Nullable Object> positional = new ArrayList<>();
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    Object[] all = raw == null ? new Object[0] : raw;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 && all[i] instanceof Map<?, ?> map) {
        map.forEach((key, value) -> named.put(String.valueOf(key), values.plain(value)));
      } else {
        positional.add(values.plain(all[i]));
      }
    }
    return new Arguments(positional, named, Optional.ofNullable(target));
  }

  /** What Groovy passes to {@code invokeMethod}: an array, or one object. */
  static Object[] array(@Nullable Object arguments) {
    if (arguments instanceof Object[] array) {
      return array;
    }
    return arguments == null ? new Object[0] : new Object[] {arguments};
  }
}
