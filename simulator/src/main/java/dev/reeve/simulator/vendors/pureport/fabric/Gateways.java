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
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** The two ends of a connection on Pureport's side. */
public final class Gateways {
  /** Pureport's own side of BGP. */
  static final long PUREPORT_ASN = 394351;

  private static final Set<String> SECRET_BGP = Set.of("AWS_DIRECT_CONNECT", "ORACLE_FAST_CONNECT");

  private Gateways() {}

  /** What answers the operations of gateways. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("gateways.get", call -> Reply.json(200, Bodies.visible(gateway(call))));
    handlers.put("gateways.stop", call -> turn(call, "ACTIVE", "DOWN", "STOP_GATEWAY"));
    handlers.put("gateways.start", call -> turn(call, "DOWN", "ACTIVE", "START_GATEWAY"));
    handlers.put("gateways.respawn", Gateways::respawn);
    handlers.put("gateways.bgpRoutes", Routes::bgp);
    handlers.put("gateways.ipRoutes", Routes::ip);
    return handlers;
  }

  /**
   * The gateway that the path names.
   *
   * @throws ProblemException when there is none
   */
  static Map<String, Object> gateway(Call call) {
    String id = call.path("gatewayId");
    Map<String, Object> gateway =
        call.records("gateways")
            .find(id)
            .orElseThrow(() -> new ProblemException(Problem.notFound("No gateway " + id)));
    Visibility.check(call, Values.text(gateway.get("$account")), "gateway " + id);
    return gateway;
  }

  /** Makes a connection's gateways: one, and a second one where it is highly available. */
  public static void make(State state, Map<String, Object> connection) {
    add(state, connection, "primaryGateway", "Primary");
    if (Boolean.TRUE.equals(connection.get("highAvailability"))) {
      add(state, connection, "secondaryGateway", "Secondary");
    }
  }

  /** Gives gateways the name of their connection, which may have changed. */
  static void named(State state, Map<String, Object> connection) {
    Map.of("$primaryGateway", "Primary", "$secondaryGateway", "Secondary")
        .forEach(
            (side, title) ->
                state
                    .records("gateways")
                    .change(
                        Values.text(connection.get(side)),
                        each -> each.put("name", connection.get("name") + " - " + title)));
  }

  private static void add(State state, Map<String, Object> connection, String side, String title) {
    String id = "cgw-" + state.ids().lower(21);
    boolean vpn = "SITE_IPSEC_VPN".equals(connection.get("type"));
    Map<String, Object> gateway =
        Fields.of("type", vpn ? "VPN" : "STANDARD")
            .and("id", id)
            .and("href", "/gateways/" + id)
            .and("name", connection.get("name") + " - " + title)
            .and("description", "")
            .and("availabilityDomain", title.toUpperCase(Locale.ROOT))
            .and(
                "connection",
                Links.to(
                    "connections",
                    Values.text(connection.get("id")),
                    Values.text(connection.get("name"))))
            .and("state", "WAITING_TO_PROVISION")
            .and("version", "1.23.0")
            .and("bgpConfig", bgp(state, connection, title))
            .and("$account", connection.get("$account"));
    SplittableRandom random = state.ids().random();
    gateway.put("pureportInternalGatewayIP", "10.255." + random.nextInt(255) + ".1");
    gateway.putAll(vpn ? VpnSide.of(state, connection, title) : cloudSide(state, random));
    Object vlan = connection.get(title.toLowerCase(Locale.ROOT) + "Vlan");
    if (vlan != null) {
      gateway.put("vlan", vlan);
    }
    state.records("gateways").put(id, gateway);
    connection.put("$" + side, id);
  }

  private static Map<String, Object> cloudSide(State state, SplittableRandom random) {
    return Fields.of(
            "remoteId", "dxcon-" + Long.toHexString(0x10000000L + random.nextInt(0x0fffffff)))
        .and("vlan", 100 + random.nextInt(3900))
        .and("osServerId", Values.text(state.ids().uuid()))
        .and("osNetworkId", Values.text(state.ids().uuid()));
  }

  private static Map<String, Object> bgp(
      State state, Map<String, Object> connection, String title) {
    if (!ConnectionRules.speaksBgp(connection)) {
      return Values.of("state", "PENDING");
    }
    SplittableRandom random = state.ids().random();
    boolean open = ConnectionRules.peering(connection).equals("PUBLIC");
    String net =
        open
            ? "45." + random.nextInt(256) + "." + random.nextInt(256) + "."
            : "169.254." + random.nextInt(1, 255) + ".";
    int from = random.nextInt(60) * 4;
    return Fields.of("pureportASN", PUREPORT_ASN)
        .and(
            "customerASN",
            Values.number(connection.get("customerASN"), ConnectionRules.asn(connection)))
        .and("pureportIP", net + (from + 1) + "/30")
        .and("customerIP", net + (from + 2) + "/30")
        .and("peeringSubnet", net + from + "/30")
        .and("publicNatIp", open ? "45.40." + random.nextInt(256) + ".1" : "")
        .and("password", password(state, connection, title))
        .and("state", "PENDING");
  }

  /** As the connection asks for it; where it says nothing, AWS and Oracle have one. */
  private static String password(State state, Map<String, Object> connection, String title) {
    Map<String, Object> asked = Values.object(connection.get("bgpPasswordConfiguration"));
    Object enabled = asked.getOrDefault("enabled", connection.get("enableBGPPassword"));
    boolean usual = SECRET_BGP.contains(Values.text(connection.get("type")));
    String given = Values.text(asked.get(title.toLowerCase(Locale.ROOT) + "BGPPassword"));
    if (enabled == null ? !usual : !Boolean.TRUE.equals(enabled)) {
      return "";
    }
    return given.isEmpty() ? state.ids().lower(16) : given;
  }

  private static Reply turn(Call call, String from, String to, String task) {
    Map<String, Object> gateway = gateway(call);
    String state = Values.text(gateway.get("state"));
    if (!state.equals(from)) {
      String code = task.replaceFirst("(.*)_GATEWAY", "GATEWAY_$1_STATE_CONFLICT");
      throw Problems.of(409, code, "The gateway is " + state);
    }
    Records gateways = call.records("gateways");
    String id = call.path("gatewayId");
    gateways.change(id, each -> each.put("state", "UPDATING"));
    gateways.later(id, Duration.ofSeconds(2), turned(gateway, to));
    follow(call, gateway, to);
    Tasks.running(call, task, Map.of("gateway", Links.to("gateways", id, "")), 2);
    return Reply.json(200, Bodies.visible(gateway(call)));
  }

  /** What a gateway speaks is up or down with it. */
  private static Map<String, Object> turned(Map<String, Object> gateway, String to) {
    boolean up = to.equals("ACTIVE");
    Map<String, Object> changes = Values.of("state", to);
    if (Values.object(gateway.get("bgpConfig")).containsKey("pureportASN")) {
      changes.put("bgpConfig", Values.of("state", up ? "UP" : "DOWN"));
    }
    if ("VPN".equals(gateway.get("type"))) {
      changes.put("ipsecStatus", up ? "ESTABLISHED" : "DOWN");
    }
    return changes;
  }

  /** A connection is down when all of its gateways are, and up again with the first of them. */
  private static void follow(Call call, Map<String, Object> gateway, String to) {
    String connection = Links.id(gateway.get("connection"));
    boolean other =
        call.records("gateways")
            .all()
            .filter(each -> !Objects.equals(gateway.get("id"), each.get("id")))
            .filter(each -> Links.id(each.get("connection")).equals(connection))
            .anyMatch(each -> "ACTIVE".equals(each.get("state")));
    if (!other) {
      call.records("connections").later(connection, Duration.ofSeconds(2), Values.of("state", to));
    }
  }

  private static Reply respawn(Call call) {
    Map<String, Object> gateway = gateway(call);
    String state = Values.text(gateway.get("state"));
    if (!Set.of("ACTIVE", "DOWN", "FAILED_TO_PROVISION", "FAILED_TO_UPDATE").contains(state)) {
      throw Problems.of(409, "GATEWAY_RESPAWN_STATE_CONFLICT", "The gateway is " + state);
    }
    Records gateways = call.records("gateways");
    String id = call.path("gatewayId");
    gateways.change(id, each -> each.put("state", "PROVISIONING"));
    gateways.later(id, Duration.ofSeconds(3), Values.of("state", "ACTIVE"));
    Tasks.running(call, "RESPAWN_GATEWAYS", Map.of("gateway", Links.to("gateways", id, "")), 3);
    return Reply.json(200, Bodies.visible(gateway(call)));
  }
}
