package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Building servers: names, addresses, disks. */
public final class NewServers {

  /** What a type needs beside name and group. */
  private static final List<String> VIRTUAL = List.of("sourceServerId", "cpu", "memoryGB");

  private static final List<String> METAL = List.of("configurationId", "osType");

  private NewServers() {}

  static Reply create(Call call) {
    call.check();
    Map<String, Object> body = Owners.body(call);
    String source = Values.text(body.get("sourceServerId"));
    boolean metal = "bareMetal".equals(body.get("type"));
    for (String name : metal ? METAL : VIRTUAL) {
      if (!body.containsKey(name)) {
        throw Owners.bad(name, "The field is required for this type.");
      }
    }
    if (!metal) {
      checkSource(call, body, source);
    }
    return built(call, body, 8, metal ? Values.text(body.get("osType")) : source);
  }

  private static void checkSource(Call call, Map<String, Object> body, String source) {
    boolean template = call.records("templates").has(Owners.lower(source));
    if (!template && !call.records("servers").has(Owners.lower(source))) {
      throw Owners.bad("sourceServerId", "The template or server was not found.");
    }
    if (!template && !body.containsKey("sourceServerPassword")) {
      throw Owners.bad("sourceServerPassword", "The field is required to clone a server.");
    }
  }

  static Reply imported(Call call) {
    call.check();
    Map<String, Object> body = Owners.body(call);
    return built(call, body, 7, Values.text(body.get("ovfOsType")));
  }

  private static Reply built(Call call, Map<String, Object> body, int longest, String source) {
    String name = Values.text(body.get("name"));
    String alias = Owners.alias(call);
    if (name.length() > longest || name.length() + alias.length() > 10) {
      throw Owners.bad(
          "name", "The name and the account alias may have 10 characters together, at most 8.");
    }
    Map<String, Object> group = group(call, Values.text(body.get("groupId")));
    Map<String, Object> server = record(call, body, group);
    server.put("description", Values.text(body.get("description")));
    server.putAll(system(call, source));
    Records servers = call.records("servers");
    String id = Values.text(server.get("id"));
    servers.put(id, server);
    if (Jobs.fails(server)) {
      servers.goneLater(id, Servers.building());
    } else {
      servers.later(id, Servers.building(), Values.of("status", "active"));
    }
    String job = Jobs.on(call, server);
    Map<String, Object> answer = Jobs.queued(call, Owners.lower(name), job);
    String uuid = Values.text(server.get("$uuid"));
    List<Object> links =
        new Rels()
            .to("self", "/v2/servers/" + alias + "/" + uuid + "?uuid=True", uuid, "GET")
            .list();
    links.add(0, Jobs.link(call, job));
    answer.put("links", links);
    return Reply.json(202, answer);
  }

  /** The operating system of a template, of the server that is cloned, or of that name. */
  private static Map<String, Object> system(Call call, String source) {
    String id = Owners.lower(source);
    return call.records("templates")
        .find(id)
        .or(
            () ->
                call.records("templates")
                    .first(each -> id.equals(Owners.lower(Values.text(each.get("osType"))))))
        .map(each -> Values.of("osType", each.get("$title"), "os", each.get("osType")))
        .or(
            () ->
                call.records("servers")
                    .find(id)
                    .map(each -> Values.of("osType", each.get("osType"), "os", each.get("os"))))
        .orElseGet(Map::of);
  }

  private static Map<String, Object> group(Call call, String id) {
    Map<String, Object> group =
        call.records("groups")
            .find(Owners.lower(id))
            .filter(each -> Owners.alias(call).equals(each.get(Owners.ACCOUNT)))
            .orElseThrow(() -> Owners.bad("groupId", "The group was not found."));
    if ("archive".equals(group.get("type"))) {
      throw Owners.bad("groupId", "Servers cannot be created in this group.");
    }
    return group;
  }

  private static Map<String, Object> record(
      Call call, Map<String, Object> body, Map<String, Object> group) {
    String place = Values.text(group.get("locationId"));
    String alias = Owners.alias(call);
    String id = name(call.records("servers"), place, alias, Values.text(body.get("name")));
    String type = Values.text(body.getOrDefault("type", "standard"));
    Map<String, Object> server =
        base(id, alias, place, Values.of("type", type, "groupId", group.get("id")));
    server.put("status", "underConstruction");
    server.put("storageType", body.getOrDefault("storageType", type));
    server.put("changeInfo", Stamps.made(call));
    server.put("$uuid", call.state().ids().hex(32));
    Object password = body.get("password");
    server.put("$password", password == null ? call.state().ids().lower(12) + "!A1" : password);
    long cpu = Values.number(body.get("cpu"), 1);
    long memory = Values.number(body.get("memoryGB"), 1) * 1024;
    Map<String, Object> details = details(id, cpu, memory);
    details.put(
        "ipAddresses", List.of(Values.of("internal", address(call, network(call, body, place)))));
    details.put("customFields", ServerChanges.fields(call, body.get("customFields")));
    List<Object> disks = Values.list(details.get("disks"));
    for (Object each : Values.list(body.get("additionalDisks"))) {
      Map<String, Object> asked = Values.object(each);
      String path = Values.text(asked.get("path"));
      disks.add(disk(disks.size(), Values.number(asked.get("sizeGB"), 1), path));
    }
    sum(details);
    policies(call, body, details);
    server.put("details", details);
    return server;
  }

  private static void policies(Call call, Map<String, Object> body, Map<String, Object> details) {
    PolicyMappings.refer(
        call, details, "antiAffinityPolicy", Values.text(body.get("antiAffinityPolicyId")));
    PolicyMappings.refer(
        call, details, "cpuAutoscalePolicy", Values.text(body.get("cpuAutoscalePolicyId")));
  }

  private static Map<String, Object> network(Call call, Map<String, Object> body, String place) {
    String wanted = Values.text(body.get("networkId"));
    if (!wanted.isEmpty()) {
      return call.records("networks")
          .find(Owners.lower(wanted))
          .orElseThrow(() -> Owners.bad("networkId", "The network was not found."));
    }
    return Owners.all(call, "networks")
        .filter(each -> Owners.lower(place).equals(each.get("$place")))
        .findFirst()
        .orElseGet(() -> Values.of("cidr", "10.1.1.0/24"));
  }

  /** An address of a network that no server has. */
  static String address(Call call, Map<String, Object> network) {
    State state = call.state();
    String start = Values.text(network.get("cidr")).replaceFirst("\\d+/\\d+$", "");
    String counter = "next." + start;
    long next = Values.number(state.facts().get(counter), 100) + 1;
    state.facts().put(counter, next);
    return start + Math.min(254, next);
  }

  /** Data center, alias, name and the next free number of two digits; in lower case. */
  static String name(Records servers, String place, String alias, String name) {
    String start = Owners.lower(place + alias + name);
    int number = 1;
    while (servers.has(start + String.format(Locale.ROOT, "%02d", number))) {
      number++;
    }
    return start + String.format(Locale.ROOT, "%02d", number);
  }

  /** What every server has. */
  public static Map<String, Object> base(
      String id, String alias, String place, Map<String, Object> more) {
    Map<String, Object> server =
        Fields.of("id", id)
            .and("name", Owners.upper(id))
            .and("description", "")
            .and("isTemplate", false)
            .and("locationId", Owners.upper(place))
            .and("osType", "CentOS 6 64-bit")
            .and("os", "centOS6_64Bit")
            .and("status", "active")
            .and("type", "standard")
            .and("storageType", "standard")
            .and(Owners.ACCOUNT, Owners.lower(alias));
    server.putAll(more);
    return server;
  }

  /** The details of a server that runs: three disks, nothing special. */
  public static Map<String, Object> details(String host, long cpu, long memoryMb) {
    List<Object> disks = new ArrayList<>();
    disks.add(disk(0, 1, ""));
    disks.add(disk(1, 2, ""));
    disks.add(disk(2, 14, ""));
    Map<String, Object> details =
        Fields.of("ipAddresses", List.of())
            .and("secondaryIPAddresses", List.of())
            .and("alertPolicies", List.of())
            .and("cpu", cpu)
            .and("diskCount", 3)
            .and("hostName", host)
            .and("inMaintenanceMode", false)
            .and("memoryMB", memoryMb)
            .and("powerState", "started")
            .and("storageGB", 17)
            .and("disks", disks)
            .and(
                "partitions",
                List.of(
                    Values.of("sizeGB", new java.math.BigDecimal("0.0"), "path", "(swap)"),
                    Values.of("sizeGB", new java.math.BigDecimal("13.655"), "path", "/"),
                    Values.of("sizeGB", new java.math.BigDecimal("0.482"), "path", "/boot")));
    details.put("snapshots", List.of());
    details.put("customFields", List.of());
    return details;
  }

  /** A disk on the first bus. */
  static Map<String, Object> disk(int unit, long gigabytes, String path) {
    List<Object> paths = path.isEmpty() ? List.of() : List.of(path);
    return Values.of("id", "0:" + unit, "sizeGB", gigabytes, "partitionPaths", paths);
  }

  /** Counts disks and their sizes anew. */
  static void sum(Map<String, Object> details) {
    List<Object> disks = Values.list(details.get("disks"));
    long total = 0;
    for (Object disk : disks) {
      total += Values.number(Values.object(disk).get("sizeGB"), 0);
    }
    details.put("diskCount", disks.size());
    details.put("storageGB", total);
  }
}
