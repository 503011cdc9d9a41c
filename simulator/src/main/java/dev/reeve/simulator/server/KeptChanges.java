package dev.reeve.simulator.server;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed in one vendor's estate, in a file that processes of the same directory share. Each
 * notices what another wrote, and writes on top of it.
 */
final class KeptChanges {
  private final Keys keys;
  private final String name;
  private @Nullable Stamp seen;

  KeptChanges(Keys keys, String vendor) {
    this.keys = keys;
    this.name = "state-" + vendor + ".json";
  }

  /** Tells one version of the file from the next: it is always replaced whole. */
  private record Stamp(@Nullable Object key, long modified, long size) {}

  /** Whether another process wrote or removed the file since it was last read or written here. */
  synchronized boolean stale() {
    return !Objects.equals(seen, stamp());
  }

  /** The changes; empty before the first. A damaged file can only be one of another version. */
  synchronized Map<String, Object> read() {
    seen = stamp();
    if (seen == null) {
      return new LinkedHashMap<>();
    }
    try {
      return Values.object(Json.parse(Files.readAllBytes(file())));
    } catch (IOException | JsonException damaged) {
      return new LinkedHashMap<>();
    }
  }

  /** Keeps what changed in that state. */
  synchronized void write(State state) {
    synchronized (state) {
      keys.write(name, Json.bytes(state.changes()));
    }
    seen = stamp();
  }

  /** Forgets it all. */
  synchronized void remove() {
    try {
      Files.deleteIfExists(file());
      seen = null;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private Path file() {
    return keys.file(name);
  }

  private @Nullable Stamp stamp() {
    try {
      BasicFileAttributes found = Files.readAttributes(file(), BasicFileAttributes.class);
      return new Stamp(found.fileKey(), found.lastModifiedTime().toMillis(), found.size());
    } catch (NoSuchFileException none) {
      return null;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
