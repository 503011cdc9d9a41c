package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Kube;
import dev.reeve.simulator.vendors.pgo.cluster.Creation;
import dev.reeve.simulator.vendors.pgo.cluster.Pods;
import dev.reeve.simulator.vendors.pgo.kube.Quantity;
import dev.reeve.simulator.vendors.pgo.kube.ServiceTypes;
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

  private static void check(GoRequest body, String memory) {
    Quantity.checkPair(body.text("CPURequest"), body.text("CPULimit"), "0");
    Quantity.checkPair(body.text("MemoryRequest"), body.text("MemoryLimit"), memory);
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
    check(ask.body(), "24Mi");
    List<String> done = new ArrayList<>();
    for (Map<String, Object> record : clusters(ask, "Args")) {
      String fault = fault(record, ask.body());
      if (!fault.isEmpty()) {
        throw new PgoFault(fault, done);
      }
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

  private static String fault(Map<String, Object> record, GoRequest body) {
    Map<String, Object> tls = Values.object(Clusters.spec(record).get("tls"));
    boolean whole = !"".equals(tls.get("tlsSecret")) && !"".equals(tls.get("caSecret"));
    return !body.text("TLSSecret").isEmpty() && !whole
        ? Clusters.name(record)
            + ": both TLS secret and CA secret must be set on the cluster in order to enable TLS"
            + " for pgBouncer"
        : fault(body.text("ServiceType"));
  }

  private static String fault(String type) {
    return ServiceTypes.isKnown(type) ? "" : "invalid service type \"" + type + "\"";
  }

  private static void refuseStandby(List<Map<String, Object>> records, String what) {
    List<String> standby =
        records.stream()
            .filter(each -> Boolean.TRUE.equals(Clusters.spec(each).get("standby")))
            .map(Clusters::name)
            .toList();
    if (!standby.isEmpty()) {
      throw new PgoFault(
          "Request rejected, unable to "
              + what
              + " for clusters "
              + String.join(",", standby)
              + ": Action not permitted because standby mode is enabled.");
    }
  }

  /** {@code PUT /pgbouncer}. */
  public static List<Object> update(Ask ask) {
    check(ask.body(), "0");
    List<Object> results = new ArrayList<>();
    List<Map<String, Object>> clusters = clusters(ask, "ClusterNames");
    refuseStandby(clusters, "update pgbouncer");
    for (Map<String, Object> record : clusters) {
      boolean has = Pods.bouncers(record) > 0;
      String fault = has ? update(ask, record) : "";
      results.add(
          Values.of(
              "ClusterName",
              Clusters.name(record),
              "Error",
              !fault.isEmpty(),
              "ErrorMessage",
              fault,
              "HasPgBouncer",
              has));
    }
    return results;
  }

  // The password is new by then, whatever else is wrong.
  private static String update(Ask ask, Map<String, Object> record) {
    if (ask.body().flag("RotatePassword")) {
      record.put("bouncerPassword", Creation.password(ask.state(), 0));
    }
    String type = ask.body().text("ServiceType");
    if (ServiceTypes.isKnown(type)) {
      int replicas = ask.body().number("Replicas");
      if (replicas > 0) {
        bouncer(record).put("replicas", replicas);
      }
      if (!type.isEmpty()) {
        bouncer(record).put("serviceType", type);
      }
      resources(bouncer(record), ask.body());
    }
    put(ask, record);
    return fault(type);
  }

  /** {@code DELETE /pgbouncer} and {@code POST /pgbouncerdelete}. */
  public static List<String> delete(Ask ask) {
    List<String> done = new ArrayList<>();
    List<Map<String, Object>> clusters = clusters(ask, "Args");
    if (ask.body().flag("Uninstall")) {
      refuseStandby(clusters, "delete pgbouncer using the 'uninstall' parameter");
    }
    for (Map<String, Object> record : clusters) {
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
