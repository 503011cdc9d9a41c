package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.ask.Timing;
import java.time.Duration;
import java.util.Map;

/** What the operator's controllers make of a cluster as time passes. */
public final class Lifecycle {
  private static final String PROCESSED = "Successfully processed Pgcluster by controller";
  private static final String INITIALIZED = "Cluster has been initialized";

  private Lifecycle() {}

  /** The {@code status} of a cluster. */
  public static Map<String, Object> status(String state, String message) {
    return Values.of("state", state, "message", message);
  }

  private static void later(
      Records records, String name, Duration after, Map<String, Object> status, boolean up) {
    records.later(name, after, Values.of("cluster", Values.of("status", status), "pods", up));
  }

  /** A new cluster, of nothing or of another's backup. */
  static void created(Clusters clusters, String name, boolean fromSource) {
    Records records = clusters.records();
    if (fromSource) {
      later(records, name, Timing.PROCESSED, status("pgcluster Bootstrapping", ""), false);
      later(
          records,
          name,
          Timing.PROCESSED.plus(Duration.ofSeconds(3)),
          status("pgcluster Bootstrapped", ""),
          false);
    } else {
      later(records, name, Timing.PROCESSED, status("pgcluster Processed", PROCESSED), false);
    }
    later(records, name, Timing.READY, status("pgcluster Initialized", INITIALIZED), true);
    Volumes.claim(clusters, name, Timing.PROCESSED);
  }

  /** A cluster that is shut down or started again. */
  static void switched(Clusters clusters, String name, boolean down) {
    Map<String, Object> status =
        down
            ? status("pgcluster Shutdown", "Database shutdown")
            : status("pgcluster Initialized", INITIALIZED);
    later(clusters.records(), name, Timing.SWITCHED, status, !down);
  }

  /** A cluster that goes back to a backup. */
  public static void restored(Clusters clusters, String name) {
    Records records = clusters.records();
    Duration half = Timing.RESTORE_BEGUN;
    later(records, name, half, status("pgcluster Restoring", "Cluster is being restored"), false);
    later(
        records,
        name,
        half.plus(Duration.ofSeconds(4)),
        status("pgcluster Bootstrapping", ""),
        false);
    later(
        records,
        name,
        half.plus(Duration.ofSeconds(8)),
        status("pgcluster Bootstrapped", ""),
        false);
    later(records, name, Timing.RESTORED, status("pgcluster Initialized", INITIALIZED), true);
  }

  /** A cluster that was there before the first call. */
  public static void settle(Map<String, Object> record) {
    Clusters.object(record).put("status", status("pgcluster Initialized", INITIALIZED));
    record.put("pods", true);
  }
}
