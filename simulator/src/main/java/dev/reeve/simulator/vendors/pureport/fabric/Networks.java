package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Accounts;
import dev.reeve.simulator.vendors.pureport.account.Limits;
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Networks: {@code PENDING → PROVISIONING → ACTIVE}, and after a delete {@code DELETING → 404}. */
public final class Networks {
  private static final Set<String> DELETABLE = Set.of("ACTIVE", "ERROR");

  private Networks() {}

  /** What answers the operations of networks. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("networks.list", Networks::list);
    handlers.put("networks.create", Networks::create);
    handlers.put("networks.get", call -> Reply.json(200, Bodies.visible(network(call))));
    handlers.put("networks.details", call -> Reply.json(200, call.shown(network(call))));
    handlers.put("networks.update", Networks::update);
    handlers.put("networks.delete", Networks::delete);
    handlers.put("networks.respawn", Networks::respawn);
    return handlers;
  }

  /**
   * The network that the path names.
   *
   * @throws ProblemException when there is none
   */
  static Map<String, Object> network(Call call) {
    String id = call.path("networkId");
    Map<String, Object> network =
        call.records("networks")
            .find(id)
            .orElseThrow(() -> new ProblemException(Problem.notFound("No network " + id)));
    Visibility.check(call, Links.id(network.get("account")), "network " + id);
    return network;
  }

  /** A network's record in a state. */
  public static Map<String, Object> record(
      State state, String id, String account, String networkState) {
    return Fields.of("id", id)
        .and("href", "/networks/" + id)
        .and("name", "")
        .and("description", "")
        .and("account", Links.to("accounts", account, Visibility.title(state, "accounts", account)))
        .and("state", networkState)
        .and("testNetwork", false)
        .and("tags", Map.of())
        .and("primaryControllerExternalId", Values.text(state.ids().uuid()))
        .and("secondaryControllerExternalId", Values.text(state.ids().uuid()));
  }

  private static Reply list(Call call) {
    call.check();
    String account = call.path("accountId");
    return Reply.json(
        200,
        call.records("networks")
            .all()
            .filter(each -> Links.id(each.get("account")).equals(account))
            .map(Bodies::visible)
            .toList());
  }

  private static Reply create(Call call) {
    call.check();
    String account = call.path("accountId");
    Accounts.consented(call, account);
    unique(call, account, "");
    room(call, account);
    State state = call.state();
    String id = "network-" + state.ids().base64url(22);
    Map<String, Object> network = record(state, id, account, "PENDING");
    network.putAll(Bodies.writable(call.object()));
    Records networks = call.records("networks");
    networks.put(id, network);
    networks.later(id, Duration.ofSeconds(1), Values.of("state", "PROVISIONING"));
    networks.later(id, Duration.ofSeconds(3), Values.of("state", "ACTIVE"));
    return Reply.json(201, Bodies.visible(network));
  }

  private static void room(Call call, String account) {
    long there =
        call.records("networks")
            .all()
            .filter(each -> Links.id(each.get("account")).equals(account))
            .count();
    Limits.room(call, account, "NETWORK", there);
  }

  private static Reply update(Call call) {
    Map<String, Object> network = network(call);
    call.check();
    String id = call.path("networkId");
    unique(call, Links.id(network.get("account")), id);
    Map<String, Object> fresh = Bodies.replaced(network, call.object());
    fresh.putIfAbsent("description", "");
    fresh.putIfAbsent("tags", Map.of());
    fresh.putIfAbsent("testNetwork", false);
    call.records("networks").put(id, fresh);
    return Reply.json(200, Bodies.visible(fresh));
  }

  private static Reply delete(Call call) {
    Map<String, Object> network = network(call);
    String id = call.path("networkId");
    boolean used =
        call.records("connections")
            .all()
            .anyMatch(each -> Links.id(each.get("network")).equals(id));
    if (used) {
      throw Problems.of(
          409,
          "NETWORK_DELETE_NON_DELETED_CONNECTION_STATE_CONFLICT",
          "The network has connections that are not deleted");
    }
    if (!DELETABLE.contains(Values.text(network.get("state")))) {
      throw Problems.of(
          409, "NETWORK_DELETE_STATE_CONFLICT", "The network is " + network.get("state"));
    }
    Records networks = call.records("networks");
    networks.change(id, each -> each.put("state", "DELETING"));
    networks.goneLater(id, Duration.ofSeconds(2));
    return Reply.empty(204);
  }

  private static Reply respawn(Call call) {
    Map<String, Object> network = network(call);
    String id = call.path("networkId");
    if (!"ACTIVE".equals(network.get("state"))) {
      throw Problems.of(
          409, "NETWORK_RESPAWN_STATE_CONFLICT", "The network is " + network.get("state"));
    }
    Records networks = call.records("networks");
    networks.change(id, each -> each.put("state", "PROVISIONING"));
    networks.later(id, Duration.ofSeconds(3), Values.of("state", "ACTIVE"));
    Tasks.running(call, "RESPAWN_NETWORK", Map.of("network", Links.to("networks", id, "")), 3);
    return Reply.json(200, Bodies.visible(network(call)));
  }

  private static void unique(Call call, String account, String self) {
    String name = Values.text(call.object().get("name"));
    boolean taken =
        call.records("networks")
            .all()
            .filter(each -> Links.id(each.get("account")).equals(account))
            .filter(each -> !self.equals(each.get("id")))
            .anyMatch(each -> name.equals(each.get("name")));
    if (taken) {
      throw Problems.of(
          422, "NETWORK_NAME_UNIQUE", "The account has a network named " + name + " already");
    }
  }
}
