package dev.reeve.library.store;

import dev.reeve.library.Difference;
import dev.reeve.library.Library;
import dev.reeve.library.LibraryException;
import dev.reeve.library.LockFile;
import dev.reeve.library.Locked;
import dev.reeve.library.Manifest;
import dev.reeve.library.ManifestReader;
import dev.reeve.library.Origin;
import dev.reeve.library.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The libraries of a project or of a user: fetched into a store by digest, pinned in a lock,
 * verified byte for byte before anything of them runs.
 */
public final class Libraries {
  private final Store store;
  private final LockFile lock;
  private final Set<String> reserved;

  /**
   * Libraries kept in a store and pinned by a lock.
   *
   * @param store a folder of this user's, e.g. {@code $XDG_DATA_HOME/reeve/libraries}
   * @param lock the project's or the user's
   */
  public Libraries(Path store, LockFile lock) {
    this(store, lock, Set.of());
  }

  /**
   * The same with names that no library may have: vendors, words of the DSL.
   *
   * @param reserved the names
   */
  public Libraries(Path store, LockFile lock, Set<String> reserved) {
    this.store = new Store(store);
    this.lock = lock;
    this.reserved = Set.copyOf(reserved);
  }

  /** Changes whenever the lock does. */
  public String fingerprint() {
    return lock.fingerprint();
  }

  /** Where the lock is. */
  public Path lockedIn() {
    return lock.path();
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
    new Fetching(store, reserved, parts).fetch(name, origin);
    return new Fetched(List.copyOf(parts.values()));
  }

  /**
   * Fetches what the lock pins and the store lacks, at the pinned commit.
   *
   * @throws LibraryException when the origin no longer gives those bytes
   */
  public Fetched.Part restore(String name) {
    Locked locked = entry(name);
    Path kept = store.folder().resolve(locked.digest());
    if (!Files.isDirectory(kept)) {
      restore(locked);
    }
    Path folder = verified(name);
    return new Fetched.Part(locked, ManifestReader.read(folder), folder, Tree.of(folder));
  }

  private void restore(Locked locked) {
    Path folder = store.work();
    try {
      again(locked, folder);
      Tree tree = Tree.of(folder);
      if (!tree.digest().equals(locked.digest())) {
        throw LibraryException.refused(
            "library " + locked.name() + " is no longer what the lock pins: " + locked.origin(),
            "in " + lock.path() + ", sha256 " + locked.digest(),
            "the tag was moved, or the folder changed; reeve library update shows the difference");
      }
      store.keep(folder, tree);
    } finally {
      Folders.delete(folder);
    }
  }

  /** The pinned commit, or where the remote gives no commits by id, what its ref is now. */
  private static void again(Locked locked, Path folder) {
    Origin origin = locked.origin();
    if (locked.commit().isEmpty()) {
      Store.take(origin, folder);
      return;
    }
    try {
      Store.take(new Origin(origin.kind(), origin.location(), locked.commit()), folder);
    } catch (LibraryException notById) {
      Folders.clear(folder);
      Store.take(origin, folder);
    }
    Folders.delete(folder.resolve(".git"));
  }

  /** What the store still has of a version, for a comparison. */
  public Optional<Path> kept(String digest) {
    return Optional.of(store.folder().resolve(digest)).filter(Files::isDirectory);
  }

  /** The difference of a version kept before to a folder, as git shows it; empty without git. */
  public List<String> difference(String digest, Path newer) {
    return kept(digest).map(older -> Git.difference(older, newer)).orElse(List.of());
  }

  private Locked entry(String name) {
    Map<String, Locked> all = lock.read();
    Locked locked = all.get(name);
    if (locked == null) {
      throw unknown(name, all);
    }
    return locked;
  }

  /** Pins what was fetched. */
  public void pin(Fetched fetched) {
    refuseConflicts(fetched);
    Map<String, Locked> all = new TreeMap<>(lock.read());
    fetched.parts().forEach(part -> all.put(part.locked().name(), part.locked()));
    lock.write(all);
  }

  /**
   * Refuses what would change a dependency under another library that is pinned.
   *
   * @throws LibraryException naming both wishes
   */
  public void refuseConflicts(Fetched fetched) {
    Map<String, Locked> all = lock.read();
    List<String> fresh = fetched.parts().stream().map(part -> part.locked().name()).toList();
    for (Fetched.Part part : fetched.parts()) {
      refuseClash(part, all.keySet());
      refuseClash(part, fresh);
      Locked now = all.get(part.locked().name());
      if (now == null || now.digest().equals(part.locked().digest())) {
        continue;
      }
      List<String> others =
          all.values().stream()
              .filter(each -> each.needs().contains(now.name()) && !fresh.contains(each.name()))
              .map(Locked::name)
              .toList();
      if (!others.isEmpty()) {
        throw LibraryException.wrong(
            now.name() + " is pinned as " + now.origin() + " for " + String.join(", ", others),
            "for " + fresh.get(0) + ", which wants " + part.locked().origin(),
            "update " + String.join(", ", others) + " to a version that wants the same");
      }
    }
  }

  /** Two names, one package: imports of the one would find classes of the other. */
  private static void refuseClash(Fetched.Part part, Collection<String> names) {
    String name = part.locked().name();
    String type = Library.packageOf(name);
    for (String other : names) {
      if (!other.equals(name) && Library.packageOf(other).equalsIgnoreCase(type)) {
        throw LibraryException.wrong(
            "libraries " + other + " and " + name + " would both be imported as " + type,
            "for " + part.locked().origin(),
            "use one of them, or have its author choose another name");
      }
    }
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
    Locked locked = entry(name);
    Path folder = store.folder().resolve(locked.digest());
    if (!Files.isDirectory(folder)) {
      throw LibraryException.refused(
          "library " + name + " is pinned but not fetched",
          "for " + locked.origin(),
          "run reeve library add " + name + " while online");
    }
    Tree now = Tree.of(folder);
    if (!now.digest().equals(locked.digest())) {
      throw LibraryException.refused(
          "library " + name + " has changed since it was pinned: " + changed(folder, now),
          "in " + folder,
          "remove that folder and run reeve library add " + name);
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
}
