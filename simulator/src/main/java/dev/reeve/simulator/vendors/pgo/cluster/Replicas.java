package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Ids;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.kube.ServiceTypes;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replicas: added, looked at, removed, and made the primary. */
public final class Replicas {
  private static final String KIND = "pgreplicas";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private Replicas() {}

  static List<Map<String, Object>> of(Clusters clusters, String cluster) {
    return Clusters.objects(clusters.state(), KIND, clusters.namespace())
        .all()
        .filter(each -> cluster.equals(each.get("cluster")))
        .map(Values::copy)
        .toList();
  }

  static List<String> make(Ask ask, String cluster, int count) {
    Records records = ask.objects(KIND);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = cluster + "-" + Ids.text(ask.state().ids().random(), LETTERS, 4);
      records.put(name, Values.of("name", name, "cluster", cluster, "up", false));
      records.later(name, Timing.READY, Values.of("up", true));
      Volumes.add(ask.clusters(), name, cluster, "1G", Timing.PROCESSED);
      names.add(name);
    }
    return names;
  }

  /** {@code POST /clusters/scale/x}. */
  public static List<String> scale(Ask ask) {
    String name = ask.path("name");
    if (name.equals("all")) {
      throw new PgoFault("all is not allowed for the scale command");
    }
    int count = ask.body().number("replicaCount");
    if (count < 1) {
      throw new PgoFault("replica count must be at least 1");
    }
    ask.clusters().get(name);
    ServiceTypes.check(ask.body().text("serviceType"), "invalid service type ");
    Storage.check(ask.body().text("storageConfig"));
    return make(ask, name, count).stream().map(each -> "created Pgreplica " + each).toList();
  }

  /** {@code GET /scale/x}: what may be removed. */
  public static List<Object> scaleTargets(Ask ask) {
    String name = ask.path("name");
    Map<String, Object> cluster =
        ask.clusters()
            .find(name)
            .orElseThrow(() -> new PgoFault("No cluster found for \"" + name + "\""));
    return instances(ask, cluster, false, false);
  }

  /** {@code GET /failover/x}: what may become the primary. */
  public static List<Object> failoverTargets(Ask ask) {
    return instances(ask, forFailover(ask, ask.path("name")), false, false);
  }

  /** {@code GET /restart/x}: what may be restarted; null when nothing runs. */
  public static @Nullable List<Object> restartTargets(Ask ask) {
    List<Object> all = instances(ask, ask.clusters().get(ask.path("name")), true, true);
    return all.isEmpty() ? null : all;
  }

  private static Map<String, Object> forFailover(Ask ask, String name) {
    return ask.clusters()
        .find(name)
        .orElseThrow(() -> new PgoFault("no cluster found named " + name));
  }

  private static List<Object> instances(
      Ask ask, Map<String, Object> cluster, boolean primaryToo, boolean role) {
    String name = Clusters.name(cluster);
    List<Object> all = new ArrayList<>();
    if (!Clusters.isUp(cluster)) {
      return all;
    }
    if (primaryToo) {
      all.add(instance(Values.text(cluster.get("primary")), role ? "primary" : ""));
    }
    for (Map<String, Object> replica : of(ask.clusters(), name)) {
      if (Boolean.TRUE.equals(replica.get("up"))) {
        all.add(instance(Values.text(replica.get("name")), role ? "replica" : ""));
      }
    }
    return all;
  }

  private static Map<String, Object> instance(String name, String role) {
    Map<String, Object> instance = new LinkedHashMap<>();
    instance.put("Name", name);
    instance.put("Node", Pods.node(name));
    instance.put("ReplicationLag", 0);
    instance.put("Status", "running");
    instance.put("Timeline", 1);
    instance.put("PendingRestart", false);
    if (!role.isEmpty()) {
      instance.put("Role", role);
    }
    return instance;
  }

  /** {@code GET /scaledown/x}: removes a replica. */
  public static List<String> scaleDown(Ask ask) {
    String wanted = ask.query("replica-name");
    boolean deleteData = goBool(ask.query("delete-data"));
    Map<String, Object> cluster = ask.clusters().get(ask.path("name"));
    if (Clusters.stateOf(cluster).equals("pgcluster Shutdown")) {
      throw new PgoFault("Nothing to scale, the cluster is currently shutdown");
    }
    Records records = ask.objects(KIND);
    boolean there =
        records
            .find(wanted)
            .filter(each -> Clusters.name(cluster).equals(each.get("cluster")))
            .filter(each -> Boolean.TRUE.equals(each.get("up")))
            .isPresent();
    if (!there) {
      throw new PgoFault("Unable to find replica with name " + wanted);
    }
    records.goneLater(wanted, Timing.REMOVED);
    if (deleteData) {
      ask.objects("pvcs").goneLater(wanted, Timing.REMOVED);
    }
    return List.of("deleted replica " + wanted);
  }

  /** What Go's ParseBool takes for a truth; the server asks before it looks at the version. */
  public static boolean goBool(String text) {
    if (List.of("1", "t", "T", "TRUE", "true", "True").contains(text)) {
      return true;
    }
    if (List.of("0", "f", "F", "FALSE", "false", "False").contains(text)) {
      return false;
    }
    throw new PgoFault("strconv.ParseBool: parsing \"" + text + "\": invalid syntax");
  }

  /** {@code POST /failover}. */
  public static String failover(Ask ask) {
    String name = ask.body().text("ClusterName");
    Map<String, Object> cluster = forFailover(ask, name);
    String target = ask.body().text("Target");
    if (target.isEmpty() && ask.body().flag("Force")) {
      throw new PgoFault("target is required when forcing a failover.");
    }
    List<Map<String, Object>> replicas = of(ask.clusters(), name);
    if (!target.isEmpty()) {
      checkTarget(cluster, replicas, target);
    }
    Clusters.primaryOf(cluster);
    if (replicas.isEmpty()) {
      throw new PgoFault("could not failover: no replicas available");
    }
    String next = target.isEmpty() ? Values.text(replicas.get(0).get("name")) : target;
    swap(ask, cluster, next);
    return "failover success for cluster " + name;
  }

  private static void checkTarget(
      Map<String, Object> cluster, List<Map<String, Object>> replicas, String target) {
    if (target.equals(cluster.get("primary"))) {
      throw new PgoFault("The primary database cannot be selected as a failover target");
    }
    if (replicas.stream().noneMatch(each -> target.equals(each.get("name")))) {
      throw new PgoFault("no target found named " + target);
    }
  }

  // The old primary goes on as a replica of the new one.
  private static void swap(Ask ask, Map<String, Object> cluster, String next) {
    Records records = ask.objects(KIND);
    String old = Values.text(cluster.get("primary"));
    records.remove(next);
    records.put(old, Values.of("name", old, "cluster", Clusters.name(cluster), "up", true));
    cluster.put("primary", next);
    Values.object(Clusters.metadata(cluster).get("annotations")).put("current-primary", next);
    ask.clusters().put(cluster);
  }

  /** {@code POST /restart}. */
  public static Map<String, Object> restart(Ask ask) {
    String name = ask.body().text("ClusterName");
    Map<String, Object> cluster = ask.clusters().get(name);
    List<String> targets = ask.body().texts("Targets");
    if (!Clusters.isUp(cluster)) {
      throw new PgoFault(Clusters.noPrimary(cluster));
    }
    List<Object> done = new ArrayList<>();
    for (Object each : instances(ask, cluster, true, true)) {
      Object instance = Values.object(each).get("Name");
      if (targets.isEmpty() || targets.contains(instance)) {
        done.add(Values.of("InstanceName", instance, "Error", false, "ErrorMessage", ""));
      }
    }
    return restarted(name, done);
  }

  /** The result within the answer. */
  public static Map<String, Object> restarted(String name, @Nullable Object instances) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ClusterName", name);
    result.put("Instances", instances);
    result.put("Error", false);
    result.put("ErrorMessage", "");
    return result;
  }
}
