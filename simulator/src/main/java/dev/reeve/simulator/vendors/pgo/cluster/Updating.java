package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Kube;
import dev.reeve.simulator.vendors.pgo.kube.Quantity;
import dev.reeve.simulator.vendors.pgo.kube.ServiceTypes;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code POST /clustersupdate}. Numbers 0, 1 and 2 mean leave, on and off. */
public final class Updating {
  private static final int ON = 1;
  private static final int OFF = 2;

  private Updating() {}

  /** Changes some clusters. */
  public static List<String> update(Ask ask) {
    GoRequest body = ask.body();
    check(body);
    List<String> done = new ArrayList<>();
    for (Map<String, Object> record : chosen(ask)) {
      change(record, body);
      Clusters.metadata(record).put("resourceVersion", Kube.version(ask.state()));
      ask.clusters().put(record);
      if (body.flag("Shutdown") || body.flag("Startup")) {
        Lifecycle.switched(ask.clusters(), Clusters.name(record), body.flag("Shutdown"));
      }
      done.add("updated pgcluster " + Clusters.name(record));
    }
    return done;
  }

  private static void check(GoRequest body) {
    if (body.flag("Startup") && body.flag("Shutdown")) {
      throw new PgoFault(
          "Both a startup and a shutdown was requested. Please specify one or the other");
    }
    for (String prefix : List.of("", "Backrest", "Exporter")) {
      for (String kind : List.of("CPU", "Memory")) {
        String name = prefix + kind;
        Quantity.checkPair(body.text(name + "Request"), body.text(name + "Limit"), "0");
      }
    }
    CreationRules.tablespaces(body.inners("Tablespaces"));
    for (String name : List.of("PVCSize", "BackrestPVCSize", "WALPVCSize")) {
      Quantity.check(body.text(name));
    }
  }

  private static List<Map<String, Object>> chosen(Ask ask) {
    GoRequest body = ask.body();
    List<Map<String, Object>> found = new ArrayList<>();
    if (body.flag("AllFlag")) {
      found.addAll(ask.clusters().select(""));
    } else if (!body.text("Selector").isEmpty()) {
      found.addAll(ask.clusters().select(body.text("Selector")));
    } else {
      body.texts("Clustername").forEach(name -> found.add(ask.clusters().get(name)));
    }
    if (found.isEmpty()) {
      throw new PgoFault("no clusters found");
    }
    return found;
  }

  private static void change(Map<String, Object> record, GoRequest body) {
    Map<String, Object> spec = Clusters.spec(record);
    grow(spec, "PrimaryStorage", body.text("PVCSize"));
    grow(spec, "BackrestStorage", body.text("BackrestPVCSize"));
    grow(spec, "WALStorage", body.text("WALPVCSize"));
    tls(spec, body);
    turn(spec, "disableAutofail", body.number("Autofail"), true);
    turn(spec, "exporter", body.number("Metrics"), false);
    turn(spec, "pgBadger", body.number("PGBadger"), false);
    ServiceTypes.check(body.text("ServiceType"), "invalid service type ");
    set(spec, "serviceType", body.text("ServiceType"));
    standby(record, body.number("Standby"));
    if (body.flag("Startup") || body.flag("Shutdown")) {
      spec.put("shutdown", body.flag("Shutdown"));
    }
    resources(spec, "resources", "limits", "", body);
    resources(spec, "backrestResources", "backrestLimits", "Backrest", body);
    resources(spec, "exporterResources", "exporterLimits", "Exporter", body);
    annotate(Values.object(spec.get("annotations")), body.inner("annotations"));
    tolerate(spec, body);
    for (GoRequest each : body.inners("Tablespaces")) {
      Values.object(spec.get("tablespaceMounts"))
          .put(each.text("Name"), Storage.standard(each.text("PVCSize")));
    }
  }

  private static void turn(Map<String, Object> spec, String member, int choice, boolean reversed) {
    if (choice == ON || choice == OFF) {
      spec.put(member, (choice == ON) != reversed);
    }
  }

  private static void standby(Map<String, Object> record, int choice) {
    Map<String, Object> spec = Clusters.spec(record);
    if (choice == OFF) {
      spec.put("standby", false);
    }
    if (choice != ON) {
      return;
    }
    if (!Clusters.stateOf(record).equals("pgcluster Shutdown")) {
      throw new PgoFault("Cluster must be shutdown in order to enable standby mode");
    }
    if (!Values.list(spec.get("backrestStorageTypes")).contains("s3")) {
      throw new PgoFault(
          "Backrest storage type 's3' must be enabled in order to enable standby mode");
    }
    spec.put("standby", true);
  }

  private static void resources(
      Map<String, Object> spec, String asked, String limits, String prefix, GoRequest body) {
    set(spec, asked, "cpu", body.text(prefix + "CPURequest"));
    set(spec, asked, "memory", body.text(prefix + "MemoryRequest"));
    set(spec, limits, "cpu", body.text(prefix + "CPULimit"));
    set(spec, limits, "memory", body.text(prefix + "MemoryLimit"));
  }

  private static void set(Map<String, Object> spec, String member, String name, String value) {
    if (!value.isEmpty()) {
      Values.object(spec.get(member)).put(name, value);
    }
  }

  private static void set(Map<String, Object> object, String name, String value) {
    if (!value.isEmpty()) {
      object.put(name, value);
    }
  }

  private static void grow(Map<String, Object> spec, String storage, String size) {
    Quantity.checkGrowth(Values.text(Values.object(spec.get(storage)).get("size")), size);
    set(spec, storage, "size", size);
  }

  // Held against the rules for new clusters, with what the cluster has.
  private static void tls(Map<String, Object> spec, GoRequest body) {
    Map<String, Object> tls = Values.object(spec.get("tls"));
    if (body.flag("DisableTLS")) {
      tls.replaceAll((name, secret) -> "");
      spec.put("tlsOnly", false);
      return;
    }
    set(tls, "caSecret", body.text("CASecret"));
    set(tls, "replicationTLSSecret", body.text("ReplicationTLSSecret"));
    set(tls, "tlsSecret", body.text("TLSSecret"));
    turn(spec, "tlsOnly", body.number("TLSOnly"), false);
    Map<String, Object> asked = Values.copy(tls);
    asked.put("tlsOnly", spec.get("tlsOnly"));
    CreationRules.tls(GoRequest.of(asked));
  }

  // An empty value takes the annotation away.
  private static void annotate(Map<String, Object> annotations, GoRequest asked) {
    for (String group : List.of("global", "postgres", "backrest", "pgBouncer")) {
      Map<String, Object> kept = Values.object(annotations.get(group));
      kept.putAll(asked.labels(group));
      kept.values().removeIf(""::equals);
      annotations.put(group, kept);
    }
  }

  private static void tolerate(Map<String, Object> spec, GoRequest body) {
    List<Object> kept = new ArrayList<>(Values.list(spec.get("tolerations")));
    kept.removeAll(Values.list(body.raw("tolerationsDelete")));
    kept.addAll(Values.list(body.raw("tolerations")));
    spec.put("tolerations", kept.isEmpty() ? null : kept);
  }
}
