package dev.reeve.library;

import dev.reeve.errors.ReeveException;
import dev.reeve.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code reeve.lock}: JSON, one library an entry, sorted by name, replaced whole. */
public final class LockFile {
  /** The file's name. */
  public static final String NAME = "reeve.lock";

  private static final int FORMAT = 1;
  private static final Set<String> KEYS = Set.of("source", "commit", "sha256", "version", "needs");

  private final Path file;

  /** The lock in that folder. */
  public LockFile(Path folder) {
    this(folder, NAME);
  }

  /** A file of the same form under another name, for what is pinned but never run. */
  public LockFile(Path folder, String name) {
    this.file = folder.resolve(name).toAbsolutePath();
  }

  /** Where it is, whether it exists or not. */
  public Path path() {
    return file;
  }

  /** Changes whenever the file does; empty where there is no file. */
  public String fingerprint() {
    try {
      return HexFormat.of().formatHex(Tree.sha256().digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      return "";
    }
  }

  /** What is locked, by name; empty where there is no file. */
  public Map<String, Locked> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return parsed(Json.parse(Files.readAllBytes(file)));
    } catch (IOException | ReeveException | ClassCastException | NullPointerException e) {
      throw LibraryException.refused(
          "the lock cannot be read",
          "in " + file,
          "take it from version control, or remove it and add the libraries again");
    }
  }

  /** One entry. */
  public Optional<Locked> find(String name) {
    return Optional.ofNullable(read().get(name));
  }

  /** Replaces the file by these entries, all or nothing. */
  public void write(Map<String, Locked> libraries) {
    Map<String, Object> entries = new LinkedHashMap<>();
    new TreeMap<>(libraries).forEach((name, locked) -> entries.put(name, entry(locked)));
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("format", FORMAT);
    whole.put("libraries", entries);
    try {
      Files.createDirectories(folder());
      Path fresh = Files.createTempFile(folder(), NAME, ".new");
      Files.writeString(fresh, Json.pretty(whole) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw LibraryException.failed(
          "the lock cannot be written", "in " + file, "look at the folder's permissions", e);
    }
  }

  private Path folder() {
    return Objects.requireNonNull(file.getParent());
  }

  private Map<String, Object> entry(Locked locked) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("source", locked.origin().within(folder()));
    entry.put("commit", locked.commit());
    entry.put("sha256", locked.digest());
    entry.put("version", locked.version());
    entry.put("needs", locked.needs());
    return entry;
  }

  private Map<String, Locked> parsed(@Nullable Object value) {
    Map<?, ?> whole = (Map<?, ?>) Objects.requireNonNull(value);
    if (!Integer.valueOf(FORMAT).equals(whole.get("format"))) {
      throw new ClassCastException("another format");
    }
    Map<String, Locked> locked = new TreeMap<>();
    ((Map<?, ?>) Objects.requireNonNull(whole.get("libraries")))
        .forEach(
            (name, entry) ->
                locked.put(String.valueOf(name), locked(String.valueOf(name), (Map<?, ?>) entry)));
    return locked;
  }

  private Locked locked(String name, Map<?, ?> entry) {
    List<String> needs = new ArrayList<>();
    ((List<?>) Objects.requireNonNull(entry.get("needs")))
        .forEach(each -> needs.add(String.valueOf(each)));
    if (!KEYS.containsAll(entry.keySet())) {
      throw new ClassCastException("an unknown key");
    }
    return new Locked(
        shaped(name, "[A-Za-z][A-Za-z0-9_-]*"),
        Origin.of(text(entry, "source")).from(folder()),
        shaped(text(entry, "commit"), "|[0-9a-f]{40}|[0-9a-f]{64}"),
        shaped(text(entry, "sha256"), "[0-9a-f]{64}"),
        text(entry, "version"),
        needs);
  }

  /** A digest becomes the name of a folder, a commit a word of a command: nothing else may. */
  private static String shaped(String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new ClassCastException("no value of a lock: " + value);
    }
    return value;
  }

  private static String text(Map<?, ?> entry, String key) {
    return (String) Objects.requireNonNull(entry.get(key));
  }
}
