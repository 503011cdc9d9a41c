package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Computed;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The workloads and their VENs: one host each, all but every twelfth managed. */
final class Hosts {
  static final String ORG = "/orgs/1";
  private static final String BORN = "2025-06-01T08:00:00.000Z";
  private static final Map<String, Object> SYSTEM = Map.of("href", "/users/0");
  private static final List<String> MODES =
      List.of("visibility_only", "visibility_only", "selective", "full", "idle");

  private final int count;
  private final Numbered workloads = new Numbered("workloads");
  private final Numbered vens = new Numbered("vens");

  Hosts(int count) {
    this.count = count;
  }

  Computed workloads() {
    return computed(workloads, this::workload);
  }

  Computed vens() {
    return computed(vens, this::ven);
  }

  private interface Maker {
    Map<String, Object> make(int number);
  }

  private Computed computed(Numbered ids, Maker maker) {
    return new Computed() {
      @Override
      public int size() {
        return count;
      }

      @Override
      public Map<String, Object> at(int position) {
        return maker.make(position);
      }

      @Override
      public String key(int position) {
        return ids.uuid(position);
      }

      @Override
      public int position(String key) {
        return ids.number(key, count);
      }
    };
  }

  private static boolean isManaged(int n) {
    return n % 12 != 11;
  }

  private static String role(int n) {
    return Labels.ROLES.get(n % Labels.ROLES.size());
  }

  private static String hostname(int n) {
    String site = Labels.SITES.get(n % Labels.SITES.size()).toLowerCase();
    return String.format(Locale.ROOT, "%s-%s-%05d.example.com", site, role(n).toLowerCase(), n + 1);
  }

  private static String address(int n) {
    return "10." + (n >> 16 & 0xFF) + "." + (n >> 8 & 0xFF) + "." + (n & 0xFF);
  }

  private static List<Object> interfaces(int n) {
    return List.of(
        Values.of(
            "name",
            "eth0",
            "link_state",
            "up",
            "address",
            address(n + 256),
            "cidr_block",
            16,
            "default_gateway_address",
            address(n & 0xFF0000 | 1),
            "friendly_name",
            "eth0"));
  }

  private Map<String, Object> workload(int n) {
    boolean managed = isManaged(n);
    Map<String, Object> workload =
        Values.of(
            "href",
            ORG + "/workloads/" + workloads.uuid(n),
            "name",
            managed ? null : hostname(n),
            "description",
            null,
            "hostname",
            hostname(n),
            "managed",
            managed,
            "deleted",
            false,
            "os_type",
            managed ? "linux" : null,
            "os_id",
            managed ? "ubuntu-x86_64-24.04" : null,
            "os_detail",
            managed ? "6.8.0-45-generic" : null,
            "public_ip",
            null,
            "interfaces",
            interfaces(n),
            "labels",
            Labels.of(n),
            "enforcement_mode",
            MODES.get(n % MODES.size()),
            "visibility_level",
            "flow_summary",
            "online",
            managed && n % 50 != 7);
    if (managed) {
      workload.put("ven", Values.of("href", ORG + "/vens/" + vens.uuid(n), "name", hostname(n)));
    }
    workload.putAll(
        Values.of(
            "external_data_set", null,
            "external_data_reference", null,
            "created_at", BORN,
            "updated_at", BORN,
            "created_by", SYSTEM,
            "updated_by", SYSTEM,
            "caps", List.of("write")));
    return workload;
  }

  private Map<String, Object> ven(int n) {
    boolean silent = n % 50 == 7;
    return Values.of(
        "href",
        ORG + "/vens/" + vens.uuid(n),
        "name",
        hostname(n),
        "description",
        null,
        "hostname",
        hostname(n),
        "uid",
        vens.uuid(n).replace("-", ""),
        "status",
        isManaged(n) ? silent ? "suspended" : "active" : "uninstalled",
        "version",
        "24.2.10-" + (100 + n % 3),
        "ven_type",
        "server",
        "activation_type",
        "pairing_key",
        "active_pce_fqdn",
        "pce.example.com",
        "os_id",
        "ubuntu-x86_64-24.04",
        "os_detail",
        "6.8.0-45-generic",
        "os_platform",
        "linux",
        "labels",
        Labels.of(n),
        "interfaces",
        interfaces(n),
        "workloads",
        List.of(Values.of("href", ORG + "/workloads/" + workloads.uuid(n))),
        "unpair_allowed",
        !silent,
        "conditions",
        List.of(),
        "last_heartbeat_at",
        BORN,
        "created_at",
        BORN,
        "updated_at",
        BORN,
        "caps",
        List.of("write"));
  }
}
