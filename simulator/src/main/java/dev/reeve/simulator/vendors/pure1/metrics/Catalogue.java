package dev.reeve.simulator.vendors.pure1.metrics;

import dev.reeve.simulator.vendors.pure1.metrics.Metric.Shape;
import java.util.ArrayList;
import java.util.List;

/** All metrics, in the order they are listed. */
public final class Catalogue {
  private static final double TIB = 1L << 40;
  private static final List<Metric> ALL = build();

  private Catalogue() {}

  /** Every metric. */
  public static List<Metric> all() {
    return ALL;
  }

  private static List<Metric> build() {
    List<Metric> all = new ArrayList<>();
    work(all, "array", "arrays", List.of("read", "write", "mirrored_write"), 40_000);
    all.add(new Metric("array_total_load", "", "arrays", Shape.RATIO, 0.55));
    all.add(new Metric("array_data_reduction", "", "arrays", Shape.STEADY, 4.2));
    for (String space : spaces()) {
      all.add(new Metric("array_" + space, "B", "arrays", Shape.SPACE, 60 * TIB));
    }
    all.add(new Metric("array_total_capacity", "B", "arrays", Shape.STEADY, 200 * TIB));
    work(all, "pod", "pods", List.of("read", "write"), 9_000);
    work(all, "volume", "volumes", List.of("read", "write"), 800);
    work(all, "file_system", "file-systems", List.of("read", "write", "other"), 3_000);
    work(all, "bucket", "buckets", List.of("read", "write"), 500);
    work(all, "directory", "directories", List.of("read", "write"), 400);
    all.add(new Metric("volume_provisioned_space", "B", "volumes", Shape.STEADY, TIB));
    all.add(
        new Metric(
            "subscription_license_usage", "B", "subscription-licenses", Shape.SPACE, 80 * TIB));
    return List.copyOf(all);
  }

  private static List<String> spaces() {
    return List.of(
        "volume_space",
        "snapshot_space",
        "shared_space",
        "system_space",
        "file_system_space",
        "object_store_space",
        "effective_used_space");
  }

  private static void work(
      List<Metric> all, String prefix, String collection, List<String> kinds, double iops) {
    for (String kind : kinds) {
      String name = prefix + "_" + kind;
      all.add(new Metric(name + "_iops", "IO/s", collection, Shape.WORK, iops));
      if (!kind.equals("other")) {
        all.add(new Metric(name + "_bandwidth", "B/s", collection, Shape.WORK, iops * 32_768));
      }
      all.add(new Metric(name + "_latency_us", "us/IO", collection, Shape.WORK, 600));
    }
  }
}
