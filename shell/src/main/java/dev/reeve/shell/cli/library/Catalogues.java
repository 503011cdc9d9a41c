package dev.reeve.shell.cli.library;

import dev.reeve.errors.Nearest;
import dev.reeve.json.JsonException;
import dev.reeve.json.Toml;
import dev.reeve.library.LibraryException;
import dev.reeve.library.Origin;
import dev.reeve.library.store.Libraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Catalogues: libraries whose {@value #FILE} lists others by name, {@code [audits] source = "...",
 * description = "..."}. They are pinned as libraries are, but never run.
 */
final class Catalogues {
  private static final String FILE = "reeve-catalogue.toml";

  private static final Set<String> KEYS = Set.of("source", "description");

  private final Libraries pinned;

  Catalogues(Libraries pinned) {
    this.pinned = pinned;
  }

  /** Pins a catalogue as it is now; its name. */
  String add(Origin origin) {
    var fetched = pinned.fetch("", origin);
    entries(fetched.parts().get(0).folder());
    pinned.pin(fetched);
    return fetched.parts().get(0).manifest().name();
  }

  void update() {
    pinned.list().values().forEach(each -> add(each.origin()));
  }

  /** Rows of what has the word in its name or description. */
  List<Map<String, Object>> search(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String catalogue : pinned.list().keySet()) {
      entries(pinned.verified(catalogue))
          .forEach(
              (name, entry) -> {
                String text = (name + " " + entry.get("description")).toLowerCase(Locale.ROOT);
                if (text.contains(wanted)) {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("name", name);
                  row.putAll(entry);
                  row.put("catalogue", catalogue);
                  rows.add(row);
                }
              });
    }
    return rows;
  }

  /** Where a library comes from; the first catalogue that lists it counts. */
  Origin origin(String name) {
    List<Map<String, Object>> rows = search("");
    return rows.stream()
        .filter(row -> name.equals(row.get("name")))
        .findFirst()
        .map(row -> Origin.of(String.valueOf(row.get("source"))))
        .orElseThrow(() -> unknown(name, rows));
  }

  private static LibraryException unknown(String name, List<Map<String, Object>> rows) {
    String hint = Nearest.hint(name, rows.stream().map(row -> "" + row.get("name")).toList());
    return LibraryException.wrong(
        "no catalogue lists a library " + name,
        "for reeve library add " + name,
        hint.isEmpty() ? "name its source: git+https://HOST/PATH.git@TAG, or file:FOLDER" : hint);
  }

  private static Map<String, Map<String, Object>> entries(Path folder) {
    Path file = folder.resolve(FILE);
    Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
    try {
      Toml.parse(Files.readString(file))
          .values()
          .forEach((name, value) -> entries.put(name, entry(file, name, value)));
    } catch (IOException e) {
      throw wrong("it has no " + FILE, folder);
    } catch (JsonException e) {
      throw wrong(e.what(), file);
    }
    return entries;
  }

  private static Map<String, Object> entry(
      Path file, String name, @org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Map<?, ?> map && !KEYS.containsAll(map.keySet())) {
      throw wrong(name + " has a key besides source and description", file);
    }
    if (value instanceof Map<?, ?> map && map.get("source") instanceof String source) {
      Object description = map.get("description");
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("description", description == null ? "" : String.valueOf(description));
      entry.put("source", source);
      return entry;
    }
    throw wrong(name + " has no source", file);
  }

  private static LibraryException wrong(String what, Path where) {
    return LibraryException.wrong(
        "this is no catalogue: " + what, "in " + where, "docs/libraries.md shows one");
  }
}
