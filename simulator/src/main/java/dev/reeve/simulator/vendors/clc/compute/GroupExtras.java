package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group's bill, defaults and autoscaling. */
final class GroupExtras {
  private static final List<String> DEFAULTS =
      List.of("cpu", "memoryGB", "networkId", "primaryDns", "secondaryDns", "templateName");

  private GroupExtras() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("groups.billing", GroupExtras::billing);
    handlers.put("groups.defaults.get", call -> Reply.json(200, defaults(Groups.group(call))));
    handlers.put("groups.defaults.set", GroupExtras::setDefaults);
    handlers.put("groups.horizontalAutoscalePolicy.get", GroupExtras::scaling);
    handlers.put("groups.horizontalAutoscalePolicy.set", GroupExtras::scale);
    handlers.put("groups.horizontalAutoscalePolicy.remove", GroupExtras::stopScaling);
    handlers.put("billing.total", GroupExtras::total);
    return handlers;
  }

  private static Reply billing(Call call) {
    Map<String, Object> groups = new LinkedHashMap<>();
    bill(call, Groups.group(call), groups);
    return Reply.json(200, Values.of("date", Stamps.now(call), "groups", groups))
        .with("Cache-Control", "max-age=300, private");
  }

  private static void bill(Call call, Map<String, Object> group, Map<String, Object> groups) {
    String id = Values.text(group.get("id"));
    Map<String, Object> servers = new LinkedHashMap<>();
    Shown.servers(call.records("servers"), id)
        .forEach(server -> servers.put(Servers.id(server), figures(1)));
    groups.put(id, Values.of("name", group.get("name"), "servers", servers));
    Shown.children(call.state(), id).forEach(child -> bill(call, child, groups));
  }

  private static Map<String, Object> figures(long servers) {
    return Fields.of("templateCost", BigDecimal.ZERO)
        .and("archiveCost", BigDecimal.ZERO)
        .and("monthlyEstimate", new BigDecimal("48.48").multiply(BigDecimal.valueOf(servers)))
        .and("monthToDate", new BigDecimal("12.12").multiply(BigDecimal.valueOf(servers)))
        .and("currentHour", new BigDecimal("0.0664").multiply(BigDecimal.valueOf(servers)));
  }

  private static Reply total(Call call) {
    Map<String, Object> sum = figures(Owners.all(call, "servers").count());
    sum.put("oneTimeCharges", BigDecimal.ZERO);
    return Reply.json(
        200,
        Values.of(
            "date",
            Stamps.now(call),
            "accountAlias",
            Owners.upper(Owners.alias(call)),
            "total",
            sum));
  }

  private static Map<String, Object> defaults(Map<String, Object> group) {
    Map<String, Object> own = Values.object(group.get("$defaults"));
    Map<String, Object> shown = new LinkedHashMap<>();
    for (String name : DEFAULTS) {
      Map<String, Object> value = Values.of("inherited", !own.containsKey(name));
      if (own.containsKey(name)) {
        value.put("value", own.get(name));
      }
      shown.put(name, value);
    }
    return shown;
  }

  private static Reply setDefaults(Call call) {
    Map<String, Object> group = Groups.group(call);
    call.check();
    group.put("$defaults", Owners.body(call));
    Owners.put(call, "groups", group);
    return Reply.json(200, defaults(group));
  }

  private static Reply scaling(Call call) {
    Object scaling = Groups.group(call).get("$scaling");
    if (scaling == null) {
      throw Owners.none();
    }
    return Reply.json(200, scaling);
  }

  private static Reply scale(Call call) {
    Map<String, Object> group = Groups.group(call);
    call.check();
    Map<String, Object> body = Owners.body(call);
    Map<String, Object> policy =
        Owners.one(call, "horizontalAutoscalePolicies", Values.text(body.get("policyId")));
    Map<String, Object> pool = Values.object(body.get("loadBalancerPool"));
    int servers = Shown.servers(call.records("servers"), Values.text(group.get("id"))).size();
    Map<String, Object> scaling =
        Fields.of("groupId", group.get("id"))
            .and("policyId", policy.get("id"))
            .and("locationId", group.get("locationId"))
            .and("name", policy.get("name"))
            .and("availableServers", servers)
            .and("targetSize", servers)
            .and("scaleDirection", "None")
            .and("scaleResourceReason", "None")
            .and("timestamp", Stamps.now(call));
    scaling.put("loadBalancer", Values.copy(pool));
    scaling.put("links", new Rels().add("self", call.incoming().path()).list());
    group.put("$scaling", scaling);
    Owners.put(call, "groups", group);
    return Reply.json(200, scaling);
  }

  private static Reply stopScaling(Call call) {
    Map<String, Object> group = Groups.group(call);
    if (group.remove("$scaling") == null) {
      throw Owners.none();
    }
    Owners.put(call, "groups", group);
    return Reply.empty(204);
  }
}
