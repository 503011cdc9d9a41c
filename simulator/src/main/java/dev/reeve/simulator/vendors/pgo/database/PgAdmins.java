package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.cluster.Pods;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** pgAdmin beside a cluster: scheduled, there after a while. */
public final class PgAdmins {
  private static final String TASKS = "pgadmintasks";

  private PgAdmins() {}

  private static List<Map<String, Object>> clusters(Ask ask, String member) {
    return ask.clusters()
        .named(ask.body().texts(member), ask.body().text("Selector"), Bouncers.NOTHING);
  }

  // A task that is still there stands in the way of another of its name.
  private static List<String> schedule(Ask ask, String task, String words, boolean wanted) {
    List<String> done = new ArrayList<>();
    boolean failed = false;
    Records tasks = ask.objects(TASKS);
    for (Map<String, Object> record : clusters(ask, "Args")) {
      String name = Clusters.name(record);
      String key = task + "-" + name;
      if (tasks.has(key)) {
        failed = true;
        done.add(name + ": error - pgtasks.crunchydata.com \"" + key + "\" already exists");
      } else {
        tasks.put(key, Values.of("cluster", name));
        tasks.goneLater(key, Timing.READY);
        ask.clusters().records().later(name, Timing.READY, Values.of("pgadmin", wanted));
        done.add(name + words);
      }
    }
    if (failed) {
      throw new PgoFault("error creating tasks for one or more clusters", done);
    }
    return done;
  }

  /** {@code POST /pgadmin}. */
  public static List<String> create(Ask ask) {
    return schedule(ask, "pgadmin-add", " pgAdmin addition scheduled", true);
  }

  /** {@code DELETE /pgadmin}. */
  public static List<String> delete(Ask ask) {
    return schedule(ask, "pgadmin-delete", " pgAdmin delete scheduled", false);
  }

  /** {@code POST /pgadmin/show}. */
  public static List<Object> show(Ask ask) {
    List<Object> results = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask, "ClusterNames")) {
      boolean has = Boolean.TRUE.equals(record.get("pgadmin"));
      String service = Clusters.name(record) + "-pgadmin";
      results.add(
          Values.of(
              "ClusterName",
              Clusters.name(record),
              "HasPgAdmin",
              has,
              "ServiceClusterIP",
              has ? Pods.address(service) : "",
              "ServiceExternalIP",
              "",
              "ServiceName",
              has ? service : "",
              "Users",
              has ? List.of("pgadmin") : null));
    }
    return results;
  }
}
