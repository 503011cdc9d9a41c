package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Servers and groups as the API shows them: with links, which are made on the way out. */
final class Shown {
  private static final List<String> WITHOUT_DETAILS = List.of("underConstruction", "archived");

  private Shown() {}

  /** A server. */
  static Map<String, Object> server(State state, Map<String, Object> server) {
    Map<String, Object> shown = Owners.visible(server);
    if (WITHOUT_DETAILS.contains(server.get("status"))) {
      shown.remove("details");
    } else if (shown.get("details") instanceof Map<?, ?>) {
      shown.put("details", details(state, server));
    }
    shown.put("links", serverLinks(server));
    return shown;
  }

  private static Map<String, Object> details(State state, Map<String, Object> server) {
    Map<String, Object> details = Values.copy(Values.object(server.get("details")));
    details.put("snapshots", Snapshots.shown(state, server));
    List<Object> secondary = new ArrayList<>();
    for (Object each : Values.list(details.get("secondaryIPAddresses"))) {
      secondary.add(Owners.visible(Values.object(each)));
    }
    details.put("secondaryIPAddresses", secondary);
    return details;
  }

  private static List<Object> serverLinks(Map<String, Object> server) {
    String alias = Values.text(server.get(Owners.ACCOUNT));
    String id = Values.text(server.get("id"));
    String group = Values.text(server.get("groupId"));
    String self = "/v2/servers/" + alias + "/" + id;
    String unique = "/v2/servers/" + alias + "/" + server.get("$uuid");
    Rels links =
        new Rels()
            .to("self", self, id, "GET", "PATCH", "DELETE")
            .to("group", "/v2/groups/" + alias + "/" + group, group)
            .to("account", "/v2/accounts/" + alias, alias);
    if ("archived".equals(server.get("status"))) {
      return links.add("restore", self + "/restore", "POST").list();
    }
    links
        .add("billing", "/v2/billing/" + alias + "/serverPricing/" + id)
        .add("statistics", self + "/statistics")
        .add("upcomingScheduledActivities", unique + "/upcomingScheduledActivities")
        .add("scheduledActivities", unique + "/scheduledActivities", "GET", "POST")
        .add("publicIPAddresses", self + "/publicIPAddresses", "POST");
    return mappings(links, server, self).list();
  }

  private static Rels mappings(Rels links, Map<String, Object> server, String self) {
    for (String address : PublicIps.addresses(server)) {
      links.to(
          "publicIPAddress",
          self + "/publicIPAddresses/" + address,
          address,
          "GET",
          "PUT",
          "DELETE");
    }
    return links
        .add("alertPolicyMappings", self + "/alertPolicies", "POST")
        .add("antiAffinityPolicyMapping", self + "/antiAffinityPolicy", "PUT", "DELETE")
        .add("cpuAutoscalePolicyMapping", self + "/cpuAutoscalePolicy", "PUT", "DELETE")
        .add("capabilities", self + "/capabilities")
        .add("credentials", self + "/credentials");
  }

  /** A group with all below it; its servers in full when {@code detailed}. */
  static Map<String, Object> group(State state, Map<String, Object> group, boolean detailed) {
    Map<String, Object> shown = Owners.visible(group);
    String id = Values.text(group.get("id"));
    List<Map<String, Object>> servers = servers(state.records("servers"), id);
    List<Object> groups = new ArrayList<>();
    long count = servers.size();
    for (Map<String, Object> child : children(state, id)) {
      Map<String, Object> below = group(state, child, detailed);
      count += Values.number(below.get("serversCount"), 0);
      groups.add(below);
    }
    shown.put("serversCount", count);
    if (detailed) {
      shown.put("servers", servers.stream().map(each -> server(state, each)).toList());
    }
    shown.put("groups", groups);
    shown.put("links", groupLinks(group, servers));
    return shown;
  }

  /** The groups right below one. */
  static List<Map<String, Object>> children(State state, String id) {
    return state.records("groups").all().filter(each -> id.equals(each.get("$parent"))).toList();
  }

  /** The servers right in a group. */
  static List<Map<String, Object>> servers(Records servers, String group) {
    return servers.all().filter(each -> group.equals(each.get("groupId"))).toList();
  }

  private static List<Object> groupLinks(
      Map<String, Object> group, List<Map<String, Object>> servers) {
    String alias = Values.text(group.get(Owners.ACCOUNT));
    String self = "/v2/groups/" + alias + "/" + group.get("id");
    String parent = Values.text(group.get("$parent"));
    boolean archive = "archive".equals(group.get("type"));
    Rels links = new Rels();
    if (!archive) {
      links.add("createGroup", "/v2/groups/" + alias, "POST");
      links.add("createServer", "/v2/servers/" + alias, "POST");
    }
    boolean fixed = archive || parent.isEmpty();
    links.add("self", self, fixed ? new String[] {"GET", "PATCH"} : verbs("GET PATCH DELETE"));
    if (!parent.isEmpty()) {
      links.to("parentGroup", "/v2/groups/" + alias + "/" + parent, parent);
    }
    more(links, self, archive, fixed);
    for (Map<String, Object> server : servers) {
      String id = Values.text(server.get("id"));
      links.to("server", "/v2/servers/" + alias + "/" + id, id);
    }
    return links.list();
  }

  private static void more(Rels links, String self, boolean archive, boolean fixed) {
    links.add("defaults", self + "/defaults", "GET", "POST").add("billing", self + "/billing");
    if (!fixed) {
      links.add("archiveGroupAction", self + "/archive");
    }
    if (!archive) {
      links
          .add("statistics", self + "/statistics")
          .add("upcomingScheduledActivities", self + "/upcomingScheduledActivities")
          .add(
              "horizontalAutoscalePolicyMapping",
              self + "/horizontalAutoscalePolicy",
              "GET",
              "PUT",
              "DELETE")
          .add("scheduledActivities", self + "/scheduledActivities", "GET", "POST");
    }
  }

  private static String[] verbs(String text) {
    return text.split(" ");
  }
}
