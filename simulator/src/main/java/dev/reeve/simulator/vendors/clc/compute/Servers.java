package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Servers: {@code underConstruction → active → queuedForDelete → 404}. */
public final class Servers {

  private Servers() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("servers.create", NewServers::create);
    handlers.put("imports.create", NewServers::imported);
    handlers.put("servers.get", call -> Reply.json(200, Shown.server(call.state(), server(call))));
    handlers.put("servers.update", ServerChanges::update);
    handlers.put("servers.delete", Servers::delete);
    handlers.put("servers.restore", Servers::restore);
    handlers.put("servers.convertToTemplate", Servers::convert);
    handlers.put("servers.credentials", Servers::credentials);
    handlers.put("servers.capabilities", Servers::capabilities);
    handlers.put("servers.networks.add", Servers::addNetwork);
    handlers.put("servers.networks.remove", Servers::removeNetwork);
    handlers.put("billing.serverPricing", Servers::pricing);
    handlers.putAll(Power.handlers());
    handlers.putAll(Snapshots.handlers());
    handlers.putAll(PublicIps.handlers());
    handlers.putAll(PolicyMappings.handlers());
    handlers.putAll(Statistics.handlers());
    handlers.putAll(Schedules.handlers());
    handlers.putAll(Groups.handlers());
    handlers.putAll(DataCenters.handlers());
    return handlers;
  }

  /**
   * The server that the path names, by its id in any case or by its UUID.
   *
   * @throws dev.reeve.simulator.route.ProblemException when there is none
   */
  static Map<String, Object> server(Call call) {
    return named(call, call.path("serverId"));
  }

  static Map<String, Object> named(Call call, String name) {
    String id = Owners.lower(name);
    Records servers = call.records("servers");
    return servers
        .find(id)
        .or(() -> servers.first(each -> id.equals(each.get("$uuid"))))
        .filter(each -> Owners.alias(call).equals(each.get(Owners.ACCOUNT)))
        .orElseThrow(Owners::none);
  }

  static String id(Map<String, Object> server) {
    return Values.text(server.get("id"));
  }

  static String place(Map<String, Object> server) {
    return Values.text(server.get("locationId"));
  }

  private static Reply delete(Call call) {
    Map<String, Object> server = server(call);
    String job = Jobs.start(call, place(server));
    gone(call, server);
    return Reply.json(202, Jobs.queued(call, id(server), job));
  }

  /** A server on its way out: details that were not there yet never come. */
  static void gone(Call call, Map<String, Object> server) {
    Records servers = call.records("servers");
    servers.cancel(id(server));
    servers.change(id(server), Servers::leaving);
    servers.goneLater(id(server), Jobs.LIFE);
  }

  private static void leaving(Map<String, Object> server) {
    if ("underConstruction".equals(server.get("status"))) {
      server.remove("details");
    }
    server.put("status", "queuedForDelete");
  }

  private static Reply restore(Call call) {
    Map<String, Object> server = server(call);
    call.check();
    String group = Groups.target(call);
    if (!"archived".equals(server.get("status"))) {
      throw Owners.bad("The server is not archived.");
    }
    call.records("servers")
        .later(id(server), Jobs.LIFE, Values.of("status", "active", "groupId", group));
    return Reply.json(202, Jobs.link(call, Jobs.start(call, place(server))));
  }

  private static Reply convert(Call call) {
    Map<String, Object> server = server(call);
    call.check();
    String job = Jobs.start(call, place(server));
    call.records("servers").later(id(server), Jobs.LIFE, Values.of("isTemplate", true));
    return Reply.json(202, Jobs.link(call, job));
  }

  private static Reply credentials(Call call) {
    Map<String, Object> server = server(call);
    boolean windows = Values.text(server.get("os")).startsWith("win");
    return Reply.json(
        200,
        Values.of(
            "userName",
            windows ? "administrator" : "root",
            "password",
            Values.text(server.get("$password"))));
  }

  private static Reply capabilities(Call call) {
    server(call);
    return Reply.json(
        200,
        Values.of(
            "reservedDrivePaths",
            List.of("/", "/boot"),
            "addingCpuRequiresReboot",
            false,
            "addingMemoryRequiresReboot",
            false));
  }

  private static Reply addNetwork(Call call) {
    Map<String, Object> server = server(call);
    call.check();
    String network = Owners.lower(Values.text(call.object().get("networkId")));
    Map<String, Object> found = Owners.one(call, "networks", network);
    List<Object> ips = secondary(server);
    if (ips.stream().anyMatch(each -> network.equals(Values.object(each).get("$network")))) {
      throw Owners.bad("networkId", "The server has an address in this network already.");
    }
    if (ips.size() >= 3) {
      throw Owners.bad("The server has four network adapters already.");
    }
    String internal = NewServers.address(call, found);
    ips.add(Values.of("internal", internal, "$network", network));
    later(call, server, Values.of("secondaryIPAddresses", ips));
    return operation(call, server);
  }

  private static Reply removeNetwork(Call call) {
    Map<String, Object> server = server(call);
    String network = Owners.lower(call.path("networkId"));
    List<Object> ips = secondary(server);
    boolean there = ips.removeIf(each -> network.equals(Values.object(each).get("$network")));
    if (!there) {
      throw Owners.none();
    }
    later(call, server, Values.of("secondaryIPAddresses", ips));
    return operation(call, server);
  }

  private static List<Object> secondary(Map<String, Object> server) {
    Map<String, Object> details = Values.object(server.get("details"));
    return new java.util.ArrayList<>(Values.list(details.get("secondaryIPAddresses")));
  }

  /** Sets members of a server's details when the job is done. */
  static void later(Call call, Map<String, Object> server, Map<String, Object> details) {
    call.records("servers").later(id(server), Jobs.LIFE, Values.of("details", details));
  }

  /** The vendor names another host, and http: a client must stay where it is. */
  private static Reply operation(Call call, Map<String, Object> server) {
    String job = Jobs.start(call, place(server));
    String uri = "http://api.ctl.io/v2/operations/" + Owners.alias(call) + "/status/" + job;
    return Reply.json(202, Values.of("operationId", job, "uri", uri));
  }

  private static Reply pricing(Call call) {
    server(call);
    return Reply.json(
        200,
        Fields.of("cpu", new BigDecimal("0.01"))
            .and("memoryGB", new BigDecimal("0.015"))
            .and("storageGB", new BigDecimal("0.00021"))
            .and("managedOS", BigDecimal.ZERO));
  }

  /** Notes a change and stores the server. */
  static void store(Call call, Map<String, Object> server) {
    Stamps.changed(call, server);
    call.records("servers").put(id(server), server);
  }

  /** How long a server takes to be built. */
  static Duration building() {
    return Jobs.LIFE;
  }
}
