package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.cluster.Storage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's settings, {@code GET /config}. */
public final class Config {
  private static final String IMAGES = "registry.developers.crunchydata.com/crunchydata";

  private Config() {}

  /** The settings. */
  public static Map<String, Object> show(Ask ask) {
    return told(ask.version());
  }

  /** The same structure without any value, as beside a refusal. */
  public static Map<String, Object> nothing() {
    Map<String, Object> nothing = new LinkedHashMap<>();
    told("").forEach((name, value) -> nothing.put(name, blank(value)));
    nothing.put("Storage", null);
    return nothing;
  }

  private static @Nullable Object blank(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> nothing = new LinkedHashMap<>();
      map.forEach((name, each) -> nothing.put(name.toString(), blank(each)));
      return nothing;
    }
    return value instanceof String ? "" : value instanceof Boolean ? Boolean.FALSE : number(value);
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof Integer ? 0 : null;
  }

  private static Map<String, Object> told(String version) {
    return Values.of(
        "BasicAuth", "",
        "Cluster", cluster(version),
        "Pgo", pgo(version),
        "PrimaryStorage", "default",
        "WALStorage", "",
        "BackupStorage", "default",
        "ReplicaStorage", "default",
        "BackrestStorage", "default",
        "PGAdminStorage", "default",
        "Storage", Storage.told(),
        "OpenShift", false);
  }

  private static Map<String, Object> pgo(String version) {
    return Values.of(
        "Audit", false,
        "ConfigMapWorkerCount", 2,
        "ControllerGroupRefreshInterval", 60,
        "DisableReconcileRBAC", false,
        "NamespaceRefreshInterval", 60,
        "NamespaceWorkerCount", 1,
        "PGClusterWorkerCount", 1,
        "PGOImagePrefix", IMAGES,
        "PGOImageTag", "ubi8-" + version,
        "PGReplicaWorkerCount", 1,
        "PGTaskWorkerCount", 1);
  }

  private static Map<String, Object> cluster(String version) {
    Map<String, Object> cluster = new LinkedHashMap<>();
    cluster.put("CCPImagePrefix", IMAGES);
    cluster.put("CCPImageTag", "ubi8-13.10-" + version);
    cluster.put("Policies", "");
    cluster.put("Metrics", false);
    cluster.put("Badger", false);
    cluster.put("Port", "5432");
    cluster.put("PGBadgerPort", "10000");
    cluster.put("ExporterPort", "9187");
    cluster.put("User", "testuser");
    cluster.put("Database", "");
    cluster.put("PasswordAgeDays", "0");
    cluster.put("PasswordLength", "24");
    cluster.put("Replicas", "0");
    cluster.put("ServiceType", "ClusterIP");
    cluster.put("BackrestPort", 2022);
    cluster.putAll(backrest());
    cluster.putAll(scheduling());
    return cluster;
  }

  private static Map<String, Object> scheduling() {
    Map<String, Object> scheduling = new LinkedHashMap<>();
    scheduling.put("DisableAutofail", false);
    scheduling.put("DisableReplicaStartFailReinit", false);
    scheduling.put("PodAntiAffinity", "preferred");
    scheduling.put("PodAntiAffinityPgBackRest", "");
    scheduling.put("PodAntiAffinityPgBouncer", "");
    scheduling.put("SyncReplication", false);
    scheduling.put("DefaultInstanceMemory", "128Mi");
    scheduling.put("DefaultBackrestMemory", "48Mi");
    scheduling.put("DefaultPgBouncerMemory", "24Mi");
    scheduling.put("DefaultExporterMemory", "24Mi");
    scheduling.put("DisableFSGroup", null);
    return scheduling;
  }

  private static Map<String, Object> backrest() {
    return Values.of(
        "BackrestGCSBucket", "",
        "BackrestGCSEndpoint", "",
        "BackrestGCSKeyType", "",
        "BackrestS3Bucket", "",
        "BackrestS3Endpoint", "",
        "BackrestS3Region", "",
        "BackrestS3URIStyle", "",
        "BackrestS3VerifyTLS", "");
  }
}
