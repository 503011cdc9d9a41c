package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One or a few of everything else, so that each list answers with something. */
final class Extras {
  private static final String ORG = Hosts.ORG;
  private static final String TIME = "2025-06-01T08:00:00.000Z";

  private Extras() {}

  static List<Map<String, Object>> records() {
    List<Map<String, Object>> all = new ArrayList<>();
    access(all);
    containers(all);
    network(all);
    vulnerabilities(all);
    events(all);
    all.add(
        Values.of(
            "href",
            ORG + "/report_templates/executive_summary_report",
            "name",
            "Executive summary",
            "enabled",
            true,
            "report_parameters",
            Values.of()));
    return all;
  }

  private static void access(List<Map<String, Object>> all) {
    for (String role : List.of("owner", "admin", "read_only", "ruleset_manager")) {
      all.add(Values.of("href", ORG + "/roles/" + role));
    }
    String principal = ORG + "/auth_security_principals/" + new Numbered("principals").uuid(0);
    all.add(Values.of("href", principal, "name", null, "display_name", null, "type", "group"));
    all.get(all.size() - 1).put("name", "null");
    all.get(all.size() - 1).put("display_name", "null");
    all.add(
        Values.of(
            "href", ORG + "/permissions/1",
            "role", Values.of("href", ORG + "/roles/owner"),
            "scope", List.of(),
            "auth_security_principal", Values.of("href", principal)));
    String sid = "S-1-5-21-1085031214-1563985344-725345543-1104";
    all.add(
        Values.of(
            "href",
            ORG + "/security_principals/" + sid,
            "sid",
            sid,
            "name",
            "Domain Operators",
            "description",
            "",
            "used_by_ruleset",
            false,
            "deleted",
            false));
    all.add(
        Values.of(
            "href",
            ORG + "/access_restrictions/1",
            "name",
            "Office only",
            "description",
            "",
            "ips",
            List.of("203.0.113.0/25"),
            "enforcement_exclusions",
            List.of(),
            "created_at",
            TIME));
  }

  private static void containers(List<Map<String, Object>> all) {
    String cluster = ORG + "/container_clusters/" + new Numbered("clusters").uuid(0);
    all.add(
        Values.of(
            "href",
            cluster,
            "name",
            "k8s-rdam",
            "description",
            "",
            "manager_type",
            "Kubernetes",
            "network_type",
            "overlay",
            "container_runtime",
            "containerd",
            "kubelink_version",
            "4.3.0",
            "online",
            true,
            "last_connected",
            TIME,
            "nodes",
            List.of(Values.of("name", "node-1", "pod_subnet", "10.244.0.0/24")),
            "errors",
            List.of(),
            "caps",
            List.of("write")));
    all.add(
        Estate.dated(
            Values.of(
                "href",
                cluster + "/container_workload_profiles/" + new Numbered("profiles").uuid(0),
                "name",
                "Default Profile",
                "namespace",
                null,
                "description",
                "",
                "assign_labels",
                List.of(),
                "labels",
                List.of(),
                "enforcement_mode",
                "visibility_only",
                "managed",
                false,
                "linked",
                false)));
  }

  private static void network(List<Map<String, Object>> all) {
    all.add(
        Values.of(
            "href", ORG + "/networks/" + new Numbered("networks").uuid(0), "name", "Corporate"));
    String node = ORG + "/network_enforcement_nodes/" + new Numbered("nen").uuid(0);
    String device = ORG + "/network_devices/" + new Numbered("devices").uuid(0);
    all.add(
        Values.of(
            "href",
            node,
            "hostname",
            "nen-1.example.com",
            "public_ip",
            "203.0.113.9",
            "name",
            "nen-1",
            "software_version",
            "2.6.30",
            "last_status_at",
            TIME,
            "uptime_seconds",
            86_400,
            "network_devices",
            List.of(Values.of("href", device)),
            "supported_devices",
            List.of(),
            "conditions",
            List.of()));
    all.add(
        Values.of(
            "href",
            device,
            "supported_endpoint_type",
            "switch_port",
            "config",
            Values.of(
                "device_type", "switch",
                "name", "sw-rdam-1",
                "manufacturer", "Generic",
                "model", "L3",
                "ip_address", "10.0.0.2"),
            "configure",
            true,
            "enforcement_instructions_generation_in_progress",
            false,
            "status",
            "monitored",
            "network_enforcement_node",
            Values.of("href", node)));
    all.add(
        Values.of(
            "href",
            device + "/network_endpoints/" + new Numbered("endpoints").uuid(0),
            "config",
            Values.of("endpoint_type", "switch_port", "name", "Gi1/0/1"),
            "workload_discovery",
            false,
            "network_device",
            Values.of("href", device),
            "workloads",
            List.of(),
            "status",
            "unmonitored"));
    all.add(
        Values.of(
            "href",
            ORG + "/discovered_virtual_servers/" + new Numbered("discovered").uuid(0),
            "name",
            "vs_payments_443"));
  }

  private static void vulnerabilities(List<Map<String, Object>> all) {
    all.add(
        Estate.dated(
            Values.of(
                "href",
                ORG + "/vulnerabilities/qualys-38909",
                "name",
                "SHA1 deprecated setting for SSH",
                "description",
                "",
                "score",
                23,
                "cve_ids",
                List.of())));
    all.add(
        Estate.dated(
            Values.of(
                "href",
                ORG + "/vulnerability_reports/qualys-report-1",
                "name",
                "Weekly scan",
                "report_type",
                "qualys",
                "authoritative",
                true,
                "scanned_ips",
                List.of("10.0.1.0"),
                "detected_vulnerabilities",
                List.of(),
                "num_vulnerabilities",
                0)));
  }

  private static void events(List<Map<String, Object>> all) {
    List<String> kinds = List.of("user.login", "workload.update", "sec_policy.create");
    for (int i = 0; i < 150; i++) {
      String kind = kinds.get(i % kinds.size());
      all.add(
          Values.of(
              "href",
              ORG + "/events/" + new Numbered("events").uuid(i),
              "event_id",
              new Numbered("events").uuid(i),
              "event_type",
              kind,
              "version",
              "2",
              "org_id",
              1,
              "timestamp",
              String.format(Locale.ROOT, "2025-06-01T%02d:%02d:00.000Z", i / 10 % 24, i % 10 * 6),
              "pce_fqdn",
              "pce.example.com",
              "status",
              "success",
              "severity",
              "info",
              "created_by",
              Values.of("user", Values.of("href", "/users/1")),
              "resource_changes",
              List.of(),
              "notifications",
              List.of()));
    }
  }
}
