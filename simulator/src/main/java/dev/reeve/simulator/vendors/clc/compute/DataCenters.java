package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data centers and what can be built in them. */
final class DataCenters {

  private DataCenters() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("datacenters.list", DataCenters::list);
    handlers.put("datacenters.get", call -> Reply.json(200, shown(call, place(call))));
    handlers.put("datacenters.deploymentCapabilities", DataCenters::capabilities);
    handlers.put("datacenters.bareMetalCapabilities", DataCenters::metal);
    handlers.put("datacenters.computeLimits", DataCenters::computeLimits);
    handlers.put("datacenters.networkLimits", DataCenters::networkLimits);
    handlers.put("accounts.customFields", DataCenters::customFields);
    handlers.put("accounts.get", DataCenters::account);
    handlers.put("imports.available", DataCenters::imports);
    return handlers;
  }

  private static Map<String, Object> place(Call call) {
    return call.records("datacenters").find(Owners.place(call)).orElseThrow(Owners::none);
  }

  private static Reply list(Call call) {
    return Reply.json(
            200, call.records("datacenters").all().map(each -> shown(call, each)).toList())
        .with("Cache-Control", "max-age=300, private");
  }

  private static Map<String, Object> shown(Call call, Map<String, Object> place) {
    String id = Values.text(place.get("id"));
    String self = "/v2/datacenters/" + Owners.alias(call) + "/" + id;
    Rels links =
        new Rels()
            .add("self", self)
            .add("computeLimits", self + "/computeLimits")
            .add("networkLimits", self + "/networkLimits")
            .add("deploymentCapabilities", self + "/deploymentCapabilities");
    if (call.query().anyCase("groupLinks").orElse("").equalsIgnoreCase("true")) {
      Owners.all(call, "groups")
          .filter(each -> Owners.upper(id).equals(each.get("locationId")))
          .filter(each -> Values.text(each.get("$parent")).isEmpty())
          .forEach(root -> root(call, links, root));
    }
    return Values.of("id", id, "name", place.get("name"), "links", links.list());
  }

  private static void root(Call call, Rels links, Map<String, Object> root) {
    String group = Values.text(root.get("id"));
    links.named(
        "group",
        "/v2/groups/" + Owners.alias(call) + "/" + group,
        group,
        Values.text(root.get("name")));
  }

  private static Reply capabilities(Call call) {
    place(call);
    String place = Owners.place(call);
    List<Fields> networks =
        Owners.all(call, "networks")
            .filter(each -> place.equals(each.get("$place")))
            .map(
                each ->
                    Fields.of("name", each.get("name"))
                        .and("networkId", each.get("id"))
                        .and("type", "private")
                        .and("accountID", Owners.upper(Owners.alias(call))))
            .toList();
    return Reply.json(
        200,
        Fields.of("dataCenterEnabled", true)
            .and("importVMEnabled", true)
            .and("supportsPremiumStorage", true)
            .and("supportsSharedLoadBalancer", true)
            .and("supportsBareMetalServers", place.equals("va1"))
            .and("deployableNetworks", networks)
            .and("templates", call.records("templates").all().map(Owners::visible).toList())
            .and("importableOSTypes", List.of(importable())));
  }

  private static Map<String, Object> importable() {
    return Fields.of("id", 38)
        .and("description", "RedHat Enterprise Linux 6 64-bit")
        .and("labProductCode", "SOFT-LAB-REDHAT-CPU")
        .and("premiumProductCode", "SOFT-PREM-REDHAT-CPU")
        .and("type", "RedHat6_64Bit");
  }

  private static Reply metal(Call call) {
    place(call);
    Map<String, Object> sku =
        Fields.of("id", "529e2592a3e640a7c2617b5e8bc8feaf411d8a5f")
            .and("hourlyRate", new BigDecimal("0.56"))
            .and("availability", "high")
            .and("memory", List.of(Values.of("capacityGB", 16)))
            .and(
                "processor",
                Values.of("sockets", 1, "coresPerSocket", 4, "description", "Intel E3-1271"))
            .and(
                "storage", List.of(Values.of("type", "HDD", "capacityGB", 1000, "speedRpm", 7200)));
    Map<String, Object> system =
        Values.of(
            "type",
            "redHat6_64Bit",
            "description",
            "RedHat Enterprise Linux 6 64-bit",
            "hourlyRatePerSocket",
            new BigDecimal("0.075"));
    return Reply.json(200, Values.of("skus", List.of(sku), "operatingSystems", List.of(system)));
  }

  private static Reply computeLimits(Call call) {
    place(call);
    return Reply.json(
        200, Values.of("cpu", limit(500), "memoryGB", limit(1000), "storageGB", limit(20_000)));
  }

  private static Reply networkLimits(Call call) {
    place(call);
    return Reply.json(200, Values.of("networks", limit(20)));
  }

  private static Map<String, Object> limit(int value) {
    return Values.of("value", value, "inherited", false);
  }

  private static Reply customFields(Call call) {
    return Reply.json(200, call.records("customFields").all().map(Owners::visible).toList());
  }

  private static Reply account(Call call) {
    return call.records("accounts")
        .find(Owners.alias(call))
        .map(found -> Reply.json(200, Owners.visible(found)))
        .orElseThrow(Owners::none);
  }

  private static Reply imports(Call call) {
    place(call);
    return Reply.json(
        200,
        List.of(
            Fields.of("id", "OVF1")
                .and("name", "legacy-app")
                .and("storageSizeGB", 20)
                .and("cpuCount", 1)
                .and("memorySizeMB", 2048)));
  }
}
