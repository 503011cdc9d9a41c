package dev.reeve.simulator.server;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Whether a simulator can be started as wished; looked at before anything is made. */
final class Wishes {
  private static final String WHERE = "for the simulator";

  private Wishes() {}

  /**
   * Looks at vendors, seed, speed and files.
   *
   * @throws UsageException for what cannot be
   */
  static void check(SimulatorOptions options) {
    options.vendors().forEach(name -> vendor(name, options));
    options.documents().keySet().forEach(name -> vendor(name, options));
    options.documents().values().forEach(Wishes::readable);
    if (!List.of("small", "large").contains(options.seed())) {
      Estate.read(Path.of(options.seed()));
    }
    if (!(options.speed() >= 0) || Double.isInfinite(options.speed())) {
      throw new UsageException(
          "The clock cannot run " + options.speed() + " times as fast.",
          WHERE,
          "Give --speed a number from 0 on: 10 is ten times as fast, at 0 it stands.");
    }
    options.log().ifPresent(Wishes::writable);
  }

  private static void vendor(String name, SimulatorOptions options) {
    if (!options.known().contains(name)) {
      throw unknown(name, options.known());
    }
  }

  /** The refusal of a vendor that cannot be simulated. */
  static UsageException unknown(String vendor, Collection<String> known) {
    List<String> near = Nearest.to(vendor, List.copyOf(known));
    return new UsageException(
        "There is no vendor '" + vendor + "' to simulate.",
        WHERE,
        "Take " + String.join(", ", near.isEmpty() ? known : near) + ".");
  }

  private static void readable(Path document) {
    if (!Files.isReadable(document)) {
      throw new UsageException(
          "The document cannot be read.", "in " + document, "Give --openapi a file that is there.");
    }
  }

  private static void writable(Path log) {
    Path folder = log.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(log)) {
      throw new UsageException(
          "The log cannot be written.",
          "in " + log,
          "Give --log a file in a folder that is there.");
    }
  }
}
