package dev.reeve.library.store;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which versions of which libraries this user has looked at and accepted, kept by digest. */
public final class Acceptances {
  private final Path file;

  /** Kept in that file, which only its owner should be able to write. */
  public Acceptances(Path file) {
    this.file = file;
  }

  /** Whether exactly this version was accepted. */
  public boolean accepted(String name, String digest) {
    return read().getOrDefault(name, List.of()).contains(digest);
  }

  /** The digest that was accepted last, to show what has changed since. */
  public Optional<String> last(String name) {
    List<String> digests = read().getOrDefault(name, List.of());
    return digests.isEmpty() ? Optional.empty() : Optional.of(digests.get(digests.size() - 1));
  }

  /** Remembers that a version was accepted. */
  public void accept(String name, String digest) {
    Map<String, List<String>> all = new TreeMap<>(read());
    List<String> digests = new ArrayList<>(all.getOrDefault(name, List.of()));
    digests.remove(digest);
    digests.add(digest);
    all.put(name, digests);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "accepted", ".new");
      Files.writeString(fresh, Json.pretty(new LinkedHashMap<>(all)) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw LibraryException.failed(
          "what was accepted cannot be kept", "in " + file, "look at the folder's permissions", e);
    }
  }

  private Map<String, List<String>> read() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      Map<String, List<String>> all = new TreeMap<>();
      if (Json.parse(Files.readAllBytes(file)) instanceof Map<?, ?> map) {
        map.forEach((name, digests) -> all.put(String.valueOf(name), texts(digests)));
      }
      return all;
    } catch (IOException | JsonException e) {
      throw LibraryException.refused(
          "what was accepted cannot be read",
          "in " + file,
          "remove the file; each library is then shown and accepted again");
    }
  }

  private static List<String> texts(@Nullable Object digests) {
    return digests instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
