package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.network.Networks;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two accounts, three data centers, a group tree of each account in each; most servers are the
 * first account's, some its sub-account's.
 */
final class Estate {
  /** A user who may do everything. */
  static final String USER = "reeve";

  /** The password of both users. */
  static final String PASSWORD = "reeve-simulator-password";

  /** A user who may only read. */
  static final String READER = "viewer";

  private static final List<String> ROLES =
      List.of(
          "AccountAdmin",
          "AccountViewer",
          "BillingAdmin",
          "DNSManager",
          "NetworkAdmin",
          "SecurityAdmin",
          "ServerAdmin",
          "ServerOperator",
          "ServerScheduler");
  private static final List<String> PLACES = List.of("wa1", "ca1", "va1");
  private static final int SUB_ACCOUNT = 12;

  private final State state;
  private final int servers;
  private final List<Fleet.Plot> plots = new ArrayList<>();
  private int vlan = 1000;

  /** An estate whose first account has so many servers. */
  Estate(State state, int servers) {
    this.state = state;
    this.servers = servers;
  }

  void seed() {
    account("RLS1", "RLS1");
    account("DEMO", "RLS1");
    user(USER, ROLES, false);
    user(READER, List.of("AccountViewer"), true);
    place("wa1", "WA1 - US West (Seattle)");
    place("ca1", "CA1 - Canada (Vancouver)");
    place("va1", "VA1 - US East (Sterling)");
    templates();
    fields();
    for (String alias : List.of("rls1", "demo")) {
      policies(alias);
      PLACES.forEach(place -> tree(alias, place, size(alias, place)));
    }
    state.records("servers").computed(new Fleet(state, plots));
  }

  /** How many servers an account has in a data center: as even as can be. */
  private int size(String alias, String place) {
    int all = alias.equals("demo") ? SUB_ACCOUNT : servers;
    return all / PLACES.size() + (PLACES.indexOf(place) < all % PLACES.size() ? 1 : 0);
  }

  private List<String> networks(String alias, String place, int size) {
    List<String> ranges = new ArrayList<>();
    for (int i = 0; i == 0 || i * Fleet.PER_NETWORK < size; i++) {
      Map<String, Object> network = Networks.record(state, place, alias, vlan++);
      state.records("networks").put(Values.text(network.get("id")), network);
      ranges.add(Values.text(network.get("cidr")));
    }
    return ranges;
  }

  private void account(String alias, String parent) {
    state
        .records("accounts")
        .put(
            Owners.lower(alias),
            Values.of("accountAlias", alias, "parentAlias", parent, "primaryDataCenter", "WA1"));
  }

  private void user(String name, List<String> roles, boolean readOnly) {
    state
        .records("users")
        .put(
            name,
            Fields.of("accountAlias", "RLS1")
                .and("locationAlias", "WA1")
                .and("roles", roles)
                .and("password", PASSWORD)
                .and("readOnly", readOnly));
  }

  private void place(String id, String name) {
    state.records("datacenters").put(id, Values.of("id", id, "name", name));
  }

  private void templates() {
    template("CENTOS-6-64-TEMPLATE", "centOS6_64Bit", "CentOS 6 64-bit", 17);
    template("RHEL-6-64-TEMPLATE", "redHat6_64Bit", "RedHat Enterprise Linux 6 64-bit", 17);
    template("UBUNTU-14-64-TEMPLATE", "ubuntu14_64Bit", "Ubuntu 14 64-bit", 17);
    template("WIN2012R2DTC-64", "windows2012R2Datacenter_64Bit", "Windows 2012 R2 64-bit", 60);
  }

  private void template(String name, String type, String title, int size) {
    state
        .records("templates")
        .put(
            Owners.lower(name),
            Fields.of("name", name)
                .and("osType", type)
                .and("description", title)
                .and("storageSizeGB", size)
                .and("capabilities", List.of("cpuAutoscale"))
                .and("reservedDrivePaths", List.of("bin", "boot", "dev", "etc"))
                .and("drivePathLength", 0)
                .and("$title", title));
  }

  private void fields() {
    field("Approved by", "text", List.of());
    field(
        "Type",
        "option",
        List.of(
            Values.of("name", "0", "value", "Standard"),
            Values.of("name", "1", "value", "Premium")));
  }

  private void field(String name, String type, List<Object> options) {
    String id = state.ids().hex(32);
    state
        .records("customFields")
        .put(
            id,
            Fields.of("id", id)
                .and("name", name)
                .and("isRequired", false)
                .and("type", type)
                .and("options", options));
  }

  private void policies(String alias) {
    String id = state.ids().hex(32);
    Map<String, Object> settings = Values.of("recipients", List.of("ops@example.com"));
    state
        .records("alertPolicies")
        .put(
            id,
            Fields.of("id", id)
                .and("name", "High CPU")
                .and("actions", List.of(Values.of("action", "email", "settings", settings)))
                .and(
                    "triggers",
                    List.of(Values.of("metric", "cpu", "duration", "00:05:00", "threshold", 85)))
                .and(Owners.ACCOUNT, alias));
    String scaling = state.ids().hex(32);
    state
        .records("autoscalePolicies")
        .put(
            scaling,
            Fields.of("id", scaling)
                .and("name", "CPU 2 to 6")
                .and("resourceType", "cpu")
                .and("thresholdPeriodMinutes", 15)
                .and("scaleUpIncrement", 1)
                .and("range", Values.of("max", 6, "min", 2))
                .and("scaleUpThreshold", 85)
                .and("scaleDownThreshold", 15)
                .and("scaleDownWindow", Values.of("start", "02:00", "end", "04:00"))
                .and(Owners.ACCOUNT, alias));
  }

  private void tree(String alias, String place, int size) {
    List<String> networks = networks(alias, place, size);
    Map<String, Object> root =
        group(alias, place, place.toUpperCase(Locale.ROOT) + " Hardware", "");
    String above = Values.text(root.get("id"));
    Map<String, Object> archive = group(alias, place, "Archive", above);
    archive.put("type", "archive");
    keep(root);
    keep(archive);
    keep(group(alias, place, "Default Group", above));
    Map<String, Object> production = group(alias, place, "Production", above);
    keep(production);
    keep(group(alias, place, "Development", above));
    List<String> groups = new ArrayList<>();
    for (String tier : List.of("Web", "App", "Database")) {
      Map<String, Object> group = group(alias, place, tier, Values.text(production.get("id")));
      keep(group);
      groups.add(Values.text(group.get("id")));
    }
    plots.add(new Fleet.Plot(alias, place, networks, groups, size));
  }

  private Map<String, Object> group(String alias, String place, String name, String parent) {
    return Fields.of("id", state.ids().hex(32))
        .and("name", name)
        .and("description", name)
        .and("locationId", place.toUpperCase(Locale.ROOT))
        .and("type", "default")
        .and("status", "active")
        .and(
            "changeInfo", Stamps.made(USER, Stamps.print(state.born().minus(Duration.ofDays(400)))))
        .and("customFields", List.of())
        .and("$parent", parent)
        .and(Owners.ACCOUNT, alias);
  }

  private void keep(Map<String, Object> group) {
    state.records("groups").put(Values.text(group.get("id")), group);
  }
}
