package dev.reeve.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What differs between two trees.
 *
 * @param added files only in the newer
 * @param removed files only in the older
 * @param changed files of other content
 */
public record Difference(List<String> added, List<String> removed, List<String> changed) {

  /** From an older tree to a newer one. */
  public static Difference between(Tree older, Tree newer) {
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(older.files().keySet());
    all.addAll(newer.files().keySet());
    for (String path : all) {
      String before = older.files().get(path);
      String after = newer.files().get(path);
      if (before == null) {
        added.add(path);
      } else if (after == null) {
        removed.add(path);
      } else if (!before.equals(after)) {
        changed.add(path);
      }
    }
    return new Difference(added, removed, changed);
  }

  /** {@code changed audit.groovy; added x.groovy}, or {@code nothing}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    part("changed", changed, parts);
    part("added", added, parts);
    part("removed", removed, parts);
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }

  private static void part(String word, List<String> files, List<String> parts) {
    if (!files.isEmpty()) {
      parts.add(word + " " + String.join(", ", files));
    }
  }
}
