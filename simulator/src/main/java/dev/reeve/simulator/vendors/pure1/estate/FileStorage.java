package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** File systems, their snapshots, directories, buckets, object store accounts, policies. */
final class FileStorage {
  private static final int SYSTEMS = 12;
  private static final List<String> USES = List.of("home", "media", "genomics", "ci-cache");
  private static final List<String> RULES = List.of("daily", "weekly", "hourly");

  private FileStorage() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> block, List<Appliance> file) {
    return Map.of(
        "file-systems",
            at ->
                Table.both(
                    Table.each(file, SYSTEMS, (array, n) -> system(array, n, at)),
                    Table.each(block, 2, (array, n) -> blockSystem(array, n, at))),
        "file-system-snapshots", at -> Table.each(file, 24, (array, n) -> snapshot(array, n, at)),
        "directories", at -> Table.each(block, 4, (array, n) -> directory(array, n, at)),
        "object-store-accounts", at -> Table.each(file, 2, (array, n) -> account(array, n, at)),
        "buckets", at -> Table.each(file, 8, (array, n) -> bucket(array, n, at)),
        "policies", at -> Table.each(file, RULES.size(), (array, n) -> policy(array, n, at)));
  }

  static Row systemRef(Appliance array, int n) {
    return Row.ref("file-systems", array.uuid("file-systems", n), systemName(n));
  }

  static Row snapshotRef(Appliance array, int n) {
    return Row.ref(
        "file-system-snapshots", array.uuid("file-system-snapshots", n), snapshotName(n));
  }

  static Row bucketRef(Appliance array, int n) {
    return Row.ref("buckets", array.uuid("buckets", n), bucketName(array, n));
  }

  static Row policyRef(Appliance array, int n) {
    return Row.ref("policies", array.uuid("policies", n), policyName(n));
  }

  private static String systemName(int n) {
    return USES.get(n % USES.size()) + "-" + (n / USES.size() + 1);
  }

  private static String snapshotName(int n) {
    return systemName(n % SYSTEMS) + ".auto-" + (n / SYSTEMS + 1);
  }

  private static String bucketName(Appliance array, int n) {
    return array.site().code() + "-" + (n % 2 == 0 ? "logs" : "datalake") + "-" + n;
  }

  private static String policyName(int n) {
    return "snap-" + RULES.get(n);
  }

  private static Map<String, Object> system(Appliance array, int n, Moment at) {
    return array
        .begin("file-systems", n, systemName(n), at.asOf())
        .and("created", at.past(1000 + 50 * n))
        .and("destroyed", false)
        .and("fast_remove_directory_enabled", n % 3 == 0)
        .and("hard_limit_enabled", n % 2 == 0)
        .and("http", Row.of("enabled", n == 1))
        .and("nfs", Row.of("enabled", true).and("rules", "10.0.0.0/8(rw,no_root_squash)"))
        .and("provisioned", (long) (n + 1) << 42)
        .and("smb", Row.of("enabled", n % 4 == 0))
        .and("snapshot_directory_enabled", true);
  }

  /** On a FlashArray: what only a FlashBlade has is null. */
  private static Map<String, Object> blockSystem(Appliance array, int n, Moment at) {
    return array
        .begin("array-file-systems", n, blockName(n), at.asOf())
        .and("created", at.past(600 + n))
        .and("destroyed", false)
        .and("fast_remove_directory_enabled", null)
        .and("hard_limit_enabled", null)
        .and("provisioned", null)
        .and("snapshot_directory_enabled", null);
  }

  private static String blockName(int n) {
    return "files-" + (n + 1);
  }

  private static Map<String, Object> snapshot(Appliance array, int n, Moment at) {
    return array
        .begin("file-system-snapshots", n, snapshotName(n), at.asOf())
        .and("created", at.day(-1 - n / SYSTEMS))
        .and("destroyed", false)
        .and("on", array.ref())
        .and("source", systemRef(array, n % SYSTEMS))
        .and("suffix", "auto-" + (n / SYSTEMS + 1));
  }

  private static Map<String, Object> directory(Appliance array, int n, Moment at) {
    String use = USES.get(n);
    Row system = Row.ref("file-systems", array.uuid("array-file-systems", n / 2), blockName(n / 2));
    return array
        .begin("directories", n, system.get("name") + ":" + use, at.asOf())
        .and("created", at.past(500 + n))
        .and("destroyed", false)
        .and("directory_name", use)
        .and("file_system", system)
        .and("path", "/" + use);
  }

  private static String accountName(int n) {
    return n == 0 ? "analytics" : "platform";
  }

  private static Map<String, Object> account(Appliance array, int n, Moment at) {
    return array
        .begin("object-store-accounts", n, accountName(n), at.asOf())
        .and("created", at.past(3000))
        .and("object_count", (long) Seeded.between(10_000, 90_000_000, "objects", array.id(), n));
  }

  private static Map<String, Object> bucket(Appliance array, int n, Moment at) {
    Row account =
        Row.ref(
            "object-store-accounts",
            array.uuid("object-store-accounts", n % 2),
            accountName(n % 2));
    return array
        .begin("buckets", n, bucketName(array, n), at.asOf())
        .and("account", account)
        .and("created", at.past(2000 - n))
        .and("destroyed", n == 7)
        .and("object_count", (long) Seeded.between(100, 9_000_000, "bucket", array.id(), n))
        .and("versioning", List.of("none", "enabled", "suspended").get(n % 3));
  }

  private static Map<String, Object> policy(Appliance array, int n, Moment at) {
    long every = List.of(Moment.DAY, 7 * Moment.DAY, Moment.HOUR).get(n);
    Row rule =
        Row.of("at", n == 2 ? null : 9 * Moment.HOUR)
            .and("every", every)
            .and("keep_for", 30 * every)
            .and("time_zone", "Europe/Amsterdam");
    if (n == 2) {
      rule.remove("at");
    }
    return array
        .begin("policies", n, policyName(n), at.asOf())
        .and("enabled", n != 2)
        .and("rules", List.of(rule));
  }
}
