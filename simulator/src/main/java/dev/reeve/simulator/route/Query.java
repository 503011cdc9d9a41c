package dev.reeve.simulator.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a query string or a form, decoded, each with all its values in order. */
public final class Query {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Query() {}

  /** Reads {@code a=1&b=x%20y}; a name without {@code =} has the empty value. */
  public static Query parse(String text) {
    Query query = new Query();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        query.values.computeIfAbsent(decode(name), any -> new ArrayList<>()).add(decode(value));
      }
    }
    return query;
  }

  /** The names, as sent, in order. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Whether the parameter was sent. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The first value of a parameter. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The first value, the name compared without case. */
  public Optional<String> anyCase(String name) {
    return values.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(each -> each.getValue().get(0))
        .findFirst();
  }

  /** Every value of a parameter, in order; empty when it was not sent. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All parameters as a JSON value: a list of texts each. */
  public Map<String, Object> json() {
    return new LinkedHashMap<>(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return text;
    }
  }
}
