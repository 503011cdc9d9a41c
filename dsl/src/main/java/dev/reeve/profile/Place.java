package dev.reeve.profile;

import java.nio.file.Path;

/**
 * Where a setting was written.
 *
 * @param name as people know it, e.g. {@code ~/.config/reeve/profiles.toml} or {@code the
 *     environment}
 * @param line counted from 1; 0 for none
 * @param folder what relative paths are relative to
 */
public record Place(String name, int line, Path folder) {

  /** The same on another line. */
  public Place at(int other) {
    return new Place(name, other, folder);
  }

  /** {@code ~/.config/reeve/profiles.toml, line 7}. */
  @Override
  public String toString() {
    return line == 0 ? name : name + ", line " + line;
  }
}
