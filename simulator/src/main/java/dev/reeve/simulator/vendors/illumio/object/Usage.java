package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a label is used. */
public final class Usage {

  private Usage() {}

  /** The document's kinds of use to whether there is one. */
  public static Map<String, Object> of(Objects objects, String label) {
    Map<String, Object> usage = new LinkedHashMap<>();
    String org = Objects.parent(Objects.parent(label));
    usage.put("virtual_server", drafts(objects, org, "virtual_servers", label));
    usage.put("virtual_service", drafts(objects, org, "virtual_services", label));
    usage.put("label_group", drafts(objects, org, "label_groups", label));
    usage.put("ruleset", drafts(objects, org, "rule_sets", label) || rules(objects, org, label));
    usage.put("static_policy_scopes", false);
    usage.put("pairing_profile", any(objects, org + "/pairing_profiles", label));
    usage.put("permission", any(objects, org + "/permissions", label));
    usage.put("workload", any(objects, org + "/workloads", label));
    usage.put("container_workload", false);
    usage.put("firewall_coexistence_scope", false);
    usage.put("containers_inherit_host_policy_scopes", false);
    usage.put("container_workload_profile", false);
    usage.put("blocked_connection_reject_scopes", false);
    usage.put("enforcement_boundary", drafts(objects, org, "enforcement_boundaries", label));
    usage.put("loopback_interfaces_in_policy_scopes", false);
    usage.put("ip_forwarding_enabled_scopes", false);
    usage.put("rule_hit_count_enabled_scopes", false);
    usage.put("label_mapping_rule", false);
    return usage;
  }

  private static boolean drafts(Objects objects, String org, String kind, String label) {
    return any(objects, org + "/sec_policy/draft/" + kind, label);
  }

  // A rule set keeps its rules beside it.
  private static boolean rules(Objects objects, String org, String label) {
    return objects
        .all(org + "/sec_policy/draft/rule_sets")
        .map(set -> Values.text(set.get("href")))
        .anyMatch(
            set ->
                any(objects, set + "/sec_rules", label)
                    || any(objects, set + "/deny_rules", label));
  }

  private static boolean any(Objects objects, String collection, String label) {
    return objects.all(collection).anyMatch(object -> References.in(object).contains(label));
  }
}
