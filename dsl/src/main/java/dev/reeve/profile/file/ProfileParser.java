package dev.reeve.profile.file;

import dev.reeve.errors.Nearest;
import dev.reeve.json.JsonException;
import dev.reeve.json.Toml;
import dev.reeve.json.TomlTable;
import dev.reeve.profile.Fault;
import dev.reeve.profile.Guard;
import dev.reeve.profile.Place;
import dev.reeve.profile.VendorTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one profiles.toml and reports all its faults at once. */
final class ProfileParser {
  private static final List<String> OF_FILE = List.of("default", "output");
  private static final List<String> OF_PROFILE = List.of("guard", "output");
  private static final Pattern HEADER =
      Pattern.compile("(?m)^\\s*\\[\\s*([A-Za-z0-9_-]+)\\s*[.\\]]");

  private final Place file;
  private final VendorTable.Layer layer;
  private final TomlTable toml;
  private final List<Fault> faults = new ArrayList<>();

  private ProfileParser(TomlTable toml, Place file, VendorTable.Layer layer) {
    this.toml = toml;
    this.file = file;
    this.layer = layer;
  }

  static ProfileText parse(String text, Place file, VendorTable.Layer layer) {
    List<String> profiles = HEADER.matcher(text).results().map(r -> r.group(1)).distinct().toList();
    try {
      ProfileParser parser = new ProfileParser(Toml.parse(text), file, layer);
      ProfileText read = parser.read();
      if (!parser.faults.isEmpty()) {
        throw Fault.of(parser.faults, profiles);
      }
      return read;
    } catch (JsonException e) {
      throw Fault.of(List.of(new Fault(file.at(e.line()), e.what())), profiles);
    }
  }

  private ProfileText read() {
    Map<String, ProfileText.Section> sections = new LinkedHashMap<>();
    toml.values()
        .forEach(
            (word, value) -> {
              if (value instanceof Map<?, ?> table) {
                sections.put(word, section(word, table));
              } else if (!OF_FILE.contains(word)) {
                fault(
                    List.of(word),
                    "`" + word + "` is no setting of the file" + near(word, OF_FILE));
              }
            });
    return new ProfileText(
        text(List.of("default"), toml.values().get("default")),
        text(List.of("output"), toml.values().get("output")),
        sections);
  }

  private ProfileText.Section section(String profile, Map<?, ?> table) {
    Map<String, VendorTable> vendors = new LinkedHashMap<>();
    table.forEach(
        (word, value) -> {
          List<String> path = List.of(profile, word.toString());
          if (value instanceof Map<?, ?> settings) {
            vendors.put(word.toString(), vendor(path, settings));
          } else if (!OF_PROFILE.contains(word)) {
            fault(path, "`" + word + "` is no setting of a profile" + near(word, OF_PROFILE));
          }
        });
    List<String> guard = List.of(profile, "guard");
    return new ProfileText.Section(
        text(guard, table.get("guard")).flatMap(word -> guard(guard, word)),
        text(List.of(profile, "output"), table.get("output")),
        vendors);
  }

  private VendorTable vendor(List<String> path, Map<?, ?> table) {
    Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    table.forEach(
        (word, value) -> {
          settings.put(word.toString(), value);
          List<String> whole = new ArrayList<>(path);
          whole.add(word.toString());
          places.put(word.toString(), place(whole));
        });
    return new VendorTable(layer, settings, places);
  }

  private Optional<Guard> guard(List<String> path, String word) {
    Optional<Guard> guard = Guard.of(word);
    if (guard.isEmpty()) {
      fault(path, "`guard` is one of " + String.join(", ", Guard.words()) + ", not `" + word + "`");
    }
    return guard;
  }

  private Optional<String> text(List<String> path, @Nullable Object value) {
    if (value == null || value instanceof String) {
      return Optional.ofNullable((String) value);
    }
    fault(path, "`" + path.get(path.size() - 1) + "` is a text in quotes");
    return Optional.empty();
  }

  private void fault(List<String> path, String what) {
    faults.add(new Fault(place(path), what));
  }

  private Place place(List<String> path) {
    return file.at(toml.lineOf(path));
  }

  private static String near(Object word, List<String> words) {
    String near = Nearest.hint(word.toString(), words);
    return ": " + (near.isEmpty() ? "it takes " + String.join(", ", words) + " and tables" : near);
  }
}
