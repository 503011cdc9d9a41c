package dev.reeve.simulator.vendors.clc.network;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Networks of a data center, claimed by a job and released at once. */
public final class Networks {
  private static final String HOST = "http://api.tier3.com/v2-experimental/networks/";

  private Networks() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("networks.list", Networks::list);
    handlers.put("networks.get", Networks::get);
    handlers.put("networks.update", Networks::update);
    handlers.put(
        "networks.ipAddresses", call -> Reply.json(200, addresses(call, one(call), asked(call))));
    handlers.put("networks.claim", Networks::claim);
    handlers.put("networks.release", Networks::release);
    handlers.put("networks.logging.get", Networks::logging);
    handlers.put("networks.logging.update", Networks::setLogging);
    handlers.putAll(Firewalls.handlers());
    handlers.putAll(Vpns.handlers());
    handlers.putAll(SharedBalancers.handlers());
    return handlers;
  }

  /** A network's record. */
  public static Map<String, Object> record(State state, String place, String alias, int vlan) {
    String start = "10." + (vlan / 250 + 10) + "." + (vlan % 250) + ".";
    String name = "vlan_" + vlan + "_" + start.substring(0, start.length() - 1);
    return Fields.of("id", state.ids().hex(32))
        .and("cidr", start + "0/24")
        .and("description", name)
        .and("gateway", start + "1")
        .and("name", name)
        .and("netmask", "255.255.255.0")
        .and("type", "private")
        .and("vlan", vlan)
        .and("$place", place.toLowerCase(Locale.ROOT))
        .and(Owners.ACCOUNT, alias.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> one(Call call) {
    Map<String, Object> network = Owners.one(call, "networks", call.path("networkId"));
    if (!Owners.place(call).equals(network.get("$place"))) {
      throw Owners.none();
    }
    return network;
  }

  private static String asked(Call call) {
    return call.query().anyCase("ipAddresses").or(() -> call.query().anyCase("type")).orElse("all");
  }

  private static Reply list(Call call) {
    if (!call.records("datacenters").has(Owners.place(call))) {
      throw Owners.none();
    }
    return Reply.json(
        200,
        Owners.all(call, "networks")
            .filter(each -> Owners.place(call).equals(each.get("$place")))
            .map(each -> shown(call, each))
            .toList());
  }

  private static Reply get(Call call) {
    Map<String, Object> network = one(call);
    Map<String, Object> shown = shown(call, network);
    String which = call.query().anyCase("ipAddresses").orElse("none");
    if (!which.equals("none")) {
      Object links = shown.remove("links");
      shown.put("ipAddresses", addresses(call, network, which));
      shown.put("links", links);
    }
    return Reply.json(200, shown);
  }

  private static Map<String, Object> shown(Call call, Map<String, Object> network) {
    Map<String, Object> shown = Owners.visible(network);
    String self = HOST + Owners.alias(call) + "/" + network.get("$place") + "/" + network.get("id");
    shown.put(
        "links",
        new Rels()
            .add("self", self, "GET", "PUT")
            .add("ipAddresses", self + "/ipAddresses", "GET")
            .add("release", self + "/release", "POST")
            .list());
    return shown;
  }

  private static List<Object> addresses(Call call, Map<String, Object> network, String which) {
    String start = Values.text(network.get("cidr")).replaceFirst("\\d+/\\d+$", "");
    Map<String, Map<String, Object>> taken = new LinkedHashMap<>();
    Owners.all(call, "servers").forEach(server -> note(server, start, taken));
    List<Object> rows = new ArrayList<>();
    if (!which.equals("free")) {
      rows.addAll(taken.values());
    }
    for (int i = 12; i < 255 && !which.equals("claimed"); i++) {
      if (!taken.containsKey(start + i)) {
        rows.add(Values.of("address", start + i, "claimed", false, "type", "private"));
      }
    }
    return rows;
  }

  private static void note(
      Map<String, Object> server, String start, Map<String, Map<String, Object>> taken) {
    Map<String, Object> details = Values.object(server.get("details"));
    for (String member : List.of("ipAddresses", "secondaryIPAddresses")) {
      for (Object each : Values.list(details.get(member))) {
        String address = Values.text(Values.object(each).get("internal"));
        if (address.startsWith(start)) {
          taken.put(
              address,
              Fields.of("address", address)
                  .and("claimed", true)
                  .and("primary", member.equals("ipAddresses"))
                  .and("server", server.get("name"))
                  .and("type", "private"));
        }
      }
    }
  }

  private static Reply update(Call call) {
    Map<String, Object> network = one(call);
    call.check();
    Owners.body(call)
        .forEach(
            (name, value) -> {
              if (name.equals("name") || name.equals("description")) {
                network.put(name, value);
              }
            });
    Owners.put(call, "networks", network);
    return Reply.empty(204);
  }

  private static Reply claim(Call call) {
    String place = Owners.place(call);
    if (!call.records("datacenters").has(place)) {
      throw Owners.none();
    }
    int vlan = 1000 + call.state().ids().random().nextInt(1500);
    Map<String, Object> network = record(call.state(), place, Owners.alias(call), vlan);
    String id = Values.text(network.get("id"));
    String href = "/v2-experimental/networks/" + Owners.alias(call) + "/" + place + "/" + id;
    List<Object> links = new Rels().to("network", href, id).list();
    String job = Jobs.experimental(call, place, links);
    Owners.put(call, "networks", network);
    String uri = "/v2-experimental/operations/" + Owners.alias(call) + "/status/" + job;
    return Reply.json(202, Values.of("operationId", job, "uri", uri));
  }

  /** Recorded both as 204 and as 200 with an empty object; a body of {@code {}} got the latter. */
  private static Reply release(Call call) {
    Map<String, Object> network = one(call);
    if (!addresses(call, network, "claimed").isEmpty()) {
      throw Owners.bad("The network has addresses that are claimed.");
    }
    call.records("networks").remove(Owners.lower(Values.text(network.get("id"))));
    return call.incoming().bytes().length == 0 ? Reply.empty(204) : Reply.json(200, Map.of());
  }

  private static Reply logging(Call call) {
    return call.records("logging")
        .find(Owners.alias(call) + "/" + Owners.place(call))
        .map(found -> Reply.json(200, call.shown(found)))
        .orElseThrow(Owners::none);
  }

  private static Reply setLogging(Call call) {
    call.check();
    call.records("logging").put(Owners.alias(call) + "/" + Owners.place(call), Owners.body(call));
    String job = Jobs.experimental(call, Owners.place(call), List.of());
    return Reply.json(202, Values.of("operationID", job, "status", "pending"));
  }
}
