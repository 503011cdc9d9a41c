package dev.reeve.shell.cli.library;

import dev.reeve.library.Difference;
import dev.reeve.library.LibraryException;
import dev.reeve.library.Manifest;
import dev.reeve.library.Manifest.Reaching;
import dev.reeve.library.ManifestReader;
import dev.reeve.library.Tree;
import dev.reeve.library.sign.Signing;
import dev.reeve.library.store.Fetched;
import dev.reeve.library.store.Libraries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person sees of a library before it is accepted. */
final class Review {
  private static final int MOST = 400;

  private final Libraries libraries;
  private final Signing signing;

  Review(Libraries libraries, Signing signing) {
    this.libraries = libraries;
    this.signing = signing;
  }

  /** Who made it, who signed it, what it may call. */
  List<String> facts(Fetched.Part part) {
    Manifest manifest = part.manifest();
    List<String> lines = new ArrayList<>();
    String what = manifest.description().isEmpty() ? "" : ": " + manifest.description();
    lines.add(manifest.name() + " " + manifest.version() + what);
    String commit = part.locked().commit().isEmpty() ? "" : ", commit " + part.locked().commit();
    fact(lines, "from", part.locked().origin() + commit);
    fact(lines, "author", or(manifest.author(), "not told"));
    fact(lines, "licence", or(manifest.licence(), "not told"));
    fact(lines, "signer", signing.of(part.folder(), part.tree()).text());
    fact(lines, "sha256", part.locked().digest());
    if (manifest.reach().isEmpty()) {
      fact(lines, "reach", "none: its scripts call no vendor");
    }
    manifest.reach().forEach(each -> fact(lines, "reach", each.text()));
    manifest
        .scripts()
        .forEach((name, line) -> fact(lines, "script", manifest.name() + "/" + name + "  " + line));
    manifest.dependencies().forEach((name, source) -> fact(lines, "needs", name + " " + source));
    return lines;
  }

  private static void fact(List<String> lines, String word, String text) {
    lines.add("  " + word + " ".repeat(9 - word.length()) + text);
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  /** What changed since a version that was accepted; empty where that one is no longer kept. */
  List<String> changes(String since, Fetched.Part part) {
    List<String> lines = new ArrayList<>();
    Optional<Path> before = libraries.kept(since);
    if (before.isPresent()) {
      Path older = before.get();
      Tree tree = Tree.of(older);
      fact(lines, "changed", Difference.between(tree, part.tree()).text());
      reach(manifest(older), part.manifest(), lines);
      String signer = signing.of(older, tree).text();
      if (!signer.equals(signing.of(part.folder(), part.tree()).text())) {
        fact(lines, "before", signer);
      }
      List<String> text = libraries.difference(since, part.folder());
      text.stream().limit(MOST).forEach(lines::add);
      if (text.size() > MOST) {
        lines.add("  ... " + (text.size() - MOST) + " lines more; see " + part.folder());
      }
    }
    return lines;
  }

  private static List<Reaching> manifest(Path folder) {
    try {
      return ManifestReader.read(folder).reach();
    } catch (LibraryException unreadable) {
      return List.of();
    }
  }

  private static void reach(List<Reaching> before, Manifest now, List<String> lines) {
    now.reach().stream()
        .filter(each -> !before.contains(each))
        .forEach(each -> fact(lines, "reach", "+ " + each.text()));
    before.stream()
        .filter(each -> !now.reach().contains(each))
        .forEach(each -> fact(lines, "reach", "- " + each.text()));
  }
}
