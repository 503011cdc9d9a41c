package dev.reeve.library;

import dev.reeve.errors.Nearest;
import dev.reeve.json.JsonException;
import dev.reeve.json.Toml;
import dev.reeve.json.TomlTable;
import dev.reeve.library.Manifest.Reaching;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code reeve-library.toml}; every fault of the file is told at once, with its line. */
public final class ManifestReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "version",
          "description",
          "licence",
          "author",
          "reeve",
          "scripts",
          "reach",
          "dependencies");
  private static final Set<String> REACH_KEYS = Set.of("operations", "access");

  private final TomlTable table;
  private final String file;
  private final List<String> faults = new ArrayList<>();

  private ManifestReader(TomlTable table, String file) {
    this.table = table;
    this.file = file;
  }

  /**
   * Reads the manifest of a library's folder.
   *
   * @throws LibraryException telling every fault of the file, or that there is none
   */
  public static Manifest read(Path folder) {
    Path file = folder.resolve(Manifest.FILE);
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw LibraryException.wrong(
          "there is no " + Manifest.FILE, "in " + folder, "reeve library init makes one");
    }
  }

  /**
   * Reads the text of a manifest.
   *
   * @param file as errors name it
   * @throws LibraryException telling every fault of the text
   */
  public static Manifest parse(String text, String file) {
    try {
      return new ManifestReader(Toml.parse(text), file).manifest();
    } catch (JsonException e) {
      throw LibraryException.wrong(e.what(), "in " + file + ", line " + e.line(), "mend that line");
    }
  }

  private Manifest manifest() {
    unknown(table.values().keySet(), KEYS, List.of());
    Manifest manifest =
        new Manifest(
            needed("name", "[A-Za-z][A-Za-z0-9_-]*", "letters, digits and dashes"),
            needed("version", "\\d+\\.\\d+\\.\\d+([-+].*)?", "a version such as 1.2.0"),
            text("description"),
            text("licence"),
            text("author"),
            range(),
            scripts(),
            reach(),
            texts("dependencies"));
    if (!faults.isEmpty()) {
      throw LibraryException.wrong(
          String.join("\n  ", faults), "in " + file, "docs/libraries.md shows the whole file");
    }
    return manifest;
  }

  private String needed(String key, String pattern, String shape) {
    String value = text(key);
    if (!value.matches(pattern)) {
      fault(List.of(key), " must be " + shape);
    }
    return value;
  }

  private String text(String key) {
    Object value = table.values().get(key);
    if (value != null && !(value instanceof String)) {
      fault(List.of(key), " must be a text");
    }
    return value instanceof String text ? text : "";
  }

  private Map<String, String> texts(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    members(key)
        .forEach(
            (name, value) -> {
              if (value instanceof String text) {
                texts.put(name, text);
              } else {
                fault(List.of(key, name), " must be a text");
              }
            });
    return texts;
  }

  private List<Reaching> reach() {
    List<Reaching> reach = new ArrayList<>();
    members("reach").forEach((vendor, value) -> reaching(vendor, value, reach));
    return reach;
  }

  /** One table, or a list of them: reads here, writes there. */
  private void reaching(String vendor, @Nullable Object value, List<Reaching> reach) {
    List<?> tables = value instanceof List<?> several ? several : java.util.Arrays.asList(value);
    for (Object each : tables) {
      if (each instanceof Map<?, ?> map) {
        reach.add(reaching(vendor, map));
      } else {
        fault(List.of("reach", vendor), " must be a table of operations and access");
      }
    }
  }

  private Reaching reaching(String vendor, Map<?, ?> map) {
    List<String> path = List.of("reach", vendor);
    unknown(map.keySet().stream().map(String::valueOf).toList(), REACH_KEYS, path);
    List<String> operations = new ArrayList<>();
    if (map.get("operations") instanceof List<?> list) {
      list.forEach(each -> operations.add(String.valueOf(each)));
    } else {
      fault(path, ".operations must be a list");
    }
    Object access = map.get("access");
    if (!"read".equals(access) && !"write".equals(access)) {
      fault(path, ".access must be \"read\" or \"write\"");
    }
    return new Reaching(vendor, List.copyOf(operations), "write".equals(access));
  }

  /** Names of scripts are paths inside the library, never out of it. */
  private Map<String, String> scripts() {
    Map<String, String> scripts = texts("scripts");
    for (String name : scripts.keySet()) {
      if (!name.matches("[A-Za-z0-9][\\w-]*(/[A-Za-z0-9][\\w-]*)*")) {
        fault(List.of("scripts", name), " is no name of a script");
      }
    }
    return scripts;
  }

  private String range() {
    String range = text("reeve");
    if (!VersionRange.valid(range)) {
      fault(List.of("reeve"), " must be a range such as >=0.1 <1");
    }
    return range;
  }

  private Map<String, @Nullable Object> members(String key) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Object value = table.values().get(key);
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, each) -> members.put(String.valueOf(name), each));
    } else if (value != null) {
      fault(List.of(key), " must be a table");
    }
    return members;
  }

  private void unknown(Iterable<String> given, Set<String> known, List<String> above) {
    for (String key : given) {
      if (!known.contains(key)) {
        List<String> path = new ArrayList<>(above);
        path.add(key);
        String hint = Nearest.hint(key, known);
        fault(path, " is no key of a manifest" + (hint.isEmpty() ? "" : ", " + hint));
      }
    }
  }

  /** A key that is missing has no line. */
  private void fault(List<String> path, String what) {
    int line = table.lineOf(path);
    faults.add((line > 0 ? "line " + line + ": " : "") + String.join(".", path) + what);
  }
}
