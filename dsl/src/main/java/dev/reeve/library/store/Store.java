package dev.reeve.library.store;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Origin;
import dev.reeve.library.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of trees, each under its digest with its listing beside it. */
record Store(Path folder) {

  /** A new empty folder to fetch into. */
  Path work() {
    try {
      Files.createDirectories(folder);
      return Files.createTempDirectory(folder, "fetch");
    } catch (IOException e) {
      throw LibraryException.failed(
          "the store cannot be written", "in " + folder, "look at its permissions", e);
    }
  }

  /** Copies, unpacks or clones an origin into an empty folder; the commit id, or empty. */
  static String take(Origin origin, Path into) {
    if (origin.kind() == Origin.Kind.GIT) {
      return Git.fetch(origin, into);
    }
    Path source = Path.of(origin.location());
    if (Files.isRegularFile(source)) {
      Archive.unpack(source, into);
    } else {
      Folders.copy(source, into);
    }
    return "";
  }

  /** Whether a tree is kept. */
  boolean has(String digest) {
    return Files.isDirectory(folder.resolve(digest));
  }

  /** Removes a tree with its listing. */
  void forget(String digest) {
    Folders.delete(folder.resolve(digest));
    Folders.delete(folder.resolve(digest + ".files"));
  }

  /** Keeps what was fetched, whole or not at all. */
  Path keep(Path fetched, Tree tree) {
    Path kept = folder.resolve(tree.digest());
    Path copy = null;
    try {
      if (!Files.isDirectory(kept)) {
        copy = Files.createTempDirectory(folder, "keep");
        Folders.copy(fetched, copy);
        Files.writeString(folder.resolve(tree.digest() + ".files"), tree.listing());
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
      }
      return kept;
    } catch (IOException e) {
      throw LibraryException.failed(
          "the library cannot be kept", "in " + folder, "look at its permissions", e);
    } finally {
      if (copy != null) {
        Folders.delete(copy);
      }
    }
  }
}
