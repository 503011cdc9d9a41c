package dev.reeve.call.exchange;

import dev.reeve.call.address.Encoding;
import dev.reeve.json.Json;
import dev.reeve.vendor.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Query parameters as the text after the question mark, each in its own style. */
final class QueryText {
  private final List<Parameter> parameters;

  QueryText(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /** {@code a=1&b=2}, without the question mark; in document order, unknown names last. */
  String of(Map<String, Object> query) {
    Map<String, Object> left = new LinkedHashMap<>(query);
    List<String> pairs = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.in() == Parameter.In.QUERY && left.containsKey(parameter.name())) {
        add(pairs, parameter.name(), parameter.style(), left.remove(parameter.name()));
      }
    }
    left.forEach((name, value) -> add(pairs, name, Parameter.Style.FORM, value));
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, String name, Parameter.Style style, Object value) {
    String key = Encoding.query(name) + "=";
    if (style.json()) {
      pairs.add(key + Encoding.query(value instanceof String text ? text : Json.print(value)));
    } else if (value instanceof List<?> list && style.explode()) {
      list.forEach(element -> pairs.add(key + element(style, element)));
    } else if (value instanceof List<?> list) {
      pairs.add(key + joined(style, list, separator(style.separator())));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (member, inner) ->
              pairs.add(Encoding.query(String.valueOf(member)) + "=" + element(style, inner)));
    } else {
      pairs.add(key + element(style, value));
    }
  }

  private static String element(Parameter.Style style, Object value) {
    if (value instanceof List<?> all) {
      return joined(style, all, Encoding.query(style.and().isEmpty() ? "," : style.and()));
    }
    String text = String.valueOf(Revealed.of(value));
    boolean quoted = style.quoted() && !(value instanceof Number || value instanceof Boolean);
    return Encoding.query(quoted ? quoted(text) : text);
  }

  private static String joined(Parameter.Style style, List<?> list, String separator) {
    return list.stream()
        .map(element -> element(style, element))
        .collect(Collectors.joining(separator));
  }

  /** Pure1's literals: in single quotes, backslash and quote escaped by a backslash. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  // a bare comma separates; within an element it was encoded. A bare plus would become a space
  private static String separator(String separator) {
    return separator.equals(",") ? "," : Encoding.query(separator);
  }
}
