package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at clusters: as they are, whether they answer, how full they are. */
public final class Showing {

  private Showing() {}

  // A selector wins over both the name and the flag for all.
  private static List<Map<String, Object>> chosen(Ask ask, String all) {
    GoRequest body = ask.body();
    String selector = body.text("selector");
    if (selector.isEmpty() && !body.flag(all)) {
      selector = "name=" + body.text("clustername");
    }
    return ask.clusters().select(selector);
  }

  /** {@code POST /showclusters}. */
  public static List<Object> show(Ask ask) {
    String tag = ask.body().text("ccpimagetag");
    List<Object> details = new ArrayList<>();
    for (Map<String, Object> record : chosen(ask, "allflag")) {
      if (tag.isEmpty() || tag.equals(Clusters.spec(record).get("ccpimagetag"))) {
        details.add(detail(ask.clusters(), record));
      }
    }
    return details;
  }

  private static Map<String, Object> detail(Clusters clusters, Map<String, Object> record) {
    List<Object> deployments = new ArrayList<>();
    Pods.deployments(clusters, record)
        .forEach(
            name -> deployments.add(Values.of("Name", name, "PolicyLabels", policies(record))));
    List<Object> replicas = new ArrayList<>();
    Replicas.of(clusters, Clusters.name(record))
        .forEach(each -> replicas.add(Values.of("Name", each.get("name"))));
    return Values.of(
        "cluster", Clusters.object(record),
        "Deployments", deployments,
        "Pods", Pods.pods(clusters, record),
        "Services", Pods.services(clusters, record),
        "Replicas", replicas,
        "Standby", Clusters.spec(record).get("standby"));
  }

  private static List<String> policies(Map<String, Object> record) {
    return Clusters.labels(record).entrySet().stream()
        .filter(each -> "pgpolicy".equals(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@code POST /testclusters}. */
  public static List<Object> test(Ask ask) {
    List<Object> results = new ArrayList<>();
    for (Map<String, Object> record : chosen(ask, "AllFlag")) {
      List<Object> instances = new ArrayList<>();
      Pods.pods(ask.clusters(), record)
          .forEach(
              pod -> {
                Map<String, Object> each = Values.object(pod);
                instances.add(checked(true, each.get("Name"), each.get("Type")));
              });
      if (instances.isEmpty()) {
        instances.add(checked(false, "", "primary"));
      }
      results.add(
          Values.of(
              "ClusterName", Clusters.name(record),
              "Endpoints", endpoints(ask, record),
              "Instances", instances));
    }
    return results;
  }

  private static List<Object> endpoints(Ask ask, Map<String, Object> record) {
    List<Object> endpoints = new ArrayList<>();
    for (Object service : Pods.services(ask.clusters(), record)) {
      Map<String, Object> each = Values.object(service);
      String name = Values.text(each.get("Name"));
      String type =
          name.endsWith("-replica")
              ? "replica"
              : name.endsWith("-pgbouncer")
                  ? "pgbouncer"
                  : name.endsWith("-repo") ? "backups" : "primary";
      endpoints.add(
          checked(true, each.get("ClusterIP") + ":" + Clusters.spec(record).get("port"), type));
    }
    return endpoints;
  }

  private static Map<String, Object> checked(
      boolean available, @Nullable Object message, @Nullable Object type) {
    return Values.of("Available", available, "Message", message, "InstanceType", type);
  }
}
