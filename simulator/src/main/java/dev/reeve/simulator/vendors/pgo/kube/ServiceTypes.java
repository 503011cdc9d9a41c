package dev.reeve.simulator.vendors.pgo.kube;

import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.Set;

/** The types of Kubernetes services. */
public final class ServiceTypes {
  private static final Set<String> TYPES =
      Set.of("", "ClusterIP", "NodePort", "LoadBalancer", "ExternalName");

  private ServiceTypes() {}

  /** Refuses a type that there is not: the words before the type. */
  public static void check(String type, String before) {
    if (!isKnown(type)) {
      throw new PgoFault(before + "\"" + type + "\"");
    }
  }

  /** Whether there is such a type; none is one. */
  public static boolean isKnown(String type) {
    return TYPES.contains(type);
  }
}
