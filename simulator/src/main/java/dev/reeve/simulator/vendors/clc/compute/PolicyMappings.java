package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which policies hold for a server. */
final class PolicyMappings {

  private PolicyMappings() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    single(handlers, "servers.autoscalePolicy", "cpuAutoscalePolicy", "autoscalePolicies");
    single(handlers, "servers.antiAffinityPolicy", "antiAffinityPolicy", "antiAffinityPolicies");
    handlers.put("servers.alertPolicies.add", PolicyMappings::addAlert);
    handlers.put("servers.alertPolicies.remove", PolicyMappings::removeAlert);
    return handlers;
  }

  private static void single(
      Map<String, Handler> handlers, String resource, String member, String collection) {
    handlers.put(resource + ".get", call -> get(call, member));
    handlers.put(resource + ".set", call -> set(call, member, collection));
    handlers.put(resource + ".remove", call -> remove(call, member));
  }

  /** Puts a policy that is known into a server's details. */
  static void refer(Call call, Map<String, Object> details, String member, String id) {
    String collection =
        member.equals("cpuAutoscalePolicy") ? "autoscalePolicies" : "antiAffinityPolicies";
    if (!id.isEmpty()) {
      details.put(member, reference(call, collection, id));
    }
  }

  private static Reply get(Call call, String member) {
    Map<String, Object> details = details(Servers.server(call));
    if (!details.containsKey(member)) {
      throw Owners.none();
    }
    return mapping(call, member, Values.text(Values.object(details.get(member)).get("id")), 200);
  }

  private static Reply set(Call call, String member, String collection) {
    Map<String, Object> server = Servers.server(call);
    call.check();
    String id = Values.text(call.object().get("id"));
    Map<String, Object> details = details(server);
    details.put(member, reference(call, collection, id));
    server.put("details", details);
    Servers.store(call, server);
    return mapping(call, member, id, 200);
  }

  private static Reply remove(Call call, String member) {
    Map<String, Object> server = Servers.server(call);
    Map<String, Object> details = details(server);
    if (details.remove(member) == null) {
      throw Owners.none();
    }
    server.put("details", details);
    Servers.store(call, server);
    return Reply.empty(204);
  }

  private static Reply addAlert(Call call) {
    Map<String, Object> server = Servers.server(call);
    call.check();
    String id = Values.text(call.object().get("id"));
    Map<String, Object> details = details(server);
    List<Object> policies = new ArrayList<>(Values.list(details.get("alertPolicies")));
    policies.removeIf(each -> id.equals(Values.object(each).get("id")));
    policies.add(reference(call, "alertPolicies", id));
    details.put("alertPolicies", policies);
    server.put("details", details);
    Servers.store(call, server);
    return mapping(call, "alertPolicies", id, 201);
  }

  private static Reply removeAlert(Call call) {
    Map<String, Object> server = Servers.server(call);
    Map<String, Object> details = details(server);
    List<Object> policies = new ArrayList<>(Values.list(details.get("alertPolicies")));
    String id = call.path("policyId");
    if (!policies.removeIf(each -> id.equals(Values.object(each).get("id")))) {
      throw Owners.none();
    }
    details.put("alertPolicies", policies);
    server.put("details", details);
    Servers.store(call, server);
    return Reply.empty(204);
  }

  private static Map<String, Object> reference(Call call, String collection, String id) {
    Map<String, Object> policy =
        call.records(collection)
            .find(Owners.lower(id))
            .filter(each -> Owners.alias(call).equals(each.get(Owners.ACCOUNT)))
            .orElseThrow(() -> Owners.bad("id", "The policy was not found."));
    String href = "/v2/" + collection + "/" + Owners.alias(call) + "/" + id;
    return Values.of(
        "id", id, "name", policy.get("name"), "links", new Rels().add("self", href).list());
  }

  private static Reply mapping(Call call, String member, String id, int status) {
    String server = Servers.id(Servers.server(call));
    String self = "/v2/servers/" + Owners.alias(call) + "/" + server + "/" + member;
    List<Object> links = new Rels().add("self", self).list();
    return Reply.json(status, Values.of("id", id, "links", links));
  }

  private static Map<String, Object> details(Map<String, Object> server) {
    return Values.copy(Values.object(server.get("details")));
  }
}
