package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.kube.Selector;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Schedules of backups and policies, kept as config maps. */
public final class Schedules {
  private static final String KIND = "schedules";

  private Schedules() {}

  /** {@code POST /schedule}. */
  public static List<String> create(Ask ask) {
    GoRequest body = ask.body();
    String cluster = body.text("ClusterName");
    String selector = cluster.isEmpty() ? body.text("Selector") : "pg-cluster=" + cluster;
    BackupOptions.check(body.text("ScheduleOptions"), OptionRules.BACKUP);
    List<Map<String, Object>> made = new ArrayList<>();
    for (Map<String, Object> record : ask.clusters().select(selector)) {
      made.add(schedule(ask, record));
    }
    List<String> done = new ArrayList<>();
    Records schedules = ask.objects(KIND);
    for (Map<String, Object> each : made) {
      String name = Values.text(each.get("name"));
      if (schedules.has(name)) {
        throw new PgoFault("Schedule " + name + " already exists", done);
      }
      String fault = Names.configMapFault(name);
      if (!fault.isEmpty()) {
        throw new PgoFault(fault, done);
      }
      schedules.put(name, each);
      done.add("created schedule " + name + " for cluster " + each.get("pg-cluster"));
    }
    return done;
  }

  private static Map<String, Object> schedule(Ask ask, Map<String, Object> record) {
    String cluster = Clusters.name(record);
    String type = ask.body().text("ScheduleType");
    String what =
        switch (type) {
          case "pgbackrest" -> backup(ask, record);
          case "policy" -> policy(ask);
          default -> throw new PgoFault("Schedule type unknown: " + type);
        };
    return Values.of(
        "name",
        cluster + "-" + type + "-" + what,
        "pg-cluster",
        cluster,
        "crunchy-scheduler",
        "true",
        "schedule",
        ask.body().text("Schedule"),
        "type",
        type,
        "what",
        what);
  }

  private static String backup(Ask ask, Map<String, Object> record) {
    Backups.checkStorage(record, ask.body().text("BackrestStorageType"));
    return ask.body().text("PGBackRestType");
  }

  private static String policy(Ask ask) {
    String policy = ask.body().text("PolicyName");
    if (!ask.objects("pgpolicies").has(policy)) {
      throw new PgoFault("policy " + policy + " not found");
    }
    return policy;
  }

  private static List<String> names(Ask ask) {
    String name = ask.body().text("ScheduleName");
    String cluster = ask.body().text("ClusterName");
    String selector = ask.body().text("Selector");
    if (name.isEmpty() && cluster.isEmpty() && selector.isEmpty()) {
      throw new PgoFault("Cluster name, schedule name or selector must be provided");
    }
    if (!name.isEmpty()) {
      return List.of(name);
    }
    Predicate<Map<String, ?>> wanted = Selector.parse(selector);
    boolean any = cluster.isEmpty() || cluster.equals("all");
    return ask.objects(KIND)
        .all()
        .filter(each -> any || cluster.equals(each.get("pg-cluster")))
        .filter(wanted::test)
        .map(each -> Values.text(each.get("name")))
        .toList();
  }

  // The vendor's own words when a schedule is only looked for, too.
  private static PgoFault missing(String name, List<String> done) {
    return new PgoFault(
        "Could not delete ConfigMap " + name + ": configmaps \"" + name + "\" not found", done);
  }

  /** {@code POST /scheduledelete}. */
  public static List<String> delete(Ask ask) {
    List<String> done = new ArrayList<>();
    for (String name : names(ask)) {
      if (!ask.objects(KIND).remove(name)) {
        throw missing(name, done);
      }
      done.add("deleted schedule " + name);
    }
    return done;
  }

  /** {@code POST /scheduleshow}. */
  public static List<String> show(Ask ask) {
    List<String> shown = new ArrayList<>();
    for (String name : names(ask)) {
      Map<String, Object> each =
          ask.objects(KIND).find(name).orElseThrow(() -> missing(name, shown));
      String text =
          String.format(
              Locale.ROOT,
              "%s:\n\tschedule: %s\n\tschedule-type: %s",
              name,
              each.get("schedule"),
              each.get("type"));
      boolean backup = "pgbackrest".equals(each.get("type"));
      shown.add(backup ? text + "\n\tbackup-type: " + each.get("what") : text);
    }
    return shown;
  }
}
