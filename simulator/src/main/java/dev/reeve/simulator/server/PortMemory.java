package dev.reeve.simulator.server;

import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.state.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The ports of the first start, taken again at later ones: what a client keeps by address (tokens,
 * journals) then still fits. While another process has them, free ones do.
 */
final class PortMemory {
  private static final String FILE = "ports.json";

  private PortMemory() {}

  /** Opens the remembered ports if all can be had, else the wanted ones. */
  static Ports open(
      Map<String, Integer> wanted, Keys keys, Function<Map<String, Integer>, Ports> opener) {
    Map<String, Integer> before = read(keys);
    if (before.keySet().containsAll(wanted.keySet())) {
      Map<String, Integer> again = new LinkedHashMap<>();
      wanted.keySet().forEach(name -> again.put(name, before.getOrDefault(name, 0)));
      try {
        return opener.apply(again);
      } catch (UsageException taken) {
        return opener.apply(wanted);
      }
    }
    Ports ports = opener.apply(wanted);
    Map<String, Object> now = new LinkedHashMap<>(before);
    wanted.keySet().forEach(name -> now.put(name, ports.port(name)));
    keys.write(FILE, Json.bytes(now));
    return ports;
  }

  private static Map<String, Integer> read(Keys keys) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    try {
      if (Files.exists(keys.file(FILE))) {
        Values.object(Json.parse(Files.readAllBytes(keys.file(FILE))))
            .forEach((name, port) -> ports.put(name, (int) Values.number(port, 0)));
      }
    } catch (IOException | JsonException damaged) {
      ports.clear();
    }
    return ports;
  }
}
