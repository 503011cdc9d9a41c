package dev.reeve.library.store;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes whole folders without following links. */
final class Folders {
  private Folders() {}

  /** Copies what a library may hold; {@link Tree#of} refuses the rest before. */
  static void copy(Path from, Path to) {
    Tree tree = Tree.of(existing(from));
    for (String file : tree.files().keySet()) {
      Path target = to.resolve(file);
      try {
        Files.createDirectories(target.getParent());
        Files.copy(from.resolve(file), target, LinkOption.NOFOLLOW_LINKS);
      } catch (IOException e) {
        throw LibraryException.failed(
            "cannot copy " + file, "from " + from, "look at the permissions", e);
      }
    }
  }

  /** Names of the Groovy classes of a package and those below it, by their files. */
  static List<String> types(Path source, String name) {
    Path start = source.resolve(name);
    if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .map(file -> source.relativize(file).toString())
          .filter(file -> file.endsWith(".groovy"))
          .map(file -> file.substring(0, file.length() - ".groovy".length()))
          .map(file -> file.replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw LibraryException.wrong(
          "there is no folder " + folder, "for reeve library", "name one that exists");
    }
    return folder;
  }

  /** Empties a folder. */
  static void clear(Path folder) {
    delete(folder);
    try {
      Files.createDirectory(folder);
    } catch (IOException e) {
      throw LibraryException.failed(
          "cannot make " + folder, "for reeve library", "look at the permissions", e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw LibraryException.failed(
          "cannot remove " + folder, "for reeve library", "remove it by hand", e);
    }
  }
}
