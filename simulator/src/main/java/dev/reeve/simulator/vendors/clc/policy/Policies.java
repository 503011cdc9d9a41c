package dev.reeve.simulator.vendors.clc.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Alert, anti-affinity and autoscale policies. */
public final class Policies {

  private Policies() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    family(handlers, "alertPolicies", true);
    family(handlers, "antiAffinityPolicies", true);
    family(handlers, "horizontalAutoscalePolicies", true);
    family(handlers, "autoscalePolicies", false);
    handlers.putAll(Webhooks.handlers());
    handlers.putAll(Bills.handlers());
    return handlers;
  }

  private static void family(Map<String, Handler> handlers, String name, boolean enveloped) {
    handlers.put(name + ".list", call -> list(call, name, enveloped));
    handlers.put(name + ".get", call -> Reply.json(200, shown(name, one(call, name))));
    handlers.put(name + ".create", call -> create(call, name));
    handlers.put(name + ".update", call -> update(call, name));
    handlers.put(name + ".delete", call -> delete(call, name));
  }

  private static Map<String, Object> one(Call call, String name) {
    return Owners.one(call, name, call.path("policyId"));
  }

  private static Reply list(Call call, String name, boolean enveloped) {
    List<Map<String, Object>> found =
        Owners.all(call, name).map(each -> shown(name, each)).toList();
    if (!enveloped) {
      return Reply.json(200, found);
    }
    String self = "/v2/" + name + "/" + Owners.alias(call);
    return Reply.json(
        200,
        Values.of("items", found, "links", new Rels().add("self", self, "GET", "POST").list()));
  }

  private static Reply create(Call call, String name) {
    checked(call);
    Map<String, Object> policy = Values.of("id", call.state().ids().hex(32));
    policy.putAll(Owners.body(call));
    if (name.startsWith("antiAffinity")) {
      policy.put("location", place(call, Values.text(policy.get("location"))));
    }
    Owners.put(call, name, policy);
    String self = "/v2/" + name + "/" + Owners.alias(call) + "/" + policy.get("id");
    return Reply.json(201, shown(name, policy)).with("Location", self);
  }

  /** By the document, and thresholds in steps of 5. */
  private static void checked(Call call) {
    call.check();
    for (Object each : Values.list(call.object().get("triggers"))) {
      String threshold = Values.text(Values.object(each).get("threshold"));
      if (new BigDecimal(threshold).remainder(BigDecimal.valueOf(5)).signum() != 0) {
        throw Owners.bad("triggers.threshold", "The value must be a multiple of 5.");
      }
    }
  }

  private static String place(Call call, String asked) {
    if (!call.records("datacenters").has(Owners.lower(asked))) {
      throw Owners.bad("location", "The data center was not found.");
    }
    return Owners.upper(asked);
  }

  private static Reply update(Call call, String name) {
    Map<String, Object> policy = one(call, name);
    checked(call);
    Map<String, Object> body = Owners.body(call);
    body.remove("id");
    // A policy stays in its data center.
    if (name.startsWith("antiAffinity")) {
      body.remove("location");
    }
    policy.putAll(body);
    Owners.put(call, name, policy);
    return Reply.json(200, shown(name, policy));
  }

  private static Reply delete(Call call, String name) {
    String id = Values.text(one(call, name).get("id"));
    call.records(name).remove(Owners.lower(id));
    detach(call, id);
    return Reply.empty(204);
  }

  /** What is deleted holds for no server and no group any more. */
  private static void detach(Call call, String id) {
    keys(call, "servers", each -> holds(Values.object(each.get("details")), id))
        .forEach(key -> call.records("servers").change(key, each -> freed(each, id)));
    keys(call, "groups", each -> is(each.get("$scaling"), "policyId", id))
        .forEach(key -> call.records("groups").change(key, each -> each.remove("$scaling")));
  }

  private static List<String> keys(
      Call call, String collection, Predicate<Map<String, Object>> fits) {
    return Owners.all(call, collection)
        .filter(fits)
        .map(each -> Owners.lower(Values.text(each.get("id"))))
        .toList();
  }

  private static boolean holds(Map<String, Object> details, String id) {
    return Values.list(details.get("alertPolicies")).stream().anyMatch(each -> is(each, "id", id))
        || details.values().stream().anyMatch(each -> is(each, "id", id));
  }

  private static void freed(Map<String, Object> server, String id) {
    Map<String, Object> details = new LinkedHashMap<>(Values.object(server.get("details")));
    details.values().removeIf(each -> is(each, "id", id));
    List<Object> alerts = new ArrayList<>(Values.list(details.get("alertPolicies")));
    alerts.removeIf(each -> is(each, "id", id));
    details.put("alertPolicies", alerts);
    server.put("details", details);
  }

  private static boolean is(@Nullable Object reference, String member, String id) {
    return reference instanceof Map && id.equals(Values.object(reference).get(member));
  }

  private static Map<String, Object> shown(String name, Map<String, Object> policy) {
    Map<String, Object> shown = Owners.visible(policy);
    String alias = Values.text(policy.get(Owners.ACCOUNT));
    Rels links = new Rels();
    String self = "/v2/" + name + "/" + alias + "/" + policy.get("id");
    if (name.equals("autoscalePolicies")) {
      links.add("self", self);
    } else {
      links.add("self", self, "GET", "DELETE", "PUT");
    }
    String place = Values.text(policy.get("location"));
    if (!place.isEmpty()) {
      String href = "/v2/datacenters/" + alias + "/" + Owners.lower(place);
      links.named("location", href, Owners.lower(place), place);
    }
    shown.put("links", links.list());
    return shown;
  }
}
