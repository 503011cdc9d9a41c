package dev.reeve.library;

import java.util.List;

/**
 * One library as a lock pins it.
 *
 * @param name its name in imports and {@code reeve run}
 * @param origin where it comes from
 * @param commit the full commit id; empty for a folder
 * @param digest SHA-256 of the tree
 * @param version the manifest's
 * @param needs names of the libraries it depends on, locked as well
 */
public record Locked(
    String name, Origin origin, String commit, String digest, String version, List<String> needs) {}
