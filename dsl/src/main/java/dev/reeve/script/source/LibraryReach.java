package dev.reeve.script.source;

import dev.reeve.library.Manifest;
import dev.reeve.library.Manifest.Reaching;
import dev.reeve.value.Reach.Rule;
import java.util.ArrayList;
import java.util.List;

/** What the door lets the scripts of a library call. */
public final class LibraryReach {
  private LibraryReach() {}

  /** A layer of the reach: what the manifest declares, and nothing else. */
  public static List<Rule> rules(Manifest manifest) {
    List<Rule> rules = new ArrayList<>();
    for (Reaching each : manifest.reach()) {
      each.operations()
          .forEach(operation -> rules.add(new Rule(each.vendor(), operation, each.write())));
    }
    return List.copyOf(rules);
  }
}
