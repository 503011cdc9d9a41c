package dev.reeve.library.store;

import dev.reeve.library.Locked;
import dev.reeve.library.Manifest;
import dev.reeve.library.Tree;
import java.nio.file.Path;
import java.util.List;

/**
 * A library and its dependencies, fetched but not yet pinned.
 *
 * @param parts the library asked for first
 */
public record Fetched(List<Part> parts) {

  /**
   * One library.
   *
   * @param locked how it would be pinned
   * @param manifest what it says of itself
   * @param folder where its files are
   * @param tree their digests
   */
  public record Part(Locked locked, Manifest manifest, Path folder, Tree tree) {}
}
