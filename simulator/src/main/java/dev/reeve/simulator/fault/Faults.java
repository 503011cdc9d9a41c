package dev.reeve.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The faults in force. Which calls a rate strikes depends on the seed. Safe for concurrent use. */
public final class Faults {
  private final long seed;
  private final List<Armed> armed = new ArrayList<>();
  private SplittableRandom random;

  /** None at first. */
  public Faults(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  private static final class Armed {
    private final Fault fault;
    private long left;

    Armed(Fault fault) {
      this.fault = fault;
      this.left = fault.count();
    }
  }

  /** Puts a fault in force, after those that already are. */
  public synchronized void add(Fault fault) {
    armed.add(new Armed(fault));
  }

  /**
   * The fault that strikes a call, if any: the first that aims at it and has strikes left.
   *
   * @param paged whether the call asks for a further page: only then can one come twice
   */
  public synchronized Optional<Fault> strike(String vendor, String operation, boolean paged) {
    for (Armed each : armed) {
      if (each.left != 0
          && each.fault.aims(vendor, operation)
          && (paged || each.fault.kind() != FaultKind.DUPLICATE_PAGE)
          && random.nextDouble() < each.fault.rate()) {
        each.left -= each.left > 0 ? 1 : 0;
        return Optional.of(each.fault);
      }
    }
    return Optional.empty();
  }

  /** Those that may still strike. */
  public synchronized List<Fault> list() {
    return armed.stream().filter(each -> each.left != 0).map(each -> each.fault).toList();
  }

  /** Takes all faults away. */
  public synchronized void clear() {
    armed.clear();
    random = new SplittableRandom(seed);
  }
}
