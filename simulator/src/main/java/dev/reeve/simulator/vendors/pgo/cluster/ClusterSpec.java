package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code spec} of a new cluster, member by member in the order of the server's structure. */
final class ClusterSpec {
  static final String IMAGE_TAG = "ubi8-13.10-";

  private final GoRequest body;
  private final Map<String, Object> spec = new LinkedHashMap<>();

  private ClusterSpec(GoRequest body) {
    this.body = body;
  }

  static Map<String, Object> of(GoRequest body, String version, String workflow) {
    ClusterSpec made = new ClusterSpec(body);
    made.images(version);
    made.storages();
    made.resources();
    made.people();
    made.labels(version, workflow);
    made.backrest();
    made.rest();
    return made.spec;
  }

  private void put(String member, Object value) {
    spec.put(member, value);
  }

  private String or(String member, String otherwise) {
    String text = body.text(member);
    return text.isEmpty() ? otherwise : text;
  }

  private void images(String version) {
    String name = body.text("Name");
    put("name", name);
    put("clustername", name);
    put("policies", body.text("Policies"));
    put("ccpimage", or("CCPImage", "crunchy-postgres-ha"));
    put("ccpimagetag", or("CCPImageTag", IMAGE_TAG + version));
    put("ccpimageprefix", or("CCPImagePrefix", "registry.developers.crunchydata.com/crunchydata"));
    put("pgoimageprefix", or("PGOImagePrefix", "registry.developers.crunchydata.com/crunchydata"));
    put("port", "5432");
    put("disableAutofail", !body.flag("AutofailFlag"));
    put("pgBadger", body.flag("BadgerFlag"));
    put("pgbadgerport", "10000");
    put("exporter", body.flag("MetricsFlag"));
    put("exporterport", "9187");
  }

  private void storages() {
    boolean wal = !body.text("WALStorageConfig").isEmpty();
    String walSize = body.text("WALPVCSize");
    put("PrimaryStorage", Storage.standard(body.text("PVCSize")));
    put("WALStorage", wal ? Storage.standard(walSize) : Storage.none(walSize));
    put("ReplicaStorage", Storage.standard(body.text("PVCSize")));
    put("BackrestStorage", Storage.standard(body.text("BackrestPVCSize")));
    put("PGAdminStorage", Storage.none(""));
  }

  private void resources() {
    put("resources", asked("CPURequest", "MemoryRequest", "128Mi"));
    put("limits", asked("CPULimit", "MemoryLimit", ""));
    put("backrestResources", asked("BackrestCPURequest", "BackrestMemoryRequest", "48Mi"));
    put("backrestLimits", asked("BackrestCPULimit", "BackrestMemoryLimit", ""));
    put("exporterResources", asked("ExporterCPURequest", "ExporterMemoryRequest", "0"));
    put("exporterLimits", asked("ExporterCPULimit", "ExporterMemoryLimit", ""));
    int replicas = Math.max(1, body.number("PgBouncerReplicas"));
    put(
        "pgBouncer",
        Values.of(
            "replicas", body.flag("PgbouncerFlag") ? replicas : 0,
            "resources", asked("PgBouncerCPURequest", "PgBouncerMemoryRequest", "24Mi"),
            "limits", asked("PgBouncerCPULimit", "PgBouncerMemoryLimit", ""),
            "serviceType", body.text("PgBouncerServiceType"),
            "tlsSecret", body.text("PgBouncerTLSSecret")));
  }

  private Map<String, Object> asked(String cpu, String memory, String otherwise) {
    Map<String, Object> asked = new LinkedHashMap<>();
    if (!body.text(cpu).isEmpty()) {
      asked.put("cpu", body.text(cpu));
    }
    String size = or(memory, otherwise);
    if (!size.isEmpty()) {
      asked.put("memory", size);
    }
    return asked;
  }

  private void people() {
    String type = body.text("PasswordType");
    put("user", or("Username", "testuser"));
    put("passwordType", type.equals("scram") ? "scram-sha-256" : type);
    put("database", or("Database", body.text("Name")));
    put("replicas", String.valueOf(body.number("ReplicaCount")));
    put("status", "");
    put("customconfig", "");
  }

  private void labels(String version, String workflow) {
    Map<String, Object> labels = body.labels("UserLabels");
    labels.put("pgo-version", version);
    labels.put("workflowid", workflow);
    put("userlabels", new LinkedHashMap<>(labels));
    put("nodeAffinity", Values.of());
    String affinity = or("PodAntiAffinity", "preferred");
    put(
        "podAntiAffinity",
        Values.of(
            "default", affinity,
            "pgBackRest", or("PodAntiAffinityPgBackRest", affinity),
            "pgBouncer", or("PodAntiAffinityPgBouncer", affinity)));
    if (body.choice("SyncReplication") != null) {
      put("syncReplication", body.flag("SyncReplication"));
    }
  }

  private void backrest() {
    for (String member : List.of("Bucket", "Endpoint", "KeyType")) {
      put("backrestGCS" + member, body.text("BackrestGCS" + member));
    }
    for (String member : List.of("Bucket", "Region", "Endpoint", "URIStyle")) {
      put("backrestS3" + member, body.text("BackrestS3" + member));
    }
    put("backrestS3VerifyTLS", body.number("BackrestS3VerifyTLS") == 2 ? "false" : "true");
    put("backrestRepoPath", body.text("BackrestRepoPath"));
    String types = body.text("BackrestStorageType");
    put("backrestStorageTypes", types.isEmpty() ? List.of() : Arrays.asList(types.split(",")));
    Map<String, Object> mounts = new LinkedHashMap<>();
    for (GoRequest each : body.inners("Tablespaces")) {
      mounts.put(each.text("Name"), Storage.standard(each.text("PVCSize")));
    }
    put("tablespaceMounts", mounts);
  }

  private void rest() {
    put(
        "tls",
        Values.of(
            "caSecret", body.text("CASecret"),
            "replicationTLSSecret", body.text("ReplicationTLSSecret"),
            "tlsSecret", body.text("TLSSecret")));
    put("tlsOnly", body.flag("TLSOnly"));
    put("standby", body.flag("Standby"));
    put("shutdown", false);
    GoRequest source = body.inner("PGDataSource");
    put(
        "pgDataSource",
        Values.of(
            "namespace", source.text("namespace"),
            "restoreFrom", source.text("restoreFrom"),
            "restoreOpts", source.text("restoreOpts")));
    GoRequest annotations = body.inner("annotations");
    Map<String, Object> all = new LinkedHashMap<>();
    for (String member : List.of("backrest", "global", "pgBouncer", "postgres")) {
      all.put(member, annotations.labels(member));
    }
    put("annotations", all);
    put("serviceType", body.text("ServiceType"));
    Object tolerations = body.raw("tolerations");
    spec.put("tolerations", tolerations instanceof List<?> list && !list.isEmpty() ? list : null);
  }
}
