package dev.reeve.simulator.vendors.pgo.database;

import dev.reeve.simulator.state.Ids;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import dev.reeve.simulator.vendors.pgo.cluster.Storage;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** pg_dump: each cluster has at most one dump task. */
public final class Dumps {
  private static final String KIND = "dumps";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** The items stand within a list object. */
  public static final Envelope ENVELOPE = Dumps::told;

  private Dumps() {}

  private static Map<String, Object> told(@Nullable Object value, String code, String message) {
    Object items = value == Envelope.EARLY ? null : value == Envelope.LATE ? List.of() : value;
    return Values.of("BackupList", Values.of("items", items), "Code", code, "Msg", message);
  }

  /** {@code POST /pgdumpbackup}. */
  public static List<String> create(Ask ask) {
    String config = ask.body().text("StorageConfig");
    if (!config.isEmpty() && !Storage.isKnown(config)) {
      throw new PgoFault(config + " Storage config was not found ");
    }
    BackupOptions.checkDump(ask);
    List<String> names = Arguments.clusters(ask, "Args");
    if (names == null) {
      return List.of("no clusters found with that selector");
    }
    List<String> done = new ArrayList<>();
    for (String name : names) {
      Map<String, Object> record = ask.clusters().get(name, " was not found, verify cluster name");
      String task = "backup-" + name + "-pgdump";
      ask.objects(KIND).cancel(task);
      ask.objects(KIND).put(task, dump(ask, record, task));
      run(ask, record, task);
      done.add("created Pgtask " + task);
    }
    return done;
  }

  /** The job tells its task how it goes; that of a cluster without a primary fails. */
  private static void run(Ask ask, Map<String, Object> record, String task) {
    String job = " [" + task + "-" + Ids.text(ask.state().ids().random(), LETTERS, 4) + "]";
    String end = Clusters.isUp(record) ? "job completed" : "job error";
    tell(ask, task, Timing.BACKUP_BEGUN, "job submitted" + job);
    tell(ask, task, Timing.BACKED_UP, end + job);
  }

  private static void tell(Ask ask, String task, Duration after, String status) {
    ask.objects(KIND).later(task, after, Values.of("backupstatus", status));
  }

  // The recorded server never set a creation time: Go then prints its zero time.
  private static Map<String, Object> dump(Ask ask, Map<String, Object> record, String task) {
    String name = Clusters.name(record);
    String volume = ask.body().text("PVCName");
    String made = task + "-" + ask.body().text("PGDumpDB") + "-pvc";
    Map<String, Object> storage = Storage.standard("1G");
    storage.put("storagetype", "");
    Map<String, Object> dump = Values.of("CreationTimestamp", "0001-01-01 00:00:00 +0000 UTC");
    dump.put("namespace", "");
    dump.put("name", task);
    dump.put("storagespec", storage);
    dump.put("ccpimagetag", Clusters.spec(record).get("ccpimagetag"));
    dump.put("backuphost", name);
    dump.put("backupusersecret", name + "-postgres-secret");
    dump.put("backupport", "5432");
    dump.put("backupstatus", "");
    dump.put("backuppvc", volume.isEmpty() ? made : volume);
    dump.put("backupopts", ask.body().text("BackupOpts"));
    dump.put("toc", null);
    return dump;
  }

  /** {@code GET /pgdump/x}. */
  public static Map<String, Object> show(Ask ask) {
    List<Object> items = new ArrayList<>();
    String message = "";
    for (Map<String, Object> record : Arguments.selected(ask)) {
      String task = "backup-" + Clusters.name(record) + "-pgdump";
      Optional<Map<String, Object>> found = ask.objects(KIND).find(task);
      found.ifPresent(items::add);
      if (found.isEmpty()) {
        message = "pgDump %s not found. " + task + "\n";
      }
    }
    return told(items, "ok", message);
  }

  /** {@code POST /pgdumprestore}. */
  public static Map<String, Object> restore(Ask ask) {
    BackupOptions.check(ask.body().text("RestoreOpts"), OptionRules.DUMP_RESTORE);
    String name = ask.body().text("FromCluster");
    String volume = ask.body().text("FromPVC");
    ask.clusters().get(name, " was not found, verify cluster name");
    boolean there =
        ask.objects(KIND).all().anyMatch(each -> volume.equals(each.get("backuppvc")))
            || ask.objects("pvcs").has(volume);
    if (!there) {
      throw PgoFault.notFound("persistentvolumeclaims", volume);
    }
    String done =
        String.format(
            Locale.ROOT,
            "restore performed on %s to %s opts=%s pitr-target=%s",
            name,
            volume,
            ask.body().text("RestoreOpts"),
            ask.body().text("PITRTarget"));
    return Values.of("Results", List.of(done), "Code", "ok", "Msg", "Restore Not Implemented");
  }
}
