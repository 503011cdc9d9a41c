package dev.reeve.script.save;

import java.util.TreeMap;

/** Replacements within a text, made all at once. */
final class Edits {
  private final String text;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private record Edit(int end, String by) {}

  Edits(String text) {
    this.text = text;
  }

  void replace(int start, int end, String by) {
    edits.put(start, new Edit(end, by));
  }

  String applied() {
    StringBuilder applied = new StringBuilder();
    int done = 0;
    for (var each : edits.entrySet()) {
      if (each.getKey() >= done) {
        applied.append(text, done, each.getKey()).append(each.getValue().by);
        done = each.getValue().end;
      }
    }
    return applied.append(text.substring(done)).toString().strip();
  }
}
