package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Public addresses of a server: one is not told when it is made, only by the server later. */
final class PublicIps {
  private static final String RULES = "$publicIps";

  private PublicIps() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("servers.publicIPs.create", PublicIps::create);
    handlers.put("servers.publicIPs.get", PublicIps::get);
    handlers.put("servers.publicIPs.update", PublicIps::update);
    handlers.put("servers.publicIPs.delete", PublicIps::delete);
    return handlers;
  }

  /** The public addresses that a server shows. */
  static List<String> addresses(Map<String, Object> server) {
    List<String> found = new ArrayList<>();
    for (Object each : pairs(server)) {
      Object address = Values.object(each).get("public");
      if (address != null) {
        found.add(address.toString());
      }
    }
    return found;
  }

  private static Reply create(Call call) {
    Map<String, Object> server = Servers.server(call);
    call.check();
    Map<String, Object> body = Owners.body(call);
    var random = call.state().ids().random();
    String address = "206.128." + random.nextInt(128, 255) + "." + random.nextInt(1, 255);
    List<Object> pairs = new ArrayList<>(pairs(server));
    String internal = Values.text(body.get("internalIPAddress"));
    if (internal.isEmpty()) {
      internal =
          pairs.isEmpty() ? "10.1.1.10" : Values.text(Values.object(pairs.get(0)).get("internal"));
      if (!pairs.isEmpty() && !Values.object(pairs.get(0)).containsKey("public")) {
        pairs.remove(0);
      }
    }
    pairs.add(Values.of("public", address, "internal", internal));
    body.put("internalIPAddress", internal);
    return changed(call, server, pairs, Values.of(address, rules(body)));
  }

  private static Reply get(Call call) {
    return Reply.json(200, one(call, Servers.server(call)));
  }

  private static Reply update(Call call) {
    Map<String, Object> server = Servers.server(call);
    Map<String, Object> before = one(call, server);
    call.check();
    Map<String, Object> body = Owners.body(call);
    body.putIfAbsent("internalIPAddress", before.get("internalIPAddress"));
    return changed(call, server, pairs(server), Values.of(call.path("publicIP"), rules(body)));
  }

  private static Reply delete(Call call) {
    Map<String, Object> server = Servers.server(call);
    one(call, server);
    String address = call.path("publicIP");
    List<Object> pairs = new ArrayList<>();
    for (Object each : pairs(server)) {
      Map<String, Object> pair = Values.copy(Values.object(each));
      if (address.equals(pair.get("public"))) {
        pair.remove("public");
      }
      pairs.add(pair);
    }
    Map<String, Object> gone = new LinkedHashMap<>();
    gone.put(address, null);
    return changed(call, server, pairs, gone);
  }

  private static Map<String, Object> one(Call call, Map<String, Object> server) {
    Object rules = Values.object(server.get(RULES)).get(call.path("publicIP"));
    if (rules == null) {
      throw Owners.none();
    }
    return Values.object(rules);
  }

  /** Ports as they are shown: TCP in upper case; ICMP, on port 0, whether asked for or not. */
  private static Map<String, Object> rules(Map<String, Object> body) {
    List<Object> ports = new ArrayList<>();
    for (Object each : Values.list(body.get("ports"))) {
      Map<String, Object> port = Values.copy(Values.object(each));
      port.put("protocol", Owners.upper(Values.text(port.get("protocol"))));
      port.putIfAbsent("port", 0);
      port.replaceAll(
          (name, value) -> name.startsWith("port") ? (Object) Values.number(value, 0) : value);
      ports.add(port);
    }
    if (ports.stream().noneMatch(each -> "ICMP".equals(Values.object(each).get("protocol")))) {
      ports.add(Values.of("protocol", "ICMP", "port", 0));
    }
    return Values.of(
        "internalIPAddress", body.get("internalIPAddress"),
        "ports", ports,
        "sourceRestrictions", body.getOrDefault("sourceRestrictions", List.of()));
  }

  private static Reply changed(
      Call call, Map<String, Object> server, List<Object> pairs, Map<String, Object> rules) {
    call.records("servers")
        .later(
            Servers.id(server),
            Jobs.LIFE,
            Values.of("details", Values.of("ipAddresses", pairs), RULES, rules));
    return Reply.json(202, Jobs.link(call, Jobs.start(call, Servers.place(server))));
  }

  private static List<Object> pairs(Map<String, Object> server) {
    return Values.list(Values.object(server.get("details")).get("ipAddresses"));
  }
}
