package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;

/** The settings of the organization. */
final class Settings {
  private static final String SETTINGS = Hosts.ORG + "/settings";

  private Settings() {}

  static List<Map<String, Object>> records() {
    return List.of(
        Values.of(
            "href", SETTINGS,
            "automatic_clone_reactivation", false,
            "clone_detection_enabled", true,
            "use_census_permissions", false),
        Values.of(
            "href",
            SETTINGS + "/events",
            "audit_event_retention_seconds",
            2_592_000,
            "audit_event_min_severity",
            "informational",
            "format",
            "JSON"),
        Values.of(
            "href", SETTINGS + "/workloads",
            "workload_disconnected_timeout_seconds", List.of(timeout(3600)),
            "workload_goodbye_timeout_seconds", List.of(timeout(900))),
        Values.of("href", SETTINGS + "/trusted_proxy_ips", "trusted_proxy_infos", List.of()),
        destination(),
        Values.of(
            "href", SETTINGS + "/traffic_collector/" + new Numbered("traffic").uuid(0),
            "transmission", "broadcast",
            "action", "drop"));
  }

  private static Map<String, Object> timeout(int seconds) {
    return Values.of("scope", List.of(), "value", seconds, "ven_type", "server");
  }

  private static Map<String, Object> destination() {
    return Values.of(
        "href", SETTINGS + "/syslog/destinations/" + new Numbered("syslog").uuid(0),
        "pce_scope", List.of("pce.example.com"),
        "type", "local_syslog",
        "description", "Local",
        "audit_event_logger", Values.of("configuration_event_included", true),
        "traffic_event_logger", Values.of("traffic_flow_allowed_event_included", false),
        "node_status_logger", Values.of("node_status_included", true));
  }
}
