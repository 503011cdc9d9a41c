package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Computed;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Modes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The workloads and their VENs: one host each, all but every twelfth managed. */
final class Hosts {
  static final String ORG = "/orgs/1";
  private static final List<String> MODES =
      List.of("visibility_only", "visibility_only", "selective", "full", "idle");

  private final int count;
  private final Moments moments;
  // a workload and its VEN have the same UUID, as in every recording
  private final Numbered ids = new Numbered("workloads");

  Hosts(int count, Moments moments) {
    this.count = count;
    this.moments = moments;
  }

  Computed workloads() {
    return computed(this::workload);
  }

  Computed vens() {
    return computed(this::ven);
  }

  private interface Maker {
    Map<String, Object> make(int number);
  }

  private Computed computed(Maker maker) {
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
    String site = Labels.SITES.get(n % Labels.SITES.size()).toLowerCase(Locale.ROOT);
    return String.format(
        Locale.ROOT, "%s-%s-%05d.example.com", site, role(n).toLowerCase(Locale.ROOT), n + 1);
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
    Map<String, Object> workload = moments.template("host");
    workload.put("href", ORG + "/workloads/" + ids.uuid(n));
    workload.put("hostname", hostname(n));
    workload.put("interfaces", interfaces(n));
    workload.put("labels", Labels.of(n));
    workload.put("enforcement_mode", MODES.get(n % MODES.size()));
    workload.put("agent", agent(n));
    workload.put("managed", managed);
    workload.put("online", managed && !isSilent(n));
    if (managed) {
      workload.put("ven", Values.of("href", ORG + "/vens/" + ids.uuid(n), "name", hostname(n)));
    } else {
      workload.put("name", hostname(n));
      for (String unknown : List.of("os_type", "os_id", "os_detail")) {
        workload.put(unknown, null);
      }
    }
    return workload;
  }

  // The older view of a VEN; of an unmanaged host it has no href and no status.
  private Map<String, Object> agent(int n) {
    Map<String, Object> agent = moments.template(isManaged(n) ? "agent" : "no_agent");
    Values.object(agent.get("config")).put("mode", Modes.legacy(MODES.get(n % MODES.size())));
    if (isManaged(n)) {
      agent.put("href", ORG + "/agents/" + (n + 1));
      Map<String, Object> status = Values.object(agent.get("status"));
      status.put("status", status(n));
      status.put("agent_version", version(n));
    }
    return agent;
  }

  private static String version(int n) {
    return "24.2.10-" + (100 + n % 3);
  }

  private static boolean isSilent(int n) {
    return n % 50 == 7;
  }

  private static String status(int n) {
    return !isManaged(n) ? "uninstalled" : isSilent(n) ? "suspended" : "active";
  }

  private Map<String, Object> ven(int n) {
    Map<String, Object> ven = moments.template("ven");
    ven.put("href", ORG + "/vens/" + ids.uuid(n));
    ven.put("name", hostname(n));
    ven.put("hostname", hostname(n));
    ven.put("uid", ids.uuid(n).replace("-", ""));
    ven.put("status", status(n));
    ven.put("version", version(n));
    ven.put("labels", Labels.of(n));
    ven.put("interfaces", interfaces(n));
    ven.put("workloads", List.of(Values.of("href", ORG + "/workloads/" + ids.uuid(n))));
    ven.put("unpair_allowed", !isSilent(n));
    return ven;
  }
}
