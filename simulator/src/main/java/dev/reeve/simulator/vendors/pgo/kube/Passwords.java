package dev.reeve.simulator.vendors.pgo.kube;

import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.Set;

/** Ways to keep a password. */
public final class Passwords {
  private static final Set<String> TYPES = Set.of("", "md5", "scram", "scram-sha-256");

  private Passwords() {}

  /** Refuses a way that there is not. */
  public static void checkType(String type) {
    if (!TYPES.contains(type)) {
      throw new PgoFault("invalid password type. choices are (md5, scram-sha-256)");
    }
  }
}
