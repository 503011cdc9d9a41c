package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Limits;
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Connections of a network to a cloud, a port or a site. */
public final class Connections {
  private static final Set<String> SETTLED =
      Set.of("FAILED_TO_PROVISION", "ACTIVE", "DOWN", "FAILED_TO_UPDATE", "FAILED_TO_DELETE");

  private Connections() {}

  /** What answers the operations of connections. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("connections.list", Connections::ofAccount);
    handlers.put("networks.connections.list", Connections::ofNetwork);
    handlers.put("networks.connections.create", Connections::create);
    handlers.put("connections.get", call -> Reply.json(200, shown(call.state(), connection(call))));
    handlers.put("connections.details", call -> Reply.json(200, call.shown(connection(call))));
    handlers.put("connections.update", Connections::update);
    handlers.put("connections.delete", Connections::delete);
    handlers.put("connections.respawn", Connections::respawn);
    return handlers;
  }

  /**
   * The connection that the path names.
   *
   * @throws ProblemException when there is none
   */
  static Map<String, Object> connection(Call call) {
    String id = call.path("connectionId");
    Map<String, Object> connection =
        call.records("connections")
            .find(id)
            .orElseThrow(() -> new ProblemException(Problem.notFound("No connection " + id)));
    Visibility.check(call, Values.text(connection.get("$account")), "connection " + id);
    return connection;
  }

  /** A connection with its gateways as they are now. */
  static Map<String, Object> shown(State state, Map<String, Object> connection) {
    Map<String, Object> shown = Bodies.visible(connection);
    for (String side : List.of("primaryGateway", "secondaryGateway")) {
      String id = Values.text(connection.get("$" + side));
      state.records("gateways").find(id).ifPresent(found -> shown.put(side, Bodies.visible(found)));
    }
    return shown;
  }

  private static Reply ofAccount(Call call) {
    call.check();
    String account = call.path("accountId");
    return list(call, each -> account.equals(each.get("$account")));
  }

  private static Reply ofNetwork(Call call) {
    Networks.network(call);
    String network = call.path("networkId");
    return list(call, each -> Links.id(each.get("network")).equals(network));
  }

  private static Reply list(Call call, Predicate<Map<String, Object>> wanted) {
    return Reply.json(
        200,
        call.records("connections")
            .all()
            .filter(wanted)
            .map(each -> shown(call.state(), each))
            .toList());
  }

  private static Reply create(Call call) {
    Map<String, Object> network = Networks.network(call);
    call.check();
    Map<String, Object> body = Bodies.writable(call.object());
    boolean approval = ConnectionRules.check(call, body);
    room(call, network, body);
    String id = "conn-" + call.state().ids().base64url(22);
    Map<String, Object> connection = ConnectionRules.filled(call, id, body, network);
    Gateways.make(call.state(), connection);
    call.records("connections").put(id, connection);
    Lifecycle.provision(call.state(), connection, approval);
    Tasks.running(call, "CREATE_OR_UPDATE_CONNECTION", Map.of("connection", link(connection)), 5);
    return Reply.json(201, shown(call.state(), connection));
  }

  private static void room(Call call, Map<String, Object> network, Map<String, Object> body) {
    String id = Values.text(network.get("id"));
    String account = Links.id(network.get("account"));
    long routes = CloudSide.routes(call, body);
    Records connections = call.records("connections");
    long there = connections.all().filter(each -> Links.id(each.get("network")).equals(id)).count();
    Limits.room(call, id, "CONNECTION", there);
    Limits.room(call, id, "CLOUD_SERVICE_ROUTE", routes - 1);
    long all = connections.all().filter(each -> account.equals(each.get("$account"))).count();
    Limits.room(call, account, "CONNECTION", all);
    Limits.room(call, account, "CLOUD_SERVICE_ROUTE", routes - 1);
  }

  private static Reply update(Call call) {
    Map<String, Object> connection = connection(call);
    call.check();
    String id = call.path("connectionId");
    settled(connection, "CONNECTION_UPDATE_STATE_CONFLICT");
    Map<String, Object> body = Bodies.writable(call.object());
    ConnectionRules.checkChange(connection, body);
    // where a connection is stays as it was, whatever the body says
    body.put("location", connection.get("location"));
    ConnectionRules.check(call, body);
    Map<String, Object> fresh = Bodies.replaced(connection, body);
    ConnectionRules.complete(fresh);
    Lifecycle.enters(fresh, "UPDATING");
    Gateways.named(call.state(), fresh);
    call.records("connections").put(id, fresh);
    Lifecycle.update(call.state(), fresh);
    Tasks.running(call, "CREATE_OR_UPDATE_CONNECTION", Map.of("connection", link(fresh)), 3);
    return Reply.json(200, shown(call.state(), fresh));
  }

  private static Reply delete(Call call) {
    Map<String, Object> connection = connection(call);
    settled(connection, "CONNECTION_DELETE_STATE_CONFLICT");
    Records connections = call.records("connections");
    String id = call.path("connectionId");
    connections.change(id, each -> Lifecycle.enters(each, "DELETING"));
    Lifecycle.delete(call.state(), connection);
    Tasks.running(call, "DELETE_CONNECTION", Map.of("connection", link(connection)), 3);
    return Reply.json(200, shown(call.state(), connection(call)));
  }

  private static Reply respawn(Call call) {
    Map<String, Object> connection = connection(call);
    settled(connection, "CONNECTION_RESPAWN_STATE_CONFLICT");
    call.records("connections")
        .change(call.path("connectionId"), each -> Lifecycle.enters(each, "PROVISIONING"));
    Lifecycle.becomes(call.state(), connection, "ACTIVE", 3);
    return Reply.json(201, call.shown(shown(call.state(), connection(call))));
  }

  private static void settled(Map<String, Object> connection, String code) {
    String state = Values.text(connection.get("state"));
    if (!SETTLED.contains(state)) {
      throw Problems.of(409, code, "The connection is " + state);
    }
  }

  private static Map<String, Object> link(Map<String, Object> connection) {
    return Links.to(
        "connections", Values.text(connection.get("id")), Values.text(connection.get("name")));
  }
}
