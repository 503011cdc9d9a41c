package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Volumes, their snapshots, pods, protection group snapshots. */
final class BlockStorage {
  private static final List<String> USES =
      List.of("oracle-data", "oracle-log", "vmware-ds", "sql-data", "k8s-pvc", "backup");
  private static final List<String> SUFFIXES = List.of("hourly", "nightly", "weekly");

  private BlockStorage() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> block, int volumes) {
    int snapshots = Math.min(volumes, 1200);
    return Map.of(
        "volumes", at -> Table.of(volumes, n -> volume(block, n, at)),
        "volume-snapshots", at -> Table.of(snapshots, n -> snapshot(block, n, at)),
        "pods", at -> Table.each(block, 2, (array, n) -> pod(array, n, at)),
        "protection-group-snapshots",
            at -> Table.each(block, 3, (array, n) -> groupSnapshot(array, n, at)),
        "protection-group-snapshots/transfer",
            at -> Table.each(block, 3, (array, n) -> transfer(array, n, at)));
  }

  static Map<String, Object> volume(List<Appliance> block, int n, Moment at) {
    Appliance array = block.get(n % block.size());
    int own = n / block.size();
    boolean destroyed = n % 97 == 13;
    String use = Seeded.pick(USES, "use", n);
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("volumes", n))
        .and("name", String.format(Locale.ROOT, "%s-%04d", use, own + 1))
        .and("arrays", array.refs())
        .and("created", at.past(Seeded.between(1, 8000, "created", n)))
        .and("destroyed", destroyed)
        .and("eradicated", false)
        .maybe("pod", own % 6 == 0 ? podRef(array, own % 2) : null)
        .and("provisioned", (long) Seeded.between(1, 64, "provisioned", n) << 36)
        .and("serial", Seeded.hex(24, "serial", n));
  }

  private static Map<String, Object> snapshot(List<Appliance> block, int n, Moment at) {
    Map<String, Object> volume = volume(block, n, at);
    String suffix = SUFFIXES.get(n % SUFFIXES.size());
    Appliance array = block.get(n % block.size());
    return Row.of("_as_of", at.asOf())
        .and("id", Seeded.uuid("volume-snapshots", n))
        .and("name", volume.get("name") + "." + suffix)
        .and("arrays", volume.get("arrays"))
        .and("created", at.past(Seeded.between(1, 700, "snapped", n)))
        .and("destroyed", false)
        .and("on", array.ref())
        .maybe("pod", volume.get("pod"))
        .and("provisioned", volume.get("provisioned"))
        .and("serial", Seeded.hex(24, "snapshot", n))
        .and("snapshot_group", groupRef(array, n % 3))
        .and("source", Row.ref("volumes", volume))
        .and("suffix", suffix);
  }

  static Row podRef(Appliance array, int n) {
    return Row.ref("pods", array.uuid("pods", n), podName(array, n));
  }

  private static String podName(Appliance array, int n) {
    return "pod-" + (n == 0 ? "prod" : "dr") + "-" + array.name();
  }

  private static Map<String, Object> pod(Appliance array, int n, Moment at) {
    return array
        .begin("pods", n, podName(array, n), at.asOf())
        .and("mediator", "purestorage")
        .maybe("source", n == 0 ? null : podRef(array, 0));
  }

  private static String groupName(int n) {
    return "pg-" + SUFFIXES.get(n) + "." + (100 + n);
  }

  private static Row groupRef(Appliance array, int n) {
    return Row.ref(
        "protection-group-snapshots", array.uuid("protection-group-snapshots", n), groupName(n));
  }

  private static Map<String, Object> groupSnapshot(Appliance array, int n, Moment at) {
    return Row.of("_as_of", at.asOf())
        .and("id", array.uuid("protection-group-snapshots", n))
        .and("name", groupName(n))
        .and("created", at.day(-n - 1))
        .and("on", array.ref())
        .maybe("pod", n == 0 ? podRef(array, 0) : null)
        .and("source", groupSource(array, n));
  }

  static Row groupSource(Appliance array, int n) {
    return Row.ref(
        "protection-groups", array.uuid("protection-groups", n), "pg-" + SUFFIXES.get(n));
  }

  // The newest one is sent over the day and done by its end.
  private static Map<String, Object> transfer(Appliance array, int n, Moment at) {
    double progress = n > 0 ? 1 : Math.round((at.now() - at.day(0)) * 100.0 / Moment.DAY) / 100.0;
    boolean done = progress >= 1;
    long started = at.day(-n);
    return Row.of("_as_of", at.asOf())
        .and("id", array.uuid("protection-group-snapshots", n))
        .and("name", groupName(n))
        .maybe("completed", done ? started + 3 * Moment.HOUR : null)
        .and("data_transferred", (long) (progress * (1L << 40)))
        .and("progress", progress)
        .and("started", started)
        .and("#source", groupSource(array, n));
  }
}
