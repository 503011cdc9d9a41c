package dev.reeve.engine.assembly;

import dev.reeve.value.Item;
import dev.reeve.value.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names of the records that operations were called on, so that a question can tell them. */
final class SeenNames {
  private static final int KEPT = 500;

  private final Map<String, String> names =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  synchronized void saw(Target target) {
    if (target instanceof Item item && item.fields().get("name") instanceof String name) {
      target.path().values().forEach(each -> names.put(each, name));
    }
  }

  /** What the values of a call say of its target: {@code lab (net-1)}, {@code lab}, or empty. */
  synchronized String of(Map<String, @Nullable Object> arguments, Collection<String> identifiers) {
    Optional<String> given =
        arguments.entrySet().stream()
            .filter(each -> each.getKey().equalsIgnoreCase("name"))
            .filter(each -> each.getValue() instanceof String)
            .map(each -> String.valueOf(each.getValue()))
            .findFirst();
    for (String each : identifiers) {
      if (names.containsKey(each)) {
        return names.get(each) + " (" + each + ")";
      }
    }
    return given.orElseGet(() -> identifiers.stream().reduce((a, b) -> b).orElse(""));
  }
}
