package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Tasks;
import dev.reeve.simulator.vendors.pgo.cluster.Pods;
import dev.reeve.simulator.vendors.pgo.cluster.Volumes;
import dev.reeve.simulator.vendors.pgo.kube.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the server says of itself, its namespace and its workflows. */
public final class Reports {
  private static final List<String> UNITS = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi");

  private Reports() {}

  /** The answer that tells a version, or that all is well. */
  public static Map<String, Object> version(String version, String message) {
    return Values.of("Version", version, "Code", "ok", "Msg", message);
  }

  /** A status of nothing, as beside a refusal. */
  public static Map<String, Object> noStatus() {
    return status(0, "", null, null, null);
  }

  private static Map<String, Object> status(
      int databases,
      String capacity,
      @Nullable Object tags,
      @Nullable Object notReady,
      @Nullable Object labels) {
    return Values.of(
        "NumDatabases", databases,
        "NumClaims", 0,
        "VolumeCap", capacity,
        "DbTags", tags,
        "NotReady", notReady,
        "Nodes", null,
        "Labels", labels);
  }

  /** {@code GET /status}: counts deployments, claims, images and labels of the namespace. */
  public static Map<String, Object> status(Ask ask) {
    int databases = 0;
    Map<String, Object> tags = new TreeMap<>();
    Map<String, Integer> labels = new TreeMap<>();
    for (Map<String, Object> record : ask.clusters().select("")) {
      for (String deployment : Pods.deployments(ask.clusters(), record)) {
        databases++;
        count(tags, image(record, deployment));
        label(labels, Clusters.name(record), deployment);
      }
    }
    List<Map<String, Object>> claims = Volumes.all(ask.state(), ask.namespace());
    Map<String, Object> status =
        status(databases, capacity(claims), tags, List.of(), counted(labels));
    status.put("NumClaims", claims.size());
    return status;
  }

  private static String image(Map<String, Object> record, String deployment) {
    Map<String, Object> spec = Clusters.spec(record);
    String image =
        deployment.endsWith("-backrest-shared-repo")
            ? "pgo-backrest-repo"
            : deployment.endsWith("-pgbouncer") ? "crunchy-pgbouncer" : "crunchy-postgres-ha";
    return spec.get("ccpimageprefix") + "/" + image + ":" + spec.get("ccpimagetag");
  }

  private static void count(Map<String, Object> counts, String key) {
    counts.put(key, Values.number(counts.get(key), 0) + 1);
  }

  private static void label(Map<String, Integer> labels, String cluster, String deployment) {
    labels.merge("vendor=crunchydata", 1, Integer::sum);
    labels.merge("pg-cluster=" + cluster, 1, Integer::sum);
    labels.merge("name=" + deployment, 1, Integer::sum);
  }

  private static @Nullable Object counted(Map<String, Integer> labels) {
    List<Map<String, Object>> all = new ArrayList<>();
    labels.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(each -> all.add(Values.of("Key", each.getKey(), "Value", each.getValue())));
    return all.isEmpty() ? null : all;
  }

  private static String capacity(List<Map<String, Object>> claims) {
    long total =
        claims.stream()
            .map(each -> Quantity.value(Values.text(each.get("size"))).orElse(BigDecimal.ZERO))
            .mapToLong(BigDecimal::longValue)
            .sum();
    int unit = 0;
    while (total != 0 && total % 1024 == 0 && unit < UNITS.size() - 1) {
      total /= 1024;
      unit++;
    }
    return total + UNITS.get(unit);
  }

  /** A workflow of nothing, as beside a refusal. */
  public static Map<String, Object> noWorkflow() {
    return Values.of("ClusterName", "", "Parameters", null);
  }

  /** {@code GET /workflow/x}. */
  public static Map<String, Object> workflow(Ask ask) {
    Map<String, Object> parameters = Tasks.of(ask).parameters(ask.path("id"));
    return Values.of("ClusterName", parameters.get("pg-cluster"), "Parameters", parameters);
  }
}
