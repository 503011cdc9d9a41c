package dev.reeve.simulator.route;

import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.access.Tokens;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a simulated vendor is made with.
 *
 * @param source reads its document; not to be asked in a constructor, so that a start is quick
 * @param seed {@code small} or {@code large}
 * @param settings the command's further wishes, e.g. {@code pgo-version}
 * @param tokens issues and checks tokens
 * @param keys keys and certificates of the simulator's directory
 * @param document bytes to serve where the vendor serves its own document, if given
 */
public record Setup(
    Supplier<Vendor> source,
    String seed,
    Map<String, String> settings,
    Tokens tokens,
    Keys keys,
    Optional<byte[]> document) {

  /** The vendor's document. */
  public Vendor vendor() {
    return source.get();
  }

  /** Whether the estate is the large one. */
  public boolean large() {
    return seed.equals("large");
  }
}
