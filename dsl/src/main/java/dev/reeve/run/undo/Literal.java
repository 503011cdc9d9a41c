package dev.reeve.run.undo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON value as Groovy source that makes it again. */
final class Literal {
  private Literal() {}

  static String of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? "[:]" : "[" + named(map) + "]";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Literal::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof CharSequence text ? quoted(text.toString()) : String.valueOf(value);
  }

  /** {@code 'name': 'x', 'count': 1}; empty for none. */
  static String named(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(each -> quoted(String.valueOf(each.getKey())) + ": " + of(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("'");
    for (char each : text.toCharArray()) {
      if (each == '\'' || each == '\\') {
        literal.append('\\').append(each);
      } else if (each < ' ' || each > '~') {
        literal.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) each));
      } else {
        literal.append(each);
      }
    }
    return literal.append('\'').toString();
  }
}
