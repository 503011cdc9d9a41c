package dev.reeve.openapi;

import dev.reeve.openapi.document.Fault;
import dev.reeve.openapi.document.JsonPath;
import dev.reeve.openapi.document.Node;
import dev.reeve.openapi.document.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies OpenAPI Overlay 1.0 documents: each action's target is a path of RFC 9535 made of names,
 * positions and wildcards ({@code $.paths['/pets'].get}, {@code $.servers[0]}, {@code
 * $.paths.*.get}), and it is updated or removed.
 */
final class Overlay {
  private final List<Fault> faults = new ArrayList<>();

  private Overlay() {}

  /** A copy of the document with every overlay applied. */
  static Object apply(String vendor, Object document, List<Object> overlays) {
    Overlay overlay = new Overlay();
    Object copy = overlays.isEmpty() ? document : Objects.requireNonNull(copy(document));
    for (Object each : overlays) {
      overlay.apply(copy, Node.root(new Source(each)));
    }
    if (!overlay.faults.isEmpty()) {
      throw new DocumentException(vendor, overlay.faults);
    }
    return copy;
  }

  private void apply(Object document, Node overlay) {
    if (!overlay.text("overlay").startsWith("1.")) {
      fault(overlay.get("overlay"), "wants an overlay of version 1.0");
      return;
    }
    for (Node action : overlay.get("actions").elements()) {
      List<JsonPath.Found> targets = targets(document, action);
      for (JsonPath.Found target : targets) {
        act(action, target);
      }
    }
  }

  private List<JsonPath.Found> targets(Object document, Node action) {
    try {
      List<JsonPath.Found> found = JsonPath.find(document, action.text("target"));
      if (found.isEmpty()) {
        fault(action.get("target"), "finds nothing: " + action.text("target"));
      }
      return found;
    } catch (IllegalArgumentException e) {
      fault(action.get("target"), String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void act(Node action, JsonPath.Found target) {
    if (action.flag("remove")) {
      target.remove();
    } else if (action.has("update")) {
      update(target.value(), copy(action.get("update").value()), action);
    } else {
      fault(action, "neither updates nor removes");
    }
  }

  @SuppressWarnings("unchecked")
  private void update(@Nullable Object target, @Nullable Object update, Node action) {
    if (target instanceof Map<?, ?> map && update instanceof Map<?, ?> members) {
      merge((Map<String, Object>) map, (Map<String, Object>) members);
    } else if (target instanceof List<?> list) {
      ((List<Object>) list).add(update);
    } else {
      fault(action.get("update"), "wants an object: its target is one");
    }
  }

  @SuppressWarnings("unchecked")
  private static void merge(Map<String, Object> into, Map<String, Object> members) {
    members.forEach(
        (name, value) -> {
          Object old = into.get(name);
          if (old instanceof Map<?, ?> map && value instanceof Map<?, ?> more) {
            merge((Map<String, Object>) map, (Map<String, Object>) more);
          } else if (old instanceof List<?> list && value instanceof List<?> more) {
            ((List<Object>) list).addAll(more);
          } else {
            into.put(name, value);
          }
        });
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, member) -> copy.put(String.valueOf(name), copy(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return value;
  }

  private void fault(Node node, String what) {
    faults.add(new Fault(node.pointer(), "overlay: " + what));
  }
}
