package dev.reeve.simulator.server;

import dev.reeve.errors.UsageException;
import dev.reeve.json.JsonException;
import dev.reeve.json.Yaml;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Records from a file, put over the small estate: vendor, collection, key, record. */
final class Estate {

  private Estate() {}

  static void fill(State state, String vendor, String seed) {
    if (seed.equals("small") || seed.equals("large")) {
      return;
    }
    put(state, Values.object(read(Path.of(seed)).get(vendor)));
  }

  /** Stores records by collection and key. */
  static void put(State state, Map<String, Object> collections) {
    collections.forEach(
        (collection, records) ->
            Values.object(records)
                .forEach(
                    (key, record) -> state.records(collection).put(key, Values.object(record))));
  }

  /**
   * Reads a seed file, JSON or YAML.
   *
   * @throws UsageException when it is neither
   */
  static Map<String, Object> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Values.object(Yaml.parse(in));
    } catch (IOException refused) {
      throw new UsageException(
          "The seed cannot be read.", "in " + file, "Say small, large or a file that is there.");
    } catch (JsonException wrong) {
      throw new UsageException(
          "The seed is neither JSON nor YAML: " + wrong.what(),
          "in " + file,
          "Write vendor, collection, key and record, one within the other.");
    }
  }
}
