package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What runs for a cluster: pods, deployments, services. Nothing does before its pods are up. */
public final class Pods {
  private static final int NODES = 3;

  private Pods() {}

  /** The name of a pod of a deployment, the same each time. */
  public static String pod(String deployment) {
    int hash = deployment.hashCode();
    String digits = String.format(Locale.ROOT, "%08x%05x", hash, hash * 31 & 0xFFFFF);
    return deployment + "-" + digits.substring(0, 8) + "f-" + digits.substring(8);
  }

  /** The node that a pod of a deployment runs on. */
  static String node(String deployment) {
    return "node0" + (1 + Math.floorMod(deployment.hashCode(), NODES));
  }

  private static List<String> up(Clusters clusters, Map<String, Object> record) {
    List<String> names = new ArrayList<>();
    for (Map<String, Object> replica : Replicas.of(clusters, Clusters.name(record))) {
      if (Boolean.TRUE.equals(replica.get("up"))) {
        names.add(Values.text(replica.get("name")));
      }
    }
    return names;
  }

  static List<Object> pods(Clusters clusters, Map<String, Object> record) {
    List<Object> pods = new ArrayList<>();
    if (Clusters.isUp(record)) {
      String size =
          Values.text(Values.object(Clusters.spec(record).get("PrimaryStorage")).get("size"));
      pods.add(pod(Values.text(record.get("primary")), size, true));
      up(clusters, record).forEach(name -> pods.add(pod(name, size, false)));
    }
    return pods;
  }

  private static Map<String, Object> pod(String name, String size, boolean primary) {
    return Values.of(
        "Name",
        pod(name),
        "Phase",
        "Running",
        "NodeName",
        node(name),
        "PVC",
        List.of(Values.of("Capacity", size, "Name", name)),
        "ReadyStatus",
        "1/1",
        "Ready",
        true,
        "Primary",
        primary,
        "Type",
        primary ? "primary" : "replica");
  }

  /** The names of a cluster's deployments. */
  public static List<String> deployments(Clusters clusters, Map<String, Object> record) {
    List<String> names = new ArrayList<>();
    if (Clusters.isUp(record)) {
      names.add(Values.text(record.get("primary")));
      names.add(Clusters.name(record) + "-backrest-shared-repo");
      names.addAll(up(clusters, record));
      if (bouncers(record) > 0) {
        names.add(Clusters.name(record) + "-pgbouncer");
      }
    }
    return names;
  }

  /** How many pgBouncers a cluster has. */
  public static long bouncers(Map<String, Object> record) {
    return Values.number(Values.object(Clusters.spec(record).get("pgBouncer")).get("replicas"), 0);
  }

  static List<Object> services(Clusters clusters, Map<String, Object> record) {
    List<Object> services = new ArrayList<>();
    if (Clusters.isUp(record)) {
      String name = Clusters.name(record);
      services.add(service(name, name, List.of("2022/TCP", "5432/TCP")));
      services.add(service(name, name + "-backrest-shared-repo", List.of("2022/TCP")));
      if (bouncers(record) > 0) {
        services.add(service(name, name + "-pgbouncer", List.of("5432/TCP")));
      }
      if (!up(clusters, record).isEmpty()) {
        services.add(service(name, name + "-replica", List.of("2022/TCP", "5432/TCP")));
      }
    }
    return services;
  }

  private static Map<String, Object> service(String cluster, String name, List<String> ports) {
    return Values.of(
        "Name",
        name,
        "Data",
        "",
        "ClusterIP",
        address(name),
        "ClusterPorts",
        ports,
        "ExternalIP",
        "",
        "ClusterName",
        cluster,
        "Pgbouncer",
        name.endsWith("-pgbouncer"),
        "BackrestRepo",
        name.endsWith("-backrest-shared-repo"),
        "PGAdmin",
        name.endsWith("-pgadmin"));
  }

  /** The address of a service. */
  public static String address(String service) {
    int hash = service.hashCode() & 0xFFFF;
    return "10.96." + (hash >> 8) + "." + (hash & 0xFF);
  }
}
