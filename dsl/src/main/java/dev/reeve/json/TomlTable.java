package dev.reeve.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A TOML text's values and the lines of its keys. */
public final class TomlTable {
  private final Map<String, @Nullable Object> values;
  private final Map<List<String>, Integer> lines;

  TomlTable(Map<String, @Nullable Object> values, Map<List<String>, Integer> lines) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.lines = Map.copyOf(lines);
  }

  /** The values in the text's order; tables are maps. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /**
   * The line, counted from 1, on which a key or table first stands; of a key that the text does not
   * have, the line of the nearest table around it; 0 for the text itself.
   *
   * @param path e.g. {@code ["prod", "pureport", "key"]}
   */
  public int lineOf(List<String> path) {
    List<String> rest = new ArrayList<>(path);
    while (!rest.isEmpty()) {
      Integer line = lines.get(rest);
      if (line != null) {
        return line;
      }
      rest.remove(rest.size() - 1);
    }
    return 0;
  }
}
