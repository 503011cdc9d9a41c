package dev.reeve.simulator.route;

import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.access.Tokens;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Optional;

/**
 * What a simulated vendor is made with.
 *
 * @param vendor its document
 * @param seed {@code small} or {@code large}
 * @param settings the command's further wishes, e.g. {@code pgo-version}
 * @param tokens issues and checks tokens
 * @param keys keys and certificates of the simulator's directory
 * @param document bytes to serve where the vendor serves its own document, if given
 */
public record Setup(
    Vendor vendor,
    String seed,
    Map<String, String> settings,
    Tokens tokens,
    Keys keys,
    Optional<byte[]> document) {

  /** Whether the estate is the large one. */
  public boolean large() {
    return seed.equals("large");
  }
}
