package dev.reeve.profile.file;

import dev.reeve.profile.Guard;
import dev.reeve.profile.VendorTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one profiles.toml says.
 *
 * @param defaultName {@code default = "..."}
 * @param output {@code output = "..."} at the top
 * @param sections profile name to what is said of it, in the order written
 */
record ProfileText(
    Optional<String> defaultName, Optional<String> output, Map<String, Section> sections) {

  /** A file that is not there. */
  static final ProfileText NONE = new ProfileText(Optional.empty(), Optional.empty(), Map.of());

  /**
   * What it says of one profile.
   *
   * @param guard {@code guard = "..."}
   * @param output {@code output = "..."}
   * @param vendors vendor name to its table
   */
  record Section(
      Optional<Guard> guard, Optional<String> output, Map<String, VendorTable> vendors) {}

  List<String> names() {
    return List.copyOf(sections.keySet());
  }
}
