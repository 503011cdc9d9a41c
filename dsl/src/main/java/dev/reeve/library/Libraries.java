package dev.reeve.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The libraries of a project or of a user: fetched into a store by digest, pinned in a lock,
 * verified byte for byte before anything of them runs.
 */
public final class Libraries {
  private final Path store;
  private final LockFile lock;

  /**
   * Libraries kept in a store and pinned by a lock.
   *
   * @param store a folder of this user's, e.g. {@code $XDG_DATA_HOME/reeve/libraries}
   * @param lock the project's or the user's
   */
  public Libraries(Path store, LockFile lock) {
    this.store = store;
    this.lock = lock;
  }

  /** What is pinned, by name. */
  public Map<String, Locked> list() {
    return lock.read();
  }

  /**
   * Fetches a library and what it depends on. Nothing is pinned yet: that is {@link #pin}.
   *
   * @param name the name to use, or empty for the manifest's
   */
  public Fetched fetch(String name, Origin origin) {
    Map<String, Fetched.Part> parts = new LinkedHashMap<>();
    new Fetching(parts).fetch(name, origin, List.of());
    return new Fetched(List.copyOf(parts.values()));
  }

  /** Pins what was fetched. */
  public void pin(Fetched fetched) {
    Map<String, Locked> all = new TreeMap<>(lock.read());
    fetched.parts().forEach(part -> all.put(part.locked().name(), part.locked()));
    lock.write(all);
  }

  /** Takes a library out of the lock; others that need it are named in the error. */
  public void remove(String name) {
    Map<String, Locked> all = new TreeMap<>(lock.read());
    Locked gone = all.remove(name);
    if (gone == null) {
      throw unknown(name, all);
    }
    List<String> needing =
        all.values().stream()
            .filter(each -> each.needs().contains(name))
            .map(Locked::name)
            .toList();
    if (!needing.isEmpty()) {
      throw LibraryException.wrong(
          name + " is needed by " + String.join(", ", needing),
          "for reeve library remove",
          "remove those first");
    }
    lock.write(all);
  }

  /**
   * The folder of a pinned library, every byte of it verified.
   *
   * @throws LibraryException when it is not pinned, not fetched, or one byte has changed
   */
  public Path verified(String name) {
    Map<String, Locked> all = lock.read();
    Locked locked = all.get(name);
    if (locked == null) {
      throw unknown(name, all);
    }
    Path folder = store.resolve(locked.digest());
    if (!Files.isDirectory(folder)) {
      throw LibraryException.refused(
          "library " + name + " is pinned but not fetched",
          "for " + locked.origin(),
          "run reeve library update " + name + " while online");
    }
    Tree now = Tree.of(folder);
    if (!now.digest().equals(locked.digest())) {
      throw LibraryException.refused(
          "library " + name + " has changed since it was pinned: " + changed(folder, now),
          "in " + folder,
          "remove that folder and run reeve library update " + name);
    }
    return folder;
  }

  /** Which file differs, told by the listing kept beside the folder. */
  private static String changed(Path folder, Tree now) {
    Path listing = folder.resolveSibling(folder.getFileName() + ".files");
    try {
      Map<String, String> then = new TreeMap<>();
      for (String line : Files.readAllLines(listing)) {
        then.put(line.substring(66), line.substring(0, 64));
      }
      return Difference.between(new Tree(then), now).text();
    } catch (IOException | StringIndexOutOfBoundsException e) {
      return "its listing is gone too";
    }
  }

  /** What its manifest says. */
  public Manifest manifest(String name) {
    return ManifestReader.read(verified(name));
  }

  private static LibraryException unknown(String name, Map<String, Locked> all) {
    String known =
        all.isEmpty() ? "no library is pinned" : "pinned are " + String.join(", ", all.keySet());
    return LibraryException.refused(
        "library " + name + " is not in " + LockFile.NAME,
        known,
        "reeve library add " + name + " SOURCE pins it");
  }

  /** One fetch with its dependencies. */
  private final class Fetching {
    private final Map<String, Fetched.Part> parts;

    Fetching(Map<String, Fetched.Part> parts) {
      this.parts = parts;
    }

    void fetch(String wanted, Origin origin, List<String> above) {
      Path folder = work();
      try {
        String commit = take(origin, folder);
        Tree tree = Tree.of(folder);
        Manifest manifest = ManifestReader.read(folder);
        String name = wanted.isEmpty() ? manifest.name() : wanted;
        noCircle(above, name, origin);
        Fetched.Part known = parts.get(name);
        if (known != null) {
          agree(known, origin, tree, above);
          return;
        }
        List<String> needs = List.copyOf(manifest.dependencies().keySet());
        Locked locked = new Locked(name, origin, commit, tree.digest(), manifest.version(), needs);
        parts.put(name, new Fetched.Part(locked, manifest, keep(folder, tree), tree));
        List<String> path = new ArrayList<>(above);
        path.add(name);
        manifest.dependencies().forEach((other, source) -> fetch(other, Origin.of(source), path));
      } finally {
        Folders.delete(folder);
      }
    }

    private static void noCircle(List<String> above, String name, Origin origin) {
      if (above.contains(name)) {
        throw LibraryException.wrong(
            "libraries depend on each other in a circle: "
                + String.join(" -> ", above)
                + " -> "
                + name,
            "for " + origin,
            "one of them must give up its dependency");
      }
    }

    private void agree(Fetched.Part known, Origin origin, Tree tree, List<String> above) {
      if (!known.locked().digest().equals(tree.digest())) {
        throw LibraryException.wrong(
            known.locked().name()
                + " is wanted twice, as "
                + known.locked().origin()
                + " and as "
                + origin,
            "for " + String.join(" -> ", above),
            "let both name the same tag");
      }
    }

    private String take(Origin origin, Path folder) {
      if (origin.kind() == Origin.Kind.GIT) {
        return Git.fetch(origin, folder);
      }
      Folders.copy(Path.of(origin.location()), folder);
      return "";
    }

    private Path work() {
      try {
        Files.createDirectories(store);
        return Files.createTempDirectory(store, "fetch");
      } catch (IOException e) {
        throw LibraryException.failed(
            "the store cannot be written", "in " + store, "look at its permissions", e);
      }
    }

    private Path keep(Path folder, Tree tree) {
      Path kept = store.resolve(tree.digest());
      try {
        Folders.delete(folder.resolve(".git"));
        Files.writeString(store.resolve(tree.digest() + ".files"), tree.listing());
        if (!Files.isDirectory(kept)) {
          Path copy = Files.createTempDirectory(store, "keep");
          Folders.copy(folder, copy);
          Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return kept;
      } catch (IOException e) {
        throw LibraryException.failed(
            "the library cannot be kept", "in " + store, "look at its permissions", e);
      }
    }
  }

  /** Names of the scripts of a pinned library, for completion. */
  public List<String> scripts(String name) {
    Path folder = verified(name);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".groovy"))
          .map(file -> file.substring(0, file.length() - ".groovy".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw LibraryException.failed(
          "the library cannot be read", "in " + folder, "look at its permissions", e);
    }
  }
}
