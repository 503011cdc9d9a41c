package dev.reeve.simulator.vendors.clc.network;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Firewall policies within and between data centers: {@code pending → active}. */
final class Firewalls {
  private static final String WITHIN = "firewallPolicies";
  private static final String BETWEEN = "crossDcFirewallPolicies";
  private static final Pattern CIDR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(/\\d{1,2})?");
  private static final Pattern PORTS =
      Pattern.compile("(?i)any|icmp|(tcp|udp)/\\d{1,5}(-\\d{1,5})?");

  private Firewalls() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put(WITHIN + ".list", call -> list(call, WITHIN));
    handlers.put(WITHIN + ".get", call -> Reply.json(200, shown(WITHIN, one(call, WITHIN))));
    handlers.put(WITHIN + ".create", Firewalls::create);
    handlers.put(WITHIN + ".update", Firewalls::update);
    handlers.put(WITHIN + ".delete", call -> delete(call, WITHIN));
    handlers.put(BETWEEN + ".list", call -> list(call, BETWEEN));
    handlers.put(BETWEEN + ".get", call -> Reply.json(200, shown(BETWEEN, one(call, BETWEEN))));
    handlers.put(BETWEEN + ".create", Firewalls::createBetween);
    handlers.put(BETWEEN + ".update", Firewalls::turn);
    handlers.put(BETWEEN + ".delete", call -> delete(call, BETWEEN));
    return handlers;
  }

  private static Map<String, Object> one(Call call, String collection) {
    return Owners.one(call, collection, call.path("policyId"));
  }

  private static Reply list(Call call, String collection) {
    return Reply.json(
        200,
        Owners.all(call, collection)
            .filter(each -> Owners.place(call).equals(each.get("$place")))
            .filter(each -> leadsTo(call, each))
            .map(each -> shown(collection, each))
            .toList());
  }

  private static boolean leadsTo(Call call, Map<String, Object> policy) {
    return call.query()
        .anyCase("destinationAccount")
        .or(() -> call.query().anyCase("destinationAccountId"))
        .map(asked -> asked.equalsIgnoreCase(Values.text(policy.get("destinationAccount"))))
        .orElse(true);
  }

  private static Map<String, Object> shown(String collection, Map<String, Object> policy) {
    Map<String, Object> shown = Owners.visible(policy);
    shown.put("links", new Rels().add("self", self(collection, policy), verbs()).list());
    return shown;
  }

  private static String[] verbs() {
    return new String[] {"GET", "PUT", "DELETE"};
  }

  private static String self(String collection, Map<String, Object> policy) {
    String path = policy.get(Owners.ACCOUNT) + "/" + policy.get("$place");
    return "http://api.tier3.com/v2-experimental/"
        + collection
        + "/"
        + path
        + "/"
        + policy.get("id");
  }

  private static Map<String, Object> made(Call call) {
    call.check();
    if (!call.records("datacenters").has(Owners.place(call))) {
      throw Owners.none();
    }
    Map<String, Object> policy =
        Values.of("id", call.state().ids().hex(32), "status", "pending", "enabled", true);
    policy.putAll(Owners.body(call));
    written(policy);
    policy.put("$place", Owners.place(call));
    return policy;
  }

  /** Addresses are CIDRs, ports are written as the document tells. */
  private static void written(Map<String, Object> policy) {
    written(policy, "source", CIDR, "The value must be a CIDR.");
    written(policy, "destination", CIDR, "The value must be a CIDR.");
    written(policy, "sourceCidr", CIDR, "The value must be a CIDR.");
    written(policy, "destinationCidr", CIDR, "The value must be a CIDR.");
    written(policy, "ports", PORTS, "The value must be any, icmp, tcp/n, udp/n or a range.");
  }

  private static void written(
      Map<String, Object> policy, String member, Pattern form, String otherwise) {
    Object value = policy.get(member);
    List<Object> all = value instanceof List<?> ? Values.list(value) : List.of();
    all = value instanceof String ? List.of(value) : all;
    if (!all.stream().allMatch(each -> form.matcher(Values.text(each)).matches())) {
      throw Owners.bad(member, otherwise);
    }
  }

  private static void reaches(
      Call call, Map<String, Object> policy, String member, String collection) {
    if (!call.records(collection).has(Owners.lower(Values.text(policy.get(member))))) {
      throw Owners.bad(member, "The value names nothing that there is.");
    }
  }

  private static void keep(Call call, String collection, Map<String, Object> policy) {
    Owners.put(call, collection, policy);
    String id = Values.text(policy.get("id"));
    call.records(collection).later(id, Jobs.LIFE, Values.of("status", "active"));
  }

  private static Reply create(Call call) {
    Map<String, Object> policy = made(call);
    reaches(call, policy, "destinationAccount", "accounts");
    policy.put("destinationAccount", Owners.lower(Values.text(policy.get("destinationAccount"))));
    keep(call, WITHIN, policy);
    String self = self(WITHIN, policy);
    return Reply.json(201, Values.of("links", new Rels().add("self", self, verbs()).list()))
        .with("Location", self);
  }

  private static Reply update(Call call) {
    Map<String, Object> policy = one(call, WITHIN);
    call.check();
    Map<String, Object> body = Owners.body(call);
    written(body);
    body.keySet().retainAll(java.util.Set.of("enabled", "source", "destination", "ports"));
    policy.putAll(body);
    policy.put("status", "pending");
    keep(call, WITHIN, policy);
    return Reply.empty(204);
  }

  private static Reply createBetween(Call call) {
    Map<String, Object> policy = made(call);
    reaches(call, policy, "destinationAccountId", "accounts");
    reaches(call, policy, "destinationLocationId", "datacenters");
    policy.put("sourceAccount", Owners.alias(call));
    policy.put("sourceLocation", Owners.place(call));
    policy.put("destinationAccount", policy.remove("destinationAccountId"));
    policy.put("destinationLocation", policy.remove("destinationLocationId"));
    keep(call, BETWEEN, policy);
    return Reply.json(201, shown(BETWEEN, policy)).with("Location", self(BETWEEN, policy));
  }

  /** Only {@code ?enabled=} can be changed. */
  private static Reply turn(Call call) {
    Map<String, Object> policy = one(call, BETWEEN);
    String asked = call.query().anyCase("enabled").orElse("true");
    policy.put("enabled", asked.equalsIgnoreCase("true"));
    Owners.put(call, BETWEEN, policy);
    return Reply.empty(204);
  }

  private static Reply delete(Call call, String collection) {
    one(call, collection);
    call.records(collection).remove(Owners.lower(call.path("policyId")));
    return Reply.empty(204);
  }
}
