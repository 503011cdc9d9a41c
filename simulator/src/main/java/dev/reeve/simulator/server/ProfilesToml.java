package dev.reeve.simulator.server;

import dev.reeve.simulator.state.Values;
import java.util.Map;

/** Profile {@code simulator} as TOML text. */
final class ProfilesToml {

  private ProfilesToml() {}

  static String print(Map<String, Map<String, Object>> vendors) {
    StringBuilder text = new StringBuilder("default = \"simulator\"\n");
    vendors.forEach((vendor, table) -> table(text, "simulator." + vendor, table));
    return text.toString();
  }

  private static void table(StringBuilder text, String name, Map<String, Object> table) {
    text.append("\n[").append(name).append("]\n");
    table.forEach(
        (key, value) -> {
          if (!(value instanceof Map)) {
            text.append(key).append(" = ").append(value(value)).append('\n');
          }
        });
    table.forEach(
        (key, value) -> {
          if (value instanceof Map) {
            table(text, name + "." + key, Values.object(value));
          }
        });
  }

  private static String value(Object value) {
    return value instanceof String text
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : value.toString();
  }
}
