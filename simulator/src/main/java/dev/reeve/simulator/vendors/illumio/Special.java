package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.background.Flows;
import dev.reeve.simulator.vendors.illumio.background.Jobs;
import dev.reeve.simulator.vendors.illumio.background.Reports;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.policy.Changes;
import dev.reeve.simulator.vendors.illumio.policy.Provisioning;
import dev.reeve.simulator.vendors.illumio.policy.Questions;
import dev.reeve.simulator.vendors.illumio.policy.Versions;
import dev.reeve.simulator.vendors.illumio.policy.VirtualServices;
import dev.reeve.simulator.vendors.illumio.workload.Agents;
import dev.reeve.simulator.vendors.illumio.workload.BulkImport;
import dev.reeve.simulator.vendors.illumio.workload.Pairing;
import dev.reeve.simulator.vendors.illumio.workload.Vens;
import dev.reeve.simulator.vendors.illumio.workload.Workloads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every call that does not follow from the shape of its path, by method and path. */
final class Special {

  private Special() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> all = new HashMap<>();
    service(all);
    users(all);
    workloads(all);
    policy(all);
    background(all);
    network(all);
    others(all);
    return all;
  }

  private static void service(Map<String, Handler> all) {
    all.put("GET /health", call -> Reply.json(200, List.of(Pce.health())));
    all.put("GET /node_available", call -> Reply.empty(202));
    all.put("GET /supercluster/leader", call -> Reply.empty(202));
    all.put("GET /product_version", call -> Reply.json(200, Pce.version()));
  }

  private static void users(Map<String, Handler> all) {
    all.put("POST /login_users/authenticate", Access::authenticate);
    all.put("PUT /login_users/*/password", Users::password);
    all.put("GET /users/login", Access::login);
    all.put("PUT /users/*/logout", Access::logout);
    all.put("POST /users", Users::create);
    all.put("POST /users/*/api_keys", Users::createKey);
    all.put("DELETE /users/*/api_keys/*", Users::deleteKey);
    all.put("GET ~/api_keys", Users::allKeys);
  }

  private static void workloads(Map<String, Handler> all) {
    all.put("POST ~/workloads", Workloads::create);
    all.put("PUT ~/workloads/*", Workloads::update);
    all.put("DELETE ~/workloads/*", Workloads::delete);
    all.put("PUT ~/workloads/bulk_create", Workloads::bulkCreate);
    all.put("PUT ~/workloads/bulk_update", Workloads::bulkUpdate);
    all.put("PUT ~/workloads/bulk_delete", Workloads::bulkDelete);
    all.put("PUT ~/workloads/bulk_import", BulkImport::run);
    all.put("PUT ~/workloads/unpair", Vens::unpairWorkloads);
    all.put("POST ~/workloads/*/upgrade", Pce::onObject);
    all.put("POST ~/workloads/set_flow_reporting_frequency", call -> Reply.empty(204));
    all.put("GET ~/workloads/*/detected_vulnerabilities", Pce::noneOfObject);
    all.put("GET ~/workloads/*/risk_details", Pce::riskOfObject);
    all.put("GET ~/workloads/*/interfaces", Workloads::interfaces);
    all.put("POST ~/workloads/*/interfaces", Workloads::addInterface);
    all.put("GET ~/workloads/*/interfaces/*", Workloads::interfaces);
    all.put("DELETE ~/workloads/*/interfaces/*", Workloads::removeInterface);
    all.put("PUT ~/vens/*", Vens::update);
    all.put("PUT ~/vens/unpair", Vens::unpair);
    all.put("PUT ~/vens/upgrade", Vens::upgrade);
    all.put("GET ~/vens/*/compatibility_report", Pce::compatibility);
    all.put("GET ~/agents/*/compatibility_report", Pce::agentCompatibility);
    all.put("PUT ~/agents/*", Agents::update);
    all.put("PUT ~/agents/*/update", Agents::move);
    all.put("POST ~/pairing_profiles/*/pairing_key", Pairing::key);
  }

  private static void policy(Map<String, Handler> all) {
    all.put("POST ~/sec_policy", Provisioning::provision);
    all.put("GET ~/sec_policy/*", Versions::one);
    all.put("GET ~/sec_policy/pending", Changes::told);
    all.put("DELETE ~/sec_policy/pending", Provisioning::dropAll);
    all.put("PUT ~/sec_policy/delete", Provisioning::dropSome);
    all.put("POST ~/sec_policy/draft/dependencies", Changes::dependencies);
    all.put("POST ~/sec_policy/impact", Changes::impact);
    all.put("GET ~/sec_policy/*/modified_objects", Changes::told);
    all.put("GET ~/sec_policy/*/allow", Questions::allow);
    all.put("POST ~/sec_policy/*/rule_coverage", Questions::coverage);
    all.put("POST ~/sec_policy/*/rule_search", Questions::search);
    all.put("GET ~/sec_policy/active/policy_view", Questions::view);
    all.put("PUT ~/sec_policy/draft/virtual_services/bulk_create", VirtualServices::bulkCreate);
    all.put("PUT ~/sec_policy/draft/virtual_services/bulk_update", VirtualServices::bulkUpdate);
    all.put("POST ~/service_bindings", VirtualServices::bind);
  }

  private static void background(Map<String, Handler> all) {
    all.put("GET ~/jobs/*", Jobs::get);
    all.put("POST ~/traffic_flows/async_queries", Flows::start);
    all.put("PUT ~/traffic_flows/async_queries/*", Flows::cancel);
    all.put("GET ~/traffic_flows/async_queries/*/download", Flows::download);
    all.put("PUT ~/traffic_flows/async_queries/*/update_rules", Flows::updateRules);
    all.put("POST ~/traffic_flows/traffic_analysis_queries", Flows::analyse);
    all.put("POST ~/agents/bulk_traffic_flows", Flows::upload);
    all.put("POST ~/reports", Reports::create);
    all.put("GET ~/reports/*/download", Reports::download);
    all.put("GET ~/reports/risk_summary", call -> Reply.json(200, Pce.risk()));
    all.put("POST ~/label_mapping_rules/run", Reports::accepted);
    all.put("GET ~/label_mapping_rules/run/*", Pce::mappingRun);
    all.put("GET ~/label_mapping_rules/run/*/download", call -> Reply.json(200, List.of()));
    all.put("PUT ~/label_mapping_rules/run/*/assign_labels", call -> Reply.empty(204));
    all.put("PUT ~/label_mapping_rules/*/reorder", Pce::onObject);
    all.put("PUT ~/label_mapping_rules/delete", Pce::deleteAll);
  }

  private static void network(Map<String, Handler> all) {
    all.put("POST ~/network_enforcement_nodes/*/network_devices", Network::addDevice);
    all.put("POST ~/network_devices/multi_enforcement_instructions_request", Reports::accepted);
    all.put("POST ~/network_devices/*/network_endpoints", Network::addEndpoint);
    all.put(
        "GET ~/network_enforcement_nodes/virtual_server_discovery_jobs/*",
        call -> Reply.json(200, Values.of("status", "done")));
  }

  private static void others(Map<String, Handler> all) {
    all.put("POST ~/container_clusters", Pce::createCluster);
    all.put("GET ~/container_clusters/*/service_backends", Pce::noneOfObject);
    all.put("PUT ~/security_principals/bulk_create", Users::createPrincipals);
    all.put("PUT ~/vulnerabilities/*", Pce::putByName);
    all.put("PUT ~/vulnerability_reports/*", Pce::putByName);
    all.put("GET ~/app_group_summary", Pce::appGroups);
    all.put("GET ~/settings", Special::settings);
    all.put("GET ~/settings/trusted_proxy_ips", Special::settings);
  }

  // These two settings have no href of their own in the document.
  private static Reply settings(Call call) {
    Map<String, Object> settings = Objects.of(call).get(Objects.href(call));
    settings.remove("href");
    return Reply.json(200, settings);
  }
}
