package dev.reeve.simulator.vendors.pgo;

import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Scope;
import dev.reeve.simulator.vendors.pgo.cluster.Creation;
import dev.reeve.simulator.vendors.pgo.cluster.Lifecycle;
import dev.reeve.simulator.vendors.pgo.database.Backups;
import dev.reeve.simulator.vendors.pgo.operator.Namespaces;
import dev.reeve.simulator.vendors.pgo.operator.Pgoroles;
import dev.reeve.simulator.vendors.pgo.operator.Pgousers;
import dev.reeve.simulator.vendors.pgo.operator.Upgrades;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is there before the first call. */
final class Seeds {
  static final String ADMIN = "admin";
  static final String PASSWORD = "examplepassword";
  static final String NAMESPACE = "pgo";
  private static final String OLDER = "4.6.9";

  private final State state;
  private final Scope scope;

  Seeds(State state, String version) {
    this.state = state;
    this.scope = new Scope(state, NAMESPACE, ADMIN, version);
  }

  void accounts() {
    Namespaces.add(state, NAMESPACE, true);
    Namespaces.add(state, "pgouser1", true);
    Namespaces.add(state, "other", false);
    Pgoroles.add(state, "pgoadmin", "*");
    Pgoroles.add(state, "reader", "Version,ShowCluster");
    Pgousers.add(state, ADMIN, PASSWORD, "pgoadmin", "");
    Pgousers.add(state, "bob", "bobpw", "reader", "pgouser1");
    Pgousers.add(state, "eve", "evepw", "pgoadmin", NAMESPACE);
  }

  /** Six clusters of different kinds, and so many more of one kind. */
  void clusters(int more) {
    cluster("hippo", Values.of("ReplicaCount", 2, "MetricsFlag", true, "PVCSize", "20Gi"));
    cluster("orders", Values.of("ReplicaCount", 1, "PgbouncerFlag", true, "PVCSize", "50Gi"));
    cluster("billing", Values.of("Database", "ledger", "Username", "ledger", "PVCSize", "10Gi"));
    cluster("inventory", Values.of("PVCSize", "5Gi"));
    cluster("analytics", Values.of("ReplicaCount", 1, "BadgerFlag", true, "PVCSize", "200Gi"));
    cluster("archive", Values.of("PVCSize", "100Gi"));
    older("inventory");
    down("archive");
    for (int i = 1; i <= more; i++) {
      cluster(String.format(Locale.ROOT, "tenant-%03d", i), Values.of("PVCSize", "1Gi"));
    }
  }

  private Clusters all() {
    return new Clusters(state, NAMESPACE);
  }

  private void cluster(String name, Map<String, Object> wishes) {
    Map<String, Object> body = Values.of("Name", name, "AutofailFlag", true);
    body.putAll(wishes);
    Creation.create(new Ask(scope, GoRequest.of(body), Map.of(), Query.parse("")));
    all().records().cancel(name);
    all()
        .records()
        .change(
            name,
            record -> {
              Lifecycle.settle(record);
              record.put(
                  "backups", List.of(Backups.earlier(state.born().minus(Duration.ofHours(9)))));
            });
    Clusters.objects(state, "pgtasks", NAMESPACE).remove(name + "-createcluster");
    settle("pgreplicas", Values.of("up", true));
    settle("pvcs", Values.of("from", 0));
  }

  private void settle(String kind, Map<String, Object> facts) {
    Records records = Clusters.objects(state, kind, NAMESPACE);
    for (String key : records.keys().toList()) {
      records.cancel(key);
      records.change(key, record -> record.putAll(facts));
    }
  }

  // An older operator made it: it can be upgraded.
  private void older(String name) {
    all()
        .records()
        .change(
            name,
            record -> {
              Clusters.labels(record).put(Upgrades.LABEL, OLDER);
              Clusters.spec(record).put("ccpimagetag", "ubi8-13.8-" + OLDER);
            });
  }

  private void down(String name) {
    all()
        .records()
        .change(
            name,
            record -> {
              Clusters.spec(record).put("shutdown", true);
              Clusters.object(record)
                  .put("status", Lifecycle.status("pgcluster Shutdown", "Database shutdown"));
              record.put("pods", false);
            });
  }
}
