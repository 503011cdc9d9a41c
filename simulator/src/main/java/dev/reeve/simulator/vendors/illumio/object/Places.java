package dev.reeve.simulator.vendors.illumio.object;

import java.util.List;
import java.util.Map;

/** Where a query parameter looks in an object, where that is not the member of its own name. */
final class Places {
  private static final Map<String, List<String>> OF_ONE_KIND =
      Map.ofEntries(
          Map.entry("workloads/ip_address", List.of("interfaces.address", "public_ip")),
          Map.entry("workloads/last_heartbeat_on", List.of("agent.status.last_heartbeat_on")),
          Map.entry("workloads/log_traffic", List.of("agent.config.log_traffic")),
          Map.entry("workloads/mode", List.of("agent.config.mode")),
          Map.entry(
              "workloads/security_policy_sync_state",
              List.of("agent.status.security_policy_sync_state")),
          Map.entry(
              "workloads/security_policy_update_mode",
              List.of("agent.config.security_policy_update_mode")),
          Map.entry("vens/ip_address", List.of("interfaces.address")),
          Map.entry("vens/condition", List.of("conditions.latest_event.notification_type")),
          Map.entry("vens/disconnected_before", List.of("last_heartbeat_at")),
          Map.entry("ip_lists/fqdn", List.of("fqdns.fqdn")),
          Map.entry("ip_lists/ip_address", List.of("ip_ranges.from_ip", "ip_ranges.to_ip")),
          Map.entry("services/port", List.of("service_ports", "windows_services")),
          Map.entry("services/proto", List.of("service_ports.proto", "windows_services.proto")),
          Map.entry("virtual_services/service_ports.port", List.of("service_ports")),
          Map.entry("virtual_services/service_address.fqdn", List.of("service_addresses.fqdn")),
          Map.entry("virtual_services/service_address.ip", List.of("service_addresses.ip")),
          Map.entry("enforcement_boundaries/service", List.of("ingress_services.href")),
          Map.entry("enforcement_boundaries/service_ports.port", List.of("ingress_services")),
          Map.entry(
              "enforcement_boundaries/service_ports.proto", List.of("ingress_services.proto")),
          Map.entry("events/created_by", List.of("created_by.href", "created_by.user.href")));

  private static final Map<String, String> OF_ALL =
      Map.of(
          "ven", "ven.href",
          "virtual_service", "virtual_service.href",
          "workload", "workload.href",
          "virtual_server", "virtual_server.href",
          "discovered_virtual_server", "discovered_virtual_server.href",
          "service", "service.href",
          "slb", "slb.href",
          "role", "role.href",
          "auth_security_principal", "auth_security_principal.href");

  private Places() {}

  /**
   * The paths into an object where a parameter's value may stand.
   *
   * @param kind the last word of the collection's href, e.g. {@code workloads}
   * @param parameter without what it has in brackets, e.g. {@code last_heartbeat_on}
   */
  static List<String> of(String kind, String parameter) {
    List<String> own = OF_ONE_KIND.get(kind + "/" + parameter);
    return own == null ? List.of(OF_ALL.getOrDefault(parameter, parameter)) : own;
  }
}
