package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Kube;
import dev.reeve.simulator.vendors.pgo.cluster.Creation;
import dev.reeve.simulator.vendors.pgo.cluster.Pods;
import dev.reeve.simulator.vendors.pgo.kube.Quantity;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** pgBouncer before a cluster. */
public final class Bouncers {
  static final String NOTHING =
      "either a list of cluster names or a selector needs to be supplied for this comment";

  private Bouncers() {}

  private static List<Map<String, Object>> clusters(Ask ask, String member) {
    return ask.clusters().named(ask.body().texts(member), ask.body().text("Selector"), NOTHING);
  }

  private static Map<String, Object> bouncer(Map<String, Object> record) {
    return Values.object(Clusters.spec(record).get("pgBouncer"));
  }

  private static void check(GoRequest body) {
    Quantity.checkPair(body.text("CPURequest"), body.text("CPULimit"), "0");
    Quantity.checkPair(body.text("MemoryRequest"), body.text("MemoryLimit"), "24Mi");
    if (body.number("Replicas") < 0) {
      throw new PgoFault("must have at least 1 replica(s)");
    }
  }

  private static void put(Ask ask, Map<String, Object> record) {
    Clusters.metadata(record).put("resourceVersion", Kube.version(ask.state()));
    ask.clusters().put(record);
  }

  private static void resources(Map<String, Object> bouncer, GoRequest body) {
    set(bouncer, "resources", "cpu", body.text("CPURequest"));
    set(bouncer, "resources", "memory", body.text("MemoryRequest"));
    set(bouncer, "limits", "cpu", body.text("CPULimit"));
    set(bouncer, "limits", "memory", body.text("MemoryLimit"));
  }

  private static void set(Map<String, Object> bouncer, String member, String name, String value) {
    if (!value.isEmpty()) {
      Values.object(bouncer.get(member)).put(name, value);
    }
  }

  /** {@code POST /pgbouncer}. */
  public static List<String> create(Ask ask) {
    check(ask.body());
    List<String> done = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask, "Args")) {
      Map<String, Object> bouncer = bouncer(record);
      bouncer.put("replicas", Math.max(1, ask.body().number("Replicas")));
      bouncer.put("serviceType", ask.body().text("serviceType"));
      bouncer.put("tlsSecret", ask.body().text("TLSSecret"));
      resources(bouncer, ask.body());
      record.put("bouncerPassword", Creation.password(ask.state(), 0));
      put(ask, record);
      done.add(Clusters.name(record) + " pgbouncer added");
    }
    return done;
  }

  /** {@code PUT /pgbouncer}. */
  public static List<Object> update(Ask ask) {
    check(ask.body());
    List<Object> results = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask, "ClusterNames")) {
      boolean has = Pods.bouncers(record) > 0;
      if (has) {
        update(ask, record);
      }
      results.add(
          Values.of(
              "ClusterName",
              Clusters.name(record),
              "Error",
              false,
              "ErrorMessage",
              "",
              "HasPgBouncer",
              has));
    }
    return results;
  }

  private static void update(Ask ask, Map<String, Object> record) {
    int replicas = ask.body().number("Replicas");
    if (replicas > 0) {
      bouncer(record).put("replicas", replicas);
    }
    resources(bouncer(record), ask.body());
    if (ask.body().flag("RotatePassword")) {
      record.put("bouncerPassword", Creation.password(ask.state(), 0));
    }
    put(ask, record);
  }

  /** {@code DELETE /pgbouncer} and {@code POST /pgbouncerdelete}. */
  public static List<String> delete(Ask ask) {
    List<String> done = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask, "Args")) {
      bouncer(record).put("replicas", 0);
      put(ask, record);
      done.add(Clusters.name(record) + " pgbouncer deleted");
    }
    return done;
  }

  /** {@code POST /pgbouncer/show}: its service and secret are there when its pods are. */
  public static List<Object> show(Ask ask) {
    List<Object> results = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask, "ClusterNames")) {
      boolean has = Pods.bouncers(record) > 0;
      boolean up = has && Clusters.isUp(record);
      String service = Clusters.name(record) + "-pgbouncer";
      results.add(
          Values.of(
              "ClusterName", Clusters.name(record),
              "HasPgBouncer", has,
              "Password", up ? Values.text(record.get("bouncerPassword")) : "",
              "ServiceClusterIP", up ? Pods.address(service) : "",
              "ServiceExternalIP", "",
              "ServiceName", up ? service : "",
              "Username", has ? "pgbouncer" : ""));
    }
    return results;
  }
}
