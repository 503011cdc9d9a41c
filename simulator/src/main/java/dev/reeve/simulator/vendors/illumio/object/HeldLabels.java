package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Streamed;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The labels that other objects show by href, key and value. They are kept as they were when they
 * were put there and shown as they are now, so that a new value is seen wherever the label is held.
 */
public final class HeldLabels {
  private static final String CHANGED = "illumio.labels";

  private HeldLabels() {}

  /** Remembers the value of a label that has changed. */
  static void changed(Objects objects, Map<String, Object> label) {
    Map<String, Object> values = new LinkedHashMap<>(values(objects.state()));
    values.put(Values.text(label.get("href")), label.get("value"));
    objects.state().facts().put(CHANGED, values);
  }

  /** An answer with the values that labels have now. */
  public static Reply current(Call call, Reply reply) {
    Map<String, Object> values = values(call.state());
    if (values.isEmpty() || reply.value() == null) {
      return reply;
    }
    return reply.value() instanceof Streamed list
        ? reply.value(new Streamed(() -> list.elements().get().map(each -> shown(values, each))))
        : reply.value(shown(values, reply.value()));
  }

  private static Map<String, Object> values(State state) {
    return Values.object(state.facts().get(CHANGED));
  }

  private static @Nullable Object shown(Map<String, Object> values, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(each -> shown(values, each)).collect(Collectors.toList());
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    map.forEach((name, member) -> shown.put(String.valueOf(name), shown(values, member)));
    Optional.ofNullable(shown.get("href"))
        .map(values::get)
        .ifPresent(now -> shown.computeIfPresent("value", (name, before) -> now));
    return shown;
  }
}
