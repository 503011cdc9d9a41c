package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Tasks;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.cluster.Lifecycle;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** pgBackRest: backups, what there is of them, restores. */
public final class Backups {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> STORAGES = List.of("posix", "local", "s3", "gcs");
  private static final long SIZE = 31_862_210;
  private static final long SYSTEM = 6_968_534_921_478_664_000L;

  private Backups() {}

  private static Map<String, Object> ready(Map<String, Object> record) {
    if (!Clusters.isUp(record)) {
      throw new PgoFault("backrestrepo pod not found for cluster " + Clusters.name(record));
    }
    return record;
  }

  /** {@code POST /backrestbackup}. */
  public static List<String> create(Ask ask) {
    String options = ask.body().text("BackupOpts");
    BackupOptions.check(options, OptionRules.BACKUP);
    List<String> names = Arguments.clusters(ask, "Args");
    if (names == null) {
      return List.of("no clusters found with that selector");
    }
    List<String> done = new ArrayList<>();
    for (String name : names) {
      Map<String, Object> record = ask.clusters().get(name, " was not found, verify cluster name");
      checkStorage(record, ask.body().text("BackrestStorageType"));
      ready(record);
      List<Object> backups = new ArrayList<>(Values.list(record.get("backups")));
      backups.add(backup(ask.state().clock().now(), backups, BackupOptions.type(options)));
      record.put("backups", backups);
      ask.clusters().put(record);
      done.add("created Pgtask backrest-backup-" + name);
    }
    return done;
  }

  /** The storage asked for must be one that the cluster has; one that tells none has posix. */
  static void checkStorage(Map<String, Object> record, String asked) {
    List<String> wanted = asked.isEmpty() ? List.of() : List.of(asked.split(","));
    for (String each : wanted) {
      if (!STORAGES.contains(each)) {
        throw new PgoFault("invalid storage type: " + each);
      }
    }
    if (wanted.size() > 1) {
      throw new PgoFault("you can only select one storage type");
    }
    List<String> own = new ArrayList<>();
    Values.list(Clusters.spec(record).get("backrestStorageTypes"))
        .forEach(each -> own.add(each.toString()));
    if (own.isEmpty()) {
      own.add("posix");
    }
    if (!wanted.isEmpty() && !own.contains(wanted.get(0).replace("local", "posix"))) {
      throw new PgoFault("invalid storage type: choices are: " + String.join(" ", own));
    }
  }

  private static Map<String, Object> backup(Instant asked, List<Object> earlier, String wanted) {
    Instant start = asked.plus(Timing.BACKUP_BEGUN);
    String full = "";
    for (Object each : earlier) {
      if ("full".equals(Values.object(each).get("type"))) {
        full = Values.text(Values.object(each).get("label"));
      }
    }
    String type = full.isEmpty() ? "full" : wanted;
    String stamp = LABEL.format(start);
    String label =
        type.equals("full") ? stamp + "F" : full + "_" + stamp + (type.equals("diff") ? "D" : "I");
    String prior = type.equals("full") ? "" : full;
    Instant stop = asked.plus(Timing.BACKED_UP);
    return backup(label, type, prior, start, stop);
  }

  private static Map<String, Object> backup(
      String label, String type, String prior, Instant start, Instant stop) {
    return Values.of(
        "label", label,
        "type", type,
        "prior", prior,
        "start", start.getEpochSecond(),
        "stop", stop.getEpochSecond());
  }

  /** A full backup taken before the first call. */
  public static Map<String, Object> earlier(Instant at) {
    return backup(LABEL.format(at) + "F", "full", "", at, at.plusSeconds(40));
  }

  /** {@code GET /backrest/x}. */
  public static List<Object> show(Ask ask) {
    List<Object> items = new ArrayList<>();
    for (Map<String, Object> record : Arguments.selected(ask)) {
      ready(record);
      items.add(
          Values.of(
              "Name", Clusters.name(record),
              "Info", List.of(info(ask, record)),
              "StorageType", "posix"));
    }
    return items;
  }

  private static Map<String, Object> info(Ask ask, Map<String, Object> record) {
    long now = ask.state().clock().now().getEpochSecond();
    List<Object> done = new ArrayList<>();
    for (Object each : Values.list(record.get("backups"))) {
      if (Values.number(Values.object(each).get("stop"), 0) <= now) {
        done.add(told(Values.object(each)));
      }
    }
    Map<String, Object> info = Values.of("archive", List.of(archive()), "backup", done);
    info.put("cipher", "none");
    info.put("db", List.of(Values.of("id", 1, "system-id", SYSTEM, "version", "13")));
    info.put("name", "db");
    info.put(
        "status",
        done.isEmpty()
            ? Values.of("code", 2, "message", "no valid backups")
            : Values.of("code", 0, "message", "ok"));
    return info;
  }

  private static Map<String, Object> archive() {
    return Values.of(
        "db", Values.of("id", 1),
        "id", "13-1",
        "max", "000000010000000000000009",
        "min", "000000010000000000000001");
  }

  private static Map<String, Object> told(Map<String, Object> backup) {
    Object prior = backup.get("prior");
    return Values.of(
        "archive",
            Values.of("start", "000000010000000000000002", "stop", "000000010000000000000003"),
        "backrest", Values.of("format", 5, "version", "2.41"),
        "database", Values.of("id", 1),
        "info",
            Values.of(
                "delta", SIZE,
                "repository", Values.of("delta", SIZE / 8, "size", SIZE / 8),
                "size", SIZE),
        "label", backup.get("label"),
        "prior", prior,
        "reference", "".equals(prior) ? null : List.of(prior),
        "timestamp", Values.of("start", backup.get("start"), "stop", backup.get("stop")),
        "type", backup.get("type"));
  }

  /** {@code DELETE /backrest}. */
  public static Map<String, Object> delete(Ask ask) {
    Map<String, Object> record = ready(ask.clusters().get(ask.body().text("ClusterName")));
    String target = ask.body().text("Target");
    List<Object> backups = new ArrayList<>(Values.list(record.get("backups")));
    boolean gone =
        backups.removeIf(
            each ->
                target.equals(Values.object(each).get("label"))
                    || target.equals(Values.object(each).get("prior")));
    if (!gone) {
      throw new PgoFault("command terminated with exit code 38");
    }
    record.put("backups", backups);
    ask.clusters().put(record);
    return Map.of();
  }

  /** {@code POST /restore}: works on a cluster without pods too. */
  public static List<String> restore(Ask ask) {
    String options = ask.body().text("RestoreOpts");
    BackupOptions.check(options, OptionRules.RESTORE);
    String name = ask.body().text("FromCluster");
    Map<String, Object> record = ask.clusters().get(name, " was not found, verify cluster name");
    if (Boolean.TRUE.equals(Clusters.spec(record).get("standby"))) {
      throw new PgoFault(
          "Request rejected, unable to restore cluster "
              + name
              + ": Action not permitted because standby mode is enabled.");
    }
    checkStorage(record, ask.body().text("BackrestStorageType"));
    Tasks tasks = Tasks.of(ask);
    String task = name + "-backrestrestore";
    String id = tasks.workflow(task, name);
    tasks.step(task, "restore job created", Timing.RESTORE_BEGUN);
    tasks.step(task, "restored Primary created", Timing.RESTORED);
    tasks.step(task, "task completed", Timing.RESTORED);
    Lifecycle.restored(ask.clusters(), name);
    String target = ask.body().text("PITRTarget");
    return List.of(
        String.format(
            Locale.ROOT,
            "restore request for %s with opts \"%s\" and pitr-target=\"%s\"",
            name,
            options,
            target),
        "workflow id " + id);
  }
}
