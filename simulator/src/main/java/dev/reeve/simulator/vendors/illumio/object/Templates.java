package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.json.Json;
import dev.reeve.simulator.state.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Objects as they are before anybody changes them, from {@code templates.json}. */
public final class Templates {
  private static final Map<String, Object> ALL = read();

  private Templates() {}

  /** A copy of an object, to be changed freely. */
  public static Map<String, Object> of(String name) {
    return Values.copy(Values.object(ALL.get(name)));
  }

  /** Copies of several objects. */
  public static List<Map<String, Object>> all(String name) {
    return Values.list(ALL.get(name)).stream()
        .map(each -> Values.copy(Values.object(each)))
        .toList();
  }

  private static Map<String, Object> read() {
    try (InputStream file = Templates.class.getResourceAsStream("templates.json")) {
      if (file == null) {
        throw new IllegalStateException("templates.json is not in the jar");
      }
      return Values.object(Json.parse(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
