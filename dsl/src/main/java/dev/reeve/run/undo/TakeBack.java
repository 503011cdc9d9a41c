package dev.reeve.run.undo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call of {@code takeBack} in {@code undo.groovy}: its parts by name, a line each. */
final class TakeBack {
  private final Map<String, Object> scope;
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** What is called within {@code using} of that scope. */
  TakeBack(Map<String, Object> scope) {
    this.scope = scope;
  }

  /** The same with one part more. */
  TakeBack with(String name, @Nullable Object value) {
    parts.put(name, Literal.of(value));
    return this;
  }

  /** The same with a part that is done when its turn comes. */
  TakeBack doing(String name, String groovy) {
    parts.put(name, "{ " + groovy + " }");
    return this;
  }

  /** Groovy. */
  String text() {
    String named =
        parts.entrySet().stream()
            .map(part -> "    " + part.getKey() + ": " + part.getValue())
            .collect(Collectors.joining(",\n"));
    return "using(" + Literal.named(scope) + ") {\n  takeBack(\n" + named + ")\n}";
  }
}
