package dev.reeve.library.store;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Locked;
import dev.reeve.library.Manifest;
import dev.reeve.library.ManifestReader;
import dev.reeve.library.Origin;
import dev.reeve.library.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One fetch with its dependencies. */
final class Fetching {
  private final Store store;
  private final Set<String> reserved;
  private final Map<String, Fetched.Part> parts;
  private final List<String> fresh = new ArrayList<>();

  Fetching(Store store, Set<String> reserved, Map<String, Fetched.Part> parts) {
    this.store = store;
    this.reserved = reserved;
    this.parts = parts;
  }

  /** Fetches a library with all it depends on, or keeps nothing of them. */
  void fetch(String wanted, Origin origin) {
    try {
      fetch(wanted, origin, List.of());
    } catch (LibraryException refused) {
      fresh.forEach(store::forget);
      throw refused;
    }
  }

  private void fetch(String wanted, Origin origin, List<String> above) {
    refusePart(origin, above);
    Path folder = store.work();
    try {
      String commit = Store.take(origin, folder);
      Folders.delete(folder.resolve(".git"));
      Tree tree = Tree.of(folder);
      Manifest manifest = ManifestReader.read(folder);
      String name = manifest.name();
      refuseName(wanted, name, origin);
      refuseMissing(manifest, folder, origin);
      noCircle(above, name, origin);
      Fetched.Part known = parts.get(name);
      if (known != null) {
        agree(known, origin, tree, above);
        return;
      }
      List<String> needs = List.copyOf(manifest.dependencies().keySet());
      Locked locked = new Locked(name, origin, commit, tree.digest(), manifest.version(), needs);
      parts.put(name, new Fetched.Part(locked, manifest, kept(folder, tree), tree));
      List<String> path = new ArrayList<>(above);
      path.add(name);
      manifest
          .dependencies()
          .forEach((other, source) -> fetch(other, beside(origin, source), path));
    } finally {
      Folders.delete(folder);
    }
  }

  private Path kept(Path folder, Tree tree) {
    if (!store.has(tree.digest())) {
      fresh.add(tree.digest());
    }
    return store.keep(folder, tree);
  }

  /** A library in a folder means others beside it by paths from there. */
  private static Origin beside(Origin origin, String source) {
    Origin other = Origin.of(source);
    return origin.kind() == Origin.Kind.FOLDER ? other.from(Path.of(origin.location())) : other;
  }

  private static void refusePart(Origin origin, List<String> above) {
    if (origin.kind() == Origin.Kind.FOLDER && !Path.of(origin.location()).isAbsolute()) {
      throw LibraryException.wrong(
          "'" + origin + "' leads nowhere: what names it is no folder of this machine",
          above.isEmpty() ? "for reeve library" : "for " + String.join(" -> ", above),
          "its author must write file: with a whole path, or git+https://...");
    }
  }

  private void refuseName(String wanted, String name, Origin origin) {
    if (reserved.contains(name)) {
      throw LibraryException.wrong(
          "a library cannot be named " + name + ": that is a vendor or a word of scripts",
          "for " + origin,
          "its author must choose another name");
    }
    if (!wanted.isEmpty() && !wanted.equals(name)) {
      throw LibraryException.wrong(
          "the library calls itself " + name + ", not " + wanted,
          "for " + origin,
          "its classes are imported by that name; write " + name);
    }
  }

  private static void refuseMissing(Manifest manifest, Path folder, Origin origin) {
    for (String script : manifest.scripts().keySet()) {
      if (!Files.isRegularFile(folder.resolve(script + ".groovy"))) {
        throw LibraryException.wrong(
            Manifest.FILE + " names script " + script + ", but there is no " + script + ".groovy",
            "for " + origin,
            "its author must add the file, or take it out of the manifest");
      }
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

  private static void agree(Fetched.Part known, Origin origin, Tree tree, List<String> above) {
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
}
