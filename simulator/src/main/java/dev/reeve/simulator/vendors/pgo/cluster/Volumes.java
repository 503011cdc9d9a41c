package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Persistent volume claims: made with a cluster, kept after it unless its data is deleted. */
public final class Volumes {
  private static final String KIND = "pvcs";

  private Volumes() {}

  static void claim(Clusters clusters, String name, Duration after) {
    Map<String, Object> spec = clusters.find(name).map(Clusters::spec).orElseThrow();
    add(clusters, name, name, size(spec, "PrimaryStorage"), after);
    add(clusters, name + "-pgbr-repo", name, size(spec, "BackrestStorage"), after);
  }

  /** Makes a claim that is there when so much time has passed. */
  static void add(Clusters clusters, String volume, String cluster, String size, Duration after) {
    State state = clusters.state();
    Map<String, Object> claim =
        Values.of(
            "cluster", cluster,
            "name", volume,
            "size", size,
            "from", state.clock().millis() + after.toMillis());
    Clusters.objects(state, KIND, clusters.namespace()).put(volume, claim);
  }

  private static String size(Map<String, Object> spec, String storage) {
    return Values.text(Values.object(spec.get(storage)).get("size"));
  }

  /** The claims of a namespace that are there by now. */
  public static List<Map<String, Object>> all(State state, String namespace) {
    long now = state.clock().millis();
    return Clusters.objects(state, KIND, namespace)
        .all()
        .filter(each -> Values.number(each.get("from"), 0) <= now)
        .toList();
  }

  /** Removes the claims of a cluster, data or backups, when so much time has passed. */
  static void drop(Clusters clusters, String cluster, boolean backups, Duration after) {
    Records claims = Clusters.objects(clusters.state(), KIND, clusters.namespace());
    claims
        .all()
        .filter(each -> cluster.equals(each.get("cluster")))
        .map(each -> Values.text(each.get("name")))
        .filter(name -> name.endsWith("-pgbr-repo") == backups)
        .toList()
        .forEach(name -> claims.goneLater(name, after));
  }

  /** {@code POST /showpvc}. */
  public static List<Object> show(Ask ask) {
    String cluster = ask.body().text("ClusterName");
    boolean all = ask.body().flag("AllFlag");
    return all(ask.state(), ask.namespace()).stream()
        .filter(each -> all || cluster.equals(each.get("cluster")))
        .map(
            each ->
                (Object) Values.of("ClusterName", each.get("cluster"), "PVCName", each.get("name")))
        .toList();
  }
}
