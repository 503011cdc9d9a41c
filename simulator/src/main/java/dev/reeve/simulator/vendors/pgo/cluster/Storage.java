package dev.reeve.simulator.vendors.pgo.cluster;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.List;
import java.util.Map;

/** The storage configurations of the operator. */
public final class Storage {
  private static final List<String> NAMES =
      List.of("default", "hostpathstorage", "nfsstorage", "replicastorage", "storageos");

  private Storage() {}

  /** The configuration used when none is named. */
  public static Map<String, Object> standard(String size) {
    return spec("ReadWriteOnce", size.isEmpty() ? "1G" : size, "dynamic");
  }

  /** No storage. */
  static Map<String, Object> none(String size) {
    return spec("", size, "");
  }

  private static Map<String, Object> spec(String mode, String size, String type) {
    return Values.of(
        "name", "",
        "storageclass", "",
        "accessmode", mode,
        "size", size,
        "storagetype", type,
        "supplementalgroups", "",
        "matchLabels", "");
  }

  /** Whether there is a configuration of that name. */
  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  /** Refuses a configuration that is not there, unless none is named. */
  public static void check(String name) {
    if (!name.isEmpty() && !isKnown(name)) {
      throw new PgoFault("\"" + name + "\" storage config was not found");
    }
  }

  /** The configurations as {@code /config} tells them. */
  public static Map<String, Object> told() {
    Map<String, Object> all = Values.of();
    for (String name : NAMES) {
      all.put(
          name,
          Values.of(
              "AccessMode", name.equals("nfsstorage") ? "ReadWriteMany" : "ReadWriteOnce",
              "Size", "1G",
              "StorageType", name.equals("nfsstorage") ? "create" : "dynamic",
              "StorageClass", "",
              "SupplementalGroups", "",
              "MatchLabels", ""));
    }
    return all;
  }
}
