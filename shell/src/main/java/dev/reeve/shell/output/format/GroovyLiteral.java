package dev.reeve.shell.output.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plain value as Groovy source that makes it again. */
final class GroovyLiteral {
  private GroovyLiteral() {}

  static String of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty()
          ? "[:]"
          : map.entrySet().stream()
              .map(each -> key(String.valueOf(each.getKey())) + ": " + of(each.getValue()))
              .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(GroovyLiteral::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof CharSequence text ? quoted(text.toString()) : String.valueOf(value);
  }

  private static String key(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : quoted(name);
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("'", "\\'")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return "'" + SafeText.of(escaped) + "'";
  }
}
