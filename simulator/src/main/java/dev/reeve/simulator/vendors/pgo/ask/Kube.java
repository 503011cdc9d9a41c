package dev.reeve.simulator.vendors.pgo.ask;

import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Objects as Kubernetes makes them. */
public final class Kube {
  private static final String VERSION = "pgo.resourceVersion";

  private Kube() {}

  /** The number that Kubernetes gives the next write. */
  public static String version(State state) {
    long next = Values.number(state.facts().get(VERSION), 0) + 1;
    state.facts().put(VERSION, next);
    return Long.toString(next);
  }

  /** The number it gave the last write. */
  public static String lastVersion(State state) {
    return Long.toString(Values.number(state.facts().get(VERSION), 0));
  }

  /** The {@code metadata} of a new object; the recorded server never set a creation time. */
  public static Map<String, Object> metadata(
      State state, String name, String namespace, Map<String, Object> labels) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", name);
    metadata.put("namespace", namespace);
    metadata.put("uid", state.ids().uuid().toString());
    metadata.put("resourceVersion", version(state));
    metadata.put("creationTimestamp", null);
    metadata.put("labels", sorted(labels));
    return metadata;
  }

  /** A map as Go prints it, sorted by name. */
  public static Map<String, Object> sorted(Map<String, Object> map) {
    return new LinkedHashMap<>(new TreeMap<>(map));
  }
}
