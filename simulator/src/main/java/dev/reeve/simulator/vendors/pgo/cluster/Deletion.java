package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Tasks;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code POST /clustersdelete}: told at once, gone when the removal job ends. */
public final class Deletion {

  private Deletion() {}

  /** Removes some clusters. */
  public static List<String> delete(Ask ask) {
    GoRequest body = ask.body();
    String name = body.text("Clustername");
    String selector = body.text("Selector");
    if (!name.equals("all") && selector.isEmpty()) {
      selector = "name=" + name;
    }
    List<Map<String, Object>> found = ask.clusters().select(selector);
    if (found.isEmpty()) {
      throw new PgoFault("no clusters found");
    }
    List<String> done = new ArrayList<>();
    for (Map<String, Object> record : found) {
      remove(ask, Clusters.name(record));
      done.add("deleted pgcluster " + Clusters.name(record));
    }
    return done;
  }

  private static void remove(Ask ask, String name) {
    Clusters clusters = ask.clusters();
    clusters.records().cancel(name);
    clusters.records().goneLater(name, Timing.REMOVED);
    for (Map<String, Object> replica : Replicas.of(clusters, name)) {
      ask.objects("pgreplicas").goneLater(String.valueOf(replica.get("name")), Timing.REMOVED);
    }
    Tasks.of(ask).gone(name, Timing.REMOVED);
    if (ask.body().flag("DeleteData")) {
      Volumes.drop(clusters, name, false, Timing.REMOVED);
    }
    if (ask.body().flag("DeleteBackups")) {
      Volumes.drop(clusters, name, true, Timing.REMOVED);
    }
  }
}
