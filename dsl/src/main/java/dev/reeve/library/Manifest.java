package dev.reeve.library;

import java.util.List;
import java.util.Map;

/**
 * What {@code reeve-library.toml} says.
 *
 * @param name a Groovy identifier with dashes allowed, e.g. {@code acme}
 * @param version as semver.org has it, e.g. {@code 1.2.0}
 * @param description one line
 * @param licence an SPDX expression
 * @param author who wrote it, may be empty
 * @param reeve the range of versions it works with, e.g. {@code >=0.1 <1}; empty for any
 * @param scripts names ({@code audit}) to one line each, in the file's order
 * @param reach what its scripts may call
 * @param dependencies other libraries by name, to their source
 */
public record Manifest(
    String name,
    String version,
    String description,
    String licence,
    String author,
    String reeve,
    Map<String, String> scripts,
    List<Reaching> reach,
    Map<String, String> dependencies) {

  /** The file's name. */
  public static final String FILE = "reeve-library.toml";

  /**
   * Refuses to go on under a version of Reeve that the library was not made for.
   *
   * @param version e.g. {@code 0.1.0}
   */
  public void refuseOther(String version) {
    if (!VersionRange.holds(reeve, version)) {
      throw LibraryException.refused(
          "library " + name + " " + this.version + " works with Reeve " + reeve,
          "for Reeve " + version,
          "take another version of the library, or of Reeve");
    }
  }

  /**
   * One line of the reach.
   *
   * @param vendor its name
   * @param operations ids, or prefixes ending in {@code *}
   * @param write whether writes are among them
   */
  public record Reaching(String vendor, List<String> operations, boolean write) {

    /** {@code pureport networks.* (read and write)}. */
    public String text() {
      return vendor
          + " "
          + String.join(", ", operations)
          + (write ? " (read and write)" : " (read)");
    }
  }
}
