package dev.reeve.value;

import dev.reeve.vendor.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be called. A call is allowed when every layer has a rule that allows it; a layer is
 * added by a library's manifest, so that a library sees its own reach within its caller's.
 *
 * @param layers each a list of alternatives; no layer allows all
 */
public record Reach(List<List<Rule>> layers) {

  /** Everything. */
  public static final Reach ALL = new Reach(List.of());

  /** This reach within one more layer. */
  public Reach within(List<Rule> layer) {
    List<List<Rule>> more = new ArrayList<>(layers);
    more.add(List.copyOf(layer));
    return new Reach(List.copyOf(more));
  }

  /** Whether that operation may be called. */
  public boolean allows(String vendor, String operation, Effect effect) {
    return layers.stream()
        .allMatch(layer -> layer.stream().anyMatch(rule -> rule.allows(vendor, operation, effect)));
  }

  /**
   * One line of a reach.
   *
   * @param vendor its name, or {@code *}
   * @param operation an operation id, a prefix ending in {@code *}, or {@code *}
   * @param write whether writes are allowed too
   */
  public record Rule(String vendor, String operation, boolean write) {

    boolean allows(String otherVendor, String otherOperation, Effect effect) {
      return (vendor.equals("*") || vendor.equals(otherVendor))
          && matches(otherOperation)
          && (write || !effect.writes());
    }

    private boolean matches(String other) {
      return operation.endsWith("*")
          ? other.startsWith(operation.substring(0, operation.length() - 1))
          : operation.equals(other);
    }
  }
}
