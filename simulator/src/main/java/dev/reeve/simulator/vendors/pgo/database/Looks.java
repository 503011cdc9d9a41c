package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.cluster.Pods;
import dev.reeve.simulator.vendors.pgo.cluster.Volumes;
import dev.reeve.simulator.vendors.pgo.kube.Quantity;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks into running pods: disk use, files, configuration read anew. */
public final class Looks {

  private Looks() {}

  /** {@code POST /df}. */
  public static List<Object> df(Ask ask) {
    String asked = ask.body().text("Selector");
    List<Map<String, Object>> found = ask.clusters().select(asked.equals("*") ? "" : asked);
    if (found.isEmpty()) {
      throw new PgoFault(
          String.format(
              Locale.ROOT,
              "no clusters found for selector \"%s\" in namespace \"%s\"",
              asked,
              ask.namespace()));
    }
    List<Object> details = new ArrayList<>();
    for (Map<String, Object> record : found) {
      if (Clusters.isUp(record)) {
        details.addAll(volumes(ask, record));
      }
    }
    return details;
  }

  private static List<Object> volumes(Ask ask, Map<String, Object> record) {
    String cluster = Clusters.name(record);
    return Volumes.all(ask.state(), ask.namespace()).stream()
        .filter(claim -> cluster.equals(claim.get("cluster")))
        .map(claim -> (Object) volume(cluster, claim))
        .toList();
  }

  private static Map<String, Object> volume(String cluster, Map<String, Object> claim) {
    String name = Values.text(claim.get("name"));
    boolean repo = name.endsWith("-pgbr-repo");
    String instance = repo ? cluster + "-backrest-shared-repo" : name;
    BigDecimal size = Quantity.value(Values.text(claim.get("size"))).orElse(BigDecimal.ZERO);
    return Values.of(
        "InstanceName",
        instance,
        "PodName",
        Pods.pod(instance),
        "PVCType",
        repo ? 1 : 0,
        "PVCName",
        name,
        "PVCUsed",
        31_000_000L + Math.floorMod(name.hashCode(), 20_000_000),
        "PVCCapacity",
        size.longValue());
  }

  /** {@code POST /cat}. */
  public static List<String> cat(Ask ask) {
    List<String> args = ask.body().texts("Args");
    if (args.isEmpty()) {
      throw new PgoFault("no cluster name was passed");
    }
    String name = args.get(0);
    Map<String, Object> record = ask.clusters().get(name, " was not found, verify cluster name");
    List<String> files = args.subList(1, args.size());
    for (String file : files) {
      if (file.matches(".*[&|;>].*")) {
        throw new PgoFault(file + " contains non-allowed characters [&|;>]");
      }
    }
    if (!Clusters.isUp(record)) {
      throw new PgoFault("no pods found using service-name=" + name);
    }
    StringBuilder out = new StringBuilder();
    for (String file : files) {
      if (!file.startsWith("/pgdata/")) {
        throw new PgoFault("command terminated with exit code 1");
      }
      out.append("# ").append(file).append("\nport = 5432\nmax_connections = 100\n");
    }
    return List.of(out.toString());
  }

  /** {@code POST /reload}; any selector means every cluster of the namespace. */
  public static List<String> reload(Ask ask) {
    boolean all = !ask.body().text("Selector").isEmpty();
    List<String> names =
        all
            ? ask.clusters().select("").stream().map(Clusters::name).toList()
            : ask.body().texts("Args");
    List<String> done = new ArrayList<>();
    for (String name : names) {
      Clusters.primaryOf(ask.clusters().get(name, " was not found, verify cluster name"));
      done.add("reload performed on " + name);
    }
    return done;
  }
}
