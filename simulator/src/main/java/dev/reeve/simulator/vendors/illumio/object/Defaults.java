package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a new object has when its maker says nothing. */
final class Defaults {
  private static final Set<String> UNDATED =
      Set.of(
          "security_principals",
          "auth_security_principals",
          "permissions",
          "service_bindings",
          "interfaces",
          "container_clusters",
          "destinations",
          "traffic_collector",
          "label_mapping_rules",
          "report_templates",
          "network_devices",
          "network_endpoints",
          "async_queries",
          "settings",
          "users");
  private static final List<String> WRITE = List.of("write");

  private Defaults() {}

  static boolean isDated(String kind) {
    return !UNDATED.contains(kind);
  }

  static Map<String, Object> of(String kind) {
    return switch (kind) {
      case "labels" -> Values.of("deleted", false, "caps", WRITE);
      // The vendor's page does not say what the server itself takes: its clients send these.
      case "pairing_profiles" -> Templates.of("pairing_profile");
      case "workloads" -> Templates.of("workload");
      case "container_clusters" -> Templates.of("container_cluster");
      case "container_workload_profiles" ->
          Values.of("namespace", null, "linked", false, "managed", false);
      case "security_principals" -> Values.of("used_by_ruleset", false, "deleted", false);
      case "service_bindings" -> Values.of("status", "active");
      case "label_mapping_rules" -> Values.of("enabled", true);
      case "interfaces" -> Values.of("loopback", false, "link_state", "unknown");
      case "label_groups" -> Values.of("labels", List.of(), "sub_groups", List.of(), "caps", WRITE);
      case "ip_lists" ->
          Values.of("description", "", "ip_ranges", List.of(), "fqdns", List.of(), "caps", WRITE);
      case "services" -> Templates.of("service");
      case "rule_sets" -> Values.of("description", "", "enabled", true, "caps", WRITE);
      case "sec_rules" -> Templates.of("sec_rule");
      case "deny_rules" -> Templates.of("deny_rule");
      case "virtual_services" -> Values.of("apply_to", "host_only", "caps", WRITE);
      default -> Values.of();
    };
  }

  /** Sets the members that follow from others. */
  static void follow(String kind, Map<String, Object> object, Map<String, Object> body) {
    if (!kind.equals("pairing_profiles")) {
      return;
    }
    if (body.containsKey("mode") && !body.containsKey("enforcement_mode")) {
      object.put("enforcement_mode", Modes.modern(Values.text(body.get("mode"))));
    }
    String mode = Modes.legacy(Values.text(object.get("enforcement_mode")));
    object.put("mode", mode.equals("selective") ? "illuminated" : mode);
    for (String count : List.of("allowed_uses_per_key", "key_lifespan")) {
      object.computeIfPresent(count, (name, value) -> count(value));
    }
  }

  // Digits in a text are taken, and given back as a number; one_use is one.
  private static Object count(Object value) {
    if (value.equals("one_use")) {
      return 1;
    }
    long number = Values.number(value, -1);
    return number < 0 ? value : Long.valueOf(number);
  }
}
