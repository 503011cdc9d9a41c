package dev.reeve.simulator.access;

import java.util.Map;
import java.util.Set;

/**
 * Who makes a call.
 *
 * @param name the user or key, e.g. {@code admin}
 * @param readOnly whether it may only read
 * @param rights the vendor's words for what it may do; {@code *} is everything
 * @param facts what else the vendor knows of it, e.g. its account
 */
public record Caller(String name, boolean readOnly, Set<String> rights, Map<String, Object> facts) {

  /** Nobody: a call without credentials where none are needed. */
  public static final Caller NOBODY = new Caller("", false, Set.of(), Map.of());

  /** A user who may do everything. */
  public static Caller admin(String name) {
    return new Caller(name, false, Set.of("*"), Map.of());
  }

  /** A user who may only read. */
  public static Caller reader(String name) {
    return new Caller(name, true, Set.of("*"), Map.of());
  }

  /** Whether it has a right. */
  public boolean may(String right) {
    return right.isEmpty() || rights.contains("*") || rights.contains(right);
  }

  /** The same caller with facts. */
  public Caller with(Map<String, Object> more) {
    return new Caller(name, readOnly, rights, more);
  }
}
