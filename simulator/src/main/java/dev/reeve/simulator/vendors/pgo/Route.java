package dev.reeve.simulator.vendors.pgo;

import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one operation is served.
 *
 * @param permission what a role must permit
 * @param envelope the structure around the answer
 * @param work what it does
 * @param traits how it differs from the others
 */
record Route(String permission, Envelope envelope, Work work, Set<Trait> traits) {

  /** What an operation does for a call that was let in. */
  @FunctionalInterface
  interface Work {
    /** What was found or done. */
    @Nullable Object of(Ask ask);
  }

  static Route of(String permission, Envelope envelope, Work work, Trait... traits) {
    return new Route(permission, envelope, work, Set.of(traits));
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
