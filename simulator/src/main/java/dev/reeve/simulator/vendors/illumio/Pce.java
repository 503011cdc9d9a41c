package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Templates;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import dev.reeve.simulator.vendors.illumio.workload.Agents;
import java.util.List;
import java.util.Map;

/** The PCE itself, and small calls that look at one object. */
final class Pce {

  private Pce() {}

  static Map<String, Object> version() {
    return Values.of(
        "version", "24.2.10",
        "build", 1234,
        "long_display", "24.2.10-1234",
        "short_display", "24.2.10",
        "engineering_info", "",
        "release_info", "");
  }

  static Map<String, Object> health() {
    return Values.of(
        "fqdn",
        "pce.example.com",
        "status",
        "normal",
        "type",
        "standalone",
        "available_seconds",
        864_000,
        "notifications",
        List.of(),
        "listen_only_mode_enabled_at",
        null,
        "nodes",
        List.of(node()),
        "network",
        Values.of("replication", List.of()));
  }

  private static Map<String, Object> node() {
    return Values.of(
        "hostname",
        "core0.example.com",
        "ip_address",
        "10.0.0.10",
        "type",
        "core",
        "runlevel",
        5,
        "uptime_seconds",
        864_000,
        "services",
        services());
  }

  private static Map<String, Object> services() {
    List<String> running = List.of("agent_service", "database_service", "web_server");
    return Values.of("status", "running", "services", Values.of("running", running));
  }

  static Map<String, Object> risk() {
    return Values.of(
        "ransomware", Values.of("total_num_workloads", 1200, "num_protected_workloads", 300));
  }

  /** Looks that the object above exists, and does nothing to it. */
  static Reply onObject(Call call) {
    Objects.of(call).get(Objects.parent(Objects.href(call)));
    return Reply.empty(204);
  }

  static Reply noneOfObject(Call call) {
    Objects.of(call).get(Objects.parent(Objects.href(call)));
    return Reply.json(200, List.of());
  }

  static Reply riskOfObject(Call call) {
    Objects.of(call).get(Objects.parent(Objects.href(call)));
    return Reply.json(200, Values.of("ransomware", Values.of("services", List.of())));
  }

  static Reply compatibility(Call call) {
    Objects.of(call).get(Objects.parent(Objects.href(call)));
    return Reply.json(200, fits(call));
  }

  static Reply agentCompatibility(Call call) {
    Agents.workload(call, Objects.parent(Objects.href(call)));
    return Reply.json(200, fits(call));
  }

  private static Map<String, Object> fits(Call call) {
    return Values.of(
        "last_updated_at", Objects.of(call).time(),
        "qualify_status", "green",
        "results",
            Values.of("qualify_tests", List.of(Values.of("status", "green", "ipsec", "ok"))));
  }

  /** A cluster tells its token once, and has a profile for namespaces without one. */
  static Reply createCluster(Call call) {
    Map<String, Object> cluster = Plain.make(call);
    String profiles = cluster.get("href") + "/container_workload_profiles";
    Objects.of(call).put(Writes.begin(call, profiles, Templates.of("default_workload_profile")));
    Map<String, Object> told = Objects.shown(cluster);
    String id = Objects.last(Values.text(cluster.get("href")));
    told.put("container_cluster_token", "1_" + id.replace("-", "") + call.state().ids().hex(32));
    return Reply.json(201, told);
  }

  /** An object whose name its maker chooses, made or replaced. */
  static Reply putByName(Call call) {
    Objects objects = Objects.of(call);
    String href = Objects.href(call);
    References.check(objects, call.object());
    boolean fresh = !objects.has(href);
    Map<String, Object> object = objects.find(href).orElseGet(() -> Objects.ref(href));
    object.putAll(call.object());
    if (href.contains("/vulnerability_reports/")) {
      int found = Values.list(object.get("detected_vulnerabilities")).size();
      object.put("num_vulnerabilities", found);
    }
    Writes.stamp(call, object, fresh);
    objects.put(object);
    return Reply.empty(204);
  }

  static Reply deleteAll(Call call) {
    Object body = call.body();
    List<Object> refs =
        body instanceof List<?> ? Values.list(body) : Values.list(call.object().get("hrefs"));
    for (Object each : refs) {
      Writes.delete(call, Objects.href(Values.text(Values.object(each).get("href"))));
    }
    return Reply.empty(204);
  }

  static Reply mappingRun(Call call) {
    String org = "/orgs/" + call.path("org_id");
    Map<String, Object> job = Objects.of(call).get(org + "/jobs/" + call.path("job_uuid"));
    return Reply.json(200, Objects.shown(job));
  }

  static Reply appGroups(Call call) {
    String org = "/orgs/" + call.path("org_id");
    long apps =
        Objects.of(call)
            .all(org + "/labels")
            .filter(label -> "app".equals(label.get("key")))
            .count();
    return Reply.json(
        200,
        Values.of(
            "nodes", List.of(Values.of("num_app_groups", apps)),
            "labels", Values.of(),
            "mode_key", List.of("idle", "visibility_only", "selective", "full"),
            "visibility_level_key", List.of("flow_summary"),
            "signature", "1",
            "updated_at", Objects.of(call).time(),
            "version", 1,
            "cached", false));
  }
}
