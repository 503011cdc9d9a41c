package dev.reeve.profile.file;

import dev.reeve.json.JsonException;
import dev.reeve.json.Toml;
import dev.reeve.profile.FileTurn;
import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes the user's profiles.toml line by line, so that comments and order stay. Nothing is
 * written unless the new text says exactly what was wanted.
 */
public final class ProfileEditor {
  private final Folders folders;

  /** An editor of the user's file. */
  public ProfileEditor(Folders folders) {
    this.folders = folders;
  }

  /**
   * Sets settings of a vendor in a profile, both made where missing.
   *
   * @param vendor the vendor; empty for settings of the profile itself, e.g. {@code guard}
   * @param settings word to text, number or boolean
   */
  public void set(String profile, String vendor, Map<String, Object> settings) {
    if (profile.equals("default")) {
      throw new ProfileException(
          "No profile can be called `default`.",
          "in " + folders.shown(folders.profiles()) + ", where `default` names the one in use",
          "choose another name");
    }
    edit(
        lines -> lines.set(TomlLines.table(profile, vendor), settings),
        values -> table(table(values, profile), vendor).putAll(settings));
  }

  /** Takes a profile away with all its vendors. */
  public void remove(String profile) {
    require(profile, "");
    edit(lines -> lines.remove(TomlLines.table(profile, "")), values -> values.remove(profile));
  }

  /** Takes one vendor out of a profile. */
  public void remove(String profile, String vendor) {
    require(profile, vendor);
    edit(
        lines -> lines.remove(TomlLines.table(profile, vendor)),
        values -> table(values, profile).remove(vendor));
  }

  /** Makes a profile the default. */
  public void makeDefault(String profile) {
    require(profile, "");
    edit(
        lines -> lines.set("", Map.of("default", profile)),
        values -> values.put("default", profile));
  }

  private void require(String profile, String vendor) {
    Map<String, @Nullable Object> values = parse(text());
    boolean there =
        values.get(profile) instanceof Map<?, ?> table
            && (vendor.isEmpty() || table.get(vendor) instanceof Map<?, ?>);
    if (!there) {
      String what = vendor.isEmpty() ? "" : vendor + " in ";
      throw new ProfileException(
          "There is no " + what + "profile `" + profile + "`.",
          "in " + folders.shown(folders.profiles()),
          "see `reeve profile list`");
    }
  }

  private void edit(
      UnaryOperator<TomlLines> change, Consumer<Map<String, @Nullable Object>> wanted) {
    Path file = folders.profiles();
    try (FileTurn turn = FileTurn.take(folders.state().resolve("profiles.lock"))) {
      String old = text();
      Map<String, @Nullable Object> expected = copy(parse(old));
      wanted.accept(expected);
      String next = change.apply(new TomlLines(old)).text();
      if (!says(next, expected)) {
        throw new ProfileException(
            "The profiles are written in a way that can't be changed line by line.",
            "in " + folders.shown(file),
            "change it in an editor; nothing was written");
      }
      OwnerOnly.write(file, next.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ProfileException(
          "The profiles could not be written: " + e.getClass().getSimpleName() + ".",
          "in " + folders.shown(file),
          "see that the folder is there and yours",
          e);
    }
  }

  private static boolean says(String text, Map<String, @Nullable Object> expected) {
    try {
      return withoutEmpty(copy(Toml.parse(text).values())).equals(withoutEmpty(expected));
    } catch (JsonException broken) {
      return false;
    }
  }

  private String text() {
    try {
      return Files.exists(folders.profiles()) ? Files.readString(folders.profiles()) : "";
    } catch (IOException e) {
      throw new ProfileException(
          "The profiles can't be read: " + e.getClass().getSimpleName() + ".",
          "in " + folders.shown(folders.profiles()),
          "see that it is a file you may read",
          e);
    }
  }

  private Map<String, @Nullable Object> parse(String text) {
    try {
      return Toml.parse(text).values();
    } catch (JsonException e) {
      throw new ProfileException(
          e.what(),
          "in " + folders.shown(folders.profiles()) + ", line " + e.line(),
          "correct that line");
    }
  }

  /** A profile whose last vendor went is gone with it, or stays as an empty table: both will do. */
  private static Map<String, @Nullable Object> withoutEmpty(Map<String, @Nullable Object> values) {
    values.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
    return values;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> values) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    values.forEach(
        (word, value) ->
            copy.put(String.valueOf(word), value instanceof Map<?, ?> map ? copy(map) : value));
    return copy;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> table(
      Map<String, @Nullable Object> values, String name) {
    if (name.isEmpty()) {
      return values;
    }
    Object there = values.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(there);
  }
}
