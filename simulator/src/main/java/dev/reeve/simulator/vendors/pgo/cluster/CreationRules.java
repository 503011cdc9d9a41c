package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Clusters;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.kube.Passwords;
import dev.reeve.simulator.vendors.pgo.kube.Quantity;
import dev.reeve.simulator.vendors.pgo.kube.ServiceTypes;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a new cluster must keep to, in the order the server looks. */
final class CreationRules {
  private static final Set<String> STORAGE_TYPES = Set.of("local", "posix", "s3", "gcs");
  private static final Set<String> AFFINITIES = Set.of("", "required", "preferred", "disabled");

  private final Ask ask;
  private final GoRequest body;

  CreationRules(Ask ask) {
    this.ask = ask;
    this.body = ask.body();
  }

  void check() {
    names();
    source();
    sizes();
    pairs();
    tablespaces(body.inners("Tablespaces"));
    tls(body);
    refuseIf(!text("CustomConfig").isEmpty(), text("CustomConfig") + " configmap was not found ");
    ServiceTypes.check(text("ServiceType"), "invalid service type ");
    standby();
    String config = text("BackrestConfig");
    refuseIf(!config.isEmpty(), "configmaps \"" + config + "\" not found");
    storageTypes(text("BackrestStorageType"));
    storages();
    Passwords.checkType(text("PasswordType"));
    bouncer();
    affinities();
  }

  private String text(String name) {
    return body.text(name);
  }

  private static void refuseIf(boolean wrong, String message) {
    if (wrong) {
      throw new PgoFault(message);
    }
  }

  private void names() {
    String name = text("Name");
    refuseIf(name.equals("all"), "invalid cluster name 'all' is not allowed as a cluster name");
    refuseIf(
        body.number("ReplicaCount") < 0,
        "invalid replica-count , should be greater than or equal to 0");
    Names.check(name, "invalid cluster name format ");
    refuseIf(
        ask.clusters().find(name).isPresent(),
        "pgcluster " + name + " was found so we will not create it");
    Names.checkLabels(body.labels("UserLabels"));
  }

  private void source() {
    GoRequest source = body.inner("PGDataSource");
    String from = source.text("restoreFrom");
    if (from.isEmpty()) {
      refuseIf(
          !source.text("restoreOpts").isEmpty(),
          "A cluster to restore from must be specified when providing restore options");
      return;
    }
    String other = source.text("namespace");
    String namespace = other.isEmpty() ? ask.namespace() : other;
    String volume = from + "-pgbr-repo";
    String where = " (namespace " + namespace + ")";
    refuseIf(
        !Clusters.objects(ask.state(), "pvcs", namespace).has(volume),
        String.format(
            Locale.ROOT,
            "Unable to find PVC %s for cluster %s%s, cannot restore from the specified data source",
            volume,
            from,
            where));
    refuseShutDown(from, namespace, where);
  }

  private void refuseShutDown(String from, String namespace, String where) {
    String state =
        new Clusters(ask.state(), namespace).find(from).map(Clusters::stateOf).orElse("");
    refuseIf(
        state.equals("pgcluster Shutdown"),
        String.format(
            Locale.ROOT,
            "Unable to restore from cluster %s%s because it has a %s status",
            from,
            where,
            state));
  }

  private void sizes() {
    for (String name : List.of("PVCSize", "BackrestPVCSize", "WALPVCSize")) {
      Quantity.checkSize(text(name));
    }
  }

  private void pairs() {
    pair("", "128Mi");
    pair("Backrest", "48Mi");
    pair("PgBouncer", "24Mi");
    pair("Exporter", "24Mi");
  }

  private void pair(String prefix, String memory) {
    Quantity.checkPair(text(prefix + "CPURequest"), text(prefix + "CPULimit"), "0");
    Quantity.checkPair(text(prefix + "MemoryRequest"), text(prefix + "MemoryLimit"), memory);
  }

  static void tablespaces(List<GoRequest> tablespaces) {
    for (GoRequest each : tablespaces) {
      String config = each.text("StorageConfig");
      refuseIf(
          !Storage.isKnown(config),
          config + " storage config for tablespace " + each.text("Name") + " was not found");
      Quantity.checkSize(each.text("PVCSize"));
    }
  }

  static void tls(GoRequest body) {
    boolean tls = !body.text("TLSSecret").isEmpty();
    boolean ca = !body.text("CASecret").isEmpty();
    refuseIf(
        !body.text("ReplicationTLSSecret").isEmpty() && !(tls && ca),
        "Both TLS secret and CA secret must be set in order to enable certificate-based"
            + " authentication for replication");
    boolean bouncer = !body.text("PgBouncerTLSSecret").isEmpty();
    refuseIf(
        bouncer && !body.flag("PgbouncerFlag"),
        "pgBouncer must be enabled in order to enable TLS for pgBouncer");
    refuseIf(
        bouncer && !(tls && ca),
        "Both TLS secret and CA secret must be set in order to enable TLS for pgBouncer");
    refuseIf(
        body.flag("TLSOnly") && !(tls && ca),
        "TLS only clusters requires both a TLS secret and CA secret");
    refuseIf(
        tls != ca,
        "Both TLS secret and CA secret must be set in order to enable TLS for PostgreSQL");
    refuseIf(tls, "secrets \"" + body.text("TLSSecret") + "\" not found");
  }

  private void standby() {
    if (body.flag("Standby")) {
      String type = text("BackrestStorageType");
      refuseIf(
          !type.contains("s3") && !type.contains("gcs"),
          "Backrest storage type 's3' must be selected in order to create a standby cluster");
      refuseIf(
          text("BackrestRepoPath").isEmpty(),
          "A pgBackRest repository path must be specified when creating a standby cluster");
    }
  }

  private void storageTypes(String types) {
    List<String> all = types.isEmpty() ? List.of() : Arrays.asList(types.split(","));
    for (String type : all) {
      refuseIf(!STORAGE_TYPES.contains(type), "invalid storage type: " + type);
    }
    refuseIf(all.contains("s3") && all.contains("gcs"), "Cannot use S3 and GCS at the same time.");
    refuseIf(
        all.contains("gcs") && text("BackrestGCSBucket").isEmpty(),
        "A configuration settings for GCS storage is missing. Values must be provided for the GCS"
            + " bucket, GCS endpoint, and a GCS key in order to use the GCS storage type with"
            + " pgBackRest.");
    boolean s3 =
        List.of("Bucket", "Endpoint", "Region").stream()
            .noneMatch(each -> text("BackrestS3" + each).isEmpty());
    refuseIf(
        all.contains("s3") && !s3,
        "A configuration setting for AWS S3 storage is missing. Values must be provided for the"
            + " S3 bucket, S3 endpoint and S3 region in order to use the 's3' storage type with"
            + " pgBackRest.");
  }

  private void storages() {
    Storage.check(text("BackrestStorageConfig"));
    Storage.check(text("StorageConfig"));
    Storage.check(text("WALStorageConfig"));
    refuseIf(
        !text("WALPVCSize").isEmpty() && text("WALStorageConfig").isEmpty(),
        "WAL size requires WAL storage");
    String node = text("NodeLabel");
    refuseIf(
        !node.isEmpty() && node.split("=", -1).length != 2,
        node + " node label does not follow key=value format");
    String replica = text("ReplicaStorageConfig");
    refuseIf(
        !replica.isEmpty() && !Storage.isKnown(replica),
        replica + " Storage config was not found ");
  }

  private void bouncer() {
    if (body.flag("PgbouncerFlag")) {
      refuseIf(
          body.number("PgBouncerReplicas") < 0, "must have at least 1 replica(s) for pgBouncer");
      ServiceTypes.check(text("PgBouncerServiceType"), "invalid pgBouncer service type ");
    }
  }

  private void affinities() {
    for (String suffix : List.of("", "PgBackRest", "PgBouncer")) {
      String type = text("PodAntiAffinity" + suffix);
      refuseIf(
          !AFFINITIES.contains(type),
          "Invalid Pod Anti-Affinity type.  Please choose between \"required\", \"preferred\" or"
              + " \"disabled\"");
    }
    String style = text("BackrestS3URIStyle");
    refuseIf(
        !Set.of("", "path", "host").contains(style),
        "pgBackRest S3 URI style must be set to either \"path\" or \"host\".");
  }
}
