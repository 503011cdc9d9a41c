package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The policy of the estate, each object as a draft and in force. */
final class Policy {
  private static final String ORG = Hosts.ORG;

  private final List<Map<String, Object>> records = new ArrayList<>();

  private final Moments moments;

  private Policy(Moments moments) {
    this.moments = moments;
  }

  static List<Map<String, Object>> records(Moments moments) {
    Policy policy = new Policy(moments);
    for (String version : List.of("draft", "active")) {
      policy.lists(version);
      policy.services(version);
      policy.groups(version);
      policy.ruleSets(version);
      policy.boundary(version);
      policy.virtualService(version);
      policy.firewall(version);
    }
    policy.version();
    return policy.records;
  }

  private static String path(String version) {
    return ORG + "/sec_policy/" + version;
  }

  private void add(Map<String, Object> object) {
    moments.dated(object);
    object.put("deleted_at", null);
    object.put("deleted_by", null);
    object.put("update_type", null);
    object.put("caps", List.of("write", "provision"));
    records.add(object);
  }

  private void lists(String version) {
    list(version, 1, "Any (0.0.0.0/0 and ::/0)", "0.0.0.0/0", "::/0");
    list(version, 2, "RFC 1918", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    list(version, 3, "Office Rotterdam", "203.0.113.0/25");
    list(version, 4, "Monitoring probes", "198.51.100.8/29");
  }

  private void list(String version, int number, String name, String... ranges) {
    List<Object> all = new ArrayList<>();
    for (String range : ranges) {
      all.add(Values.of("from_ip", range, "exclusion", false));
    }
    add(
        Values.of(
            "href",
            path(version) + "/ip_lists/" + number,
            "name",
            name,
            "description",
            "",
            "ip_ranges",
            all,
            "fqdns",
            List.of()));
  }

  private void services(String version) {
    service(version, 1, "All Services", -1, 0);
    service(version, 2, "HTTPS", 6, 443);
    service(version, 3, "PostgreSQL", 6, 5432);
    service(version, 4, "SSH", 6, 22);
    service(version, 5, "DNS", 17, 53);
    service(version, 6, "NTP", 17, 123);
  }

  private void service(String version, int number, String name, int proto, int port) {
    Map<String, Object> one = Values.of("proto", proto);
    if (port > 0) {
      one.put("port", port);
    }
    add(
        Values.of(
            "href",
            path(version) + "/services/" + number,
            "name",
            name,
            "description",
            "",
            "description_url",
            null,
            "process_name",
            null,
            "service_ports",
            List.of(one)));
  }

  private void groups(String version) {
    add(
        Values.of(
            "href",
            path(version) + "/label_groups/" + new Numbered("label_groups").uuid(0),
            "name",
            "Non-production",
            "key",
            "env",
            "description",
            "",
            "labels",
            List.of(Labels.ref("env", 1), Labels.ref("env", 2), Labels.ref("env", 3)),
            "sub_groups",
            List.of()));
  }

  private void ruleSets(String version) {
    for (int i = 0; i < 10; i++) {
      Map<String, Object> app = Labels.ref("app", i);
      String href = path(version) + "/rule_sets/" + (i + 1);
      add(
          Values.of(
              "href",
              href,
              "name",
              app.get("value") + " Production",
              "description",
              "",
              "enabled",
              true,
              "scopes",
              List.of(List.of(Values.of("label", app), Values.of("label", Labels.ref("env", 0))))));
      rule(version, href, i, 1);
      rule(version, href, i, 2);
    }
  }

  // From one role to the next, by the service of the same row.
  private void rule(String version, String ruleSet, int set, int row) {
    Map<String, Object> rule = Values.of("href", ruleSet + "/sec_rules/" + (10 * set + row));
    rule.putAll(Templates.of("sec_rule"));
    rule.put("providers", List.of(Values.of("label", Labels.ref("role", row))));
    rule.put("consumers", List.of(Values.of("label", Labels.ref("role", row - 1))));
    rule.put(
        "ingress_services", List.of(Values.of("href", path(version) + "/services/" + (row + 1))));
    rule.put(
        "resolve_labels_as",
        Values.of("providers", List.of("workloads"), "consumers", List.of("workloads")));
    add(rule);
  }

  private void boundary(String version) {
    add(
        Values.of(
            "href",
            path(version) + "/enforcement_boundaries/1",
            "name",
            "Development to production",
            "enabled",
            true,
            "providers",
            List.of(Values.of("label", Labels.ref("env", 0))),
            "consumers",
            List.of(Values.of("label", Labels.ref("env", 2))),
            "ingress_services",
            List.of(Values.of("href", path(version) + "/services/1")),
            "network_type",
            "brn"));
  }

  private void virtualService(String version) {
    add(
        Values.of(
            "href",
            path(version) + "/virtual_services/" + new Numbered("virtual").uuid(0),
            "name",
            "Payments database",
            "description",
            "",
            "labels",
            List.of(Labels.ref("app", 1), Labels.ref("env", 0)),
            "service",
            Values.of("href", path(version) + "/services/3"),
            "service_addresses",
            List.of(),
            "ip_overrides",
            List.of(),
            "apply_to",
            "host_only",
            "pce_fqdn",
            null));
  }

  private void firewall(String version) {
    add(
        Values.of(
            "href",
            path(version) + "/firewall_settings",
            "static_policy_scopes",
            List.of(),
            "containers_inherit_host_policy_scopes",
            List.of(),
            "blocked_connection_reject_scopes",
            List.of(),
            "loopback_interfaces_in_policy_scopes",
            List.of(),
            "firewall_coexistence",
            List.of(),
            "ike_authentication_type",
            "psk",
            "allow_dhcp_client",
            true,
            "log_dropped_multicast",
            true,
            "log_dropped_broadcast",
            false,
            "allow_traceroute",
            true,
            "allow_ipv6",
            true));
  }

  private void version() {
    records.add(
        Values.of(
            "href",
            ORG + "/sec_policy/1",
            "version",
            1,
            "commit_message",
            "First policy",
            "workloads_affected",
            0,
            "object_counts",
            Values.of("rule_sets", 10),
            "created_at",
            moments.made(),
            "created_by",
            Values.of("href", "/users/0")));
  }
}
