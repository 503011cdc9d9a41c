package dev.reeve.shell.cli.simulator;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code --set} takes: see docs/simulator.md for what each does. */
final class VendorSettings {
  private static final Map<String, String> KNOWN =
      new TreeMap<>(
          Map.of(
              "illumio-bodies", "lenient",
              "illumio-cap", "hard",
              "illumio-count", "filtered",
              "pgo-seed", "none",
              "pure1-times", "milliseconds"));

  private VendorSettings() {}

  /** The settings, if all of them are known. */
  static Map<String, String> known(Map<String, String> given) {
    given.forEach(
        (name, value) -> {
          String wanted = KNOWN.get(name);
          if (wanted == null) {
            List<String> names = List.copyOf(KNOWN.keySet());
            String hint = Nearest.hint(name, names);
            String all = "the settings are " + String.join(", ", names);
            throw refused("There is no setting `" + name + "`.", hint.isEmpty() ? all : hint);
          }
          if (!wanted.equals(value)) {
            throw refused(
                "The setting `" + name + "` can't be `" + value + "`.",
                "the one value it takes is " + wanted);
          }
        });
    return given;
  }

  private static UsageException refused(String what, String remedy) {
    return new UsageException(what, "for reeve simulator --set", remedy);
  }
}
