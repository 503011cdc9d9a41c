package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a new or changed connection must keep to, and what the server adds. */
public final class ConnectionRules {

  private ConnectionRules() {}

  /**
   * Checks a new connection's links and that the catalogue offers it.
   *
   * @return whether someone must approve it
   */
  static boolean check(Call call, Map<String, Object> body) {
    String location = Links.id(body.get("location"));
    if (!call.records("locations").has(location)) {
      throw Links.broken("location", body.get("location"));
    }
    CloudSide.check(call, body);
    PortSide.check(call, body, location);
    checkAsn(body);
    Nat.check(body);
    Map<String, Object> offer =
        call.records("supportedConnections")
            .first(each -> offers(each, body, location))
            .orElseThrow(
                () ->
                    Problems.of(
                        422,
                        "CONNECTION_CONFIGURATION_NOT_SUPPORTED",
                        "No supported connection has this type, location, speed, peering and"
                            + " availability"));
    if (Boolean.TRUE.equals(offer.get("pending"))) {
      throw Problems.of(
          422, "SUPPORTED_CONNECTION_IS_PENDING", "This connection is not offered yet");
    }
    return Boolean.TRUE.equals(offer.get("requiresApproval"));
  }

  /** Refuses what a change may not touch. */
  static void checkChange(Map<String, Object> connection, Map<String, Object> body) {
    if (!Objects.equals(
        connection.get("type"), body.getOrDefault("type", connection.get("type")))) {
      throw Problems.of(422, "MODIFICATION_NOT_ALLOWED", "The type can't be changed");
    }
    boolean aws = "AWS_DIRECT_CONNECT".equals(connection.get("type"));
    if (aws && Values.number(body.get("speed"), 0) != Values.number(connection.get("speed"), 0)) {
      throw Problems.of(
          422, "AWS_CONNECTION_SPEED_IMMUTABLE", "The speed of an AWS connection can't be changed");
    }
    if (!peering(connection).equals(peering(body))) {
      throw Problems.of(422, "PEERING_TYPE_CHANGE_NOT_ALLOWED", "The peering can't be changed");
    }
  }

  /** The body with what the server adds to a new connection. */
  static Map<String, Object> filled(
      Call call, String id, Map<String, Object> body, Map<String, Object> network) {
    State state = call.state();
    String location = Links.id(body.get("location"));
    Map<String, Object> connection = Values.of("id", id, "href", "/connections/" + id);
    connection.putAll(body);
    connection.put(
        "location",
        Links.to("locations", location, Visibility.title(state, "locations", location)));
    String networkId = Values.text(network.get("id"));
    connection.put("network", Links.to("networks", networkId, Values.text(network.get("name"))));
    connection.put("state", "INITIALIZING");
    connection.put("createdAt", Times.print(state.clock().now()));
    complete(connection);
    connection.put("$account", Links.id(network.get("account")));
    return connection;
  }

  /** What a connection has though its body left it out. */
  static void complete(Map<String, Object> connection) {
    connection.putIfAbsent("description", "");
    connection.putIfAbsent("tags", Map.of());
    connection.putIfAbsent("customerNetworks", List.of());
    connection.put("nat", Nat.of(Values.object(connection.get("nat"))));
    if (speaksBgp(connection)) {
      connection.putIfAbsent("customerASN", asn(connection));
    }
    connection.put("billingProvider", "STRIPE");
  }

  /** Whether its gateways learn routes by BGP: all but those of sites with fixed routes. */
  static boolean speaksBgp(Map<String, Object> connection) {
    return !"SITE_IPSEC_VPN".equals(connection.get("type"))
        || Values.text(connection.get("routingType")).endsWith("BGP");
  }

  /** The customer's side of BGP where the customer says nothing. */
  public static long asn(Map<String, Object> connection) {
    return switch (Values.text(connection.get("type"))) {
      case "AWS_DIRECT_CONNECT" -> peering(connection).equals("PUBLIC") ? 7224 : 64512;
      case "AZURE_EXPRESS_ROUTE" -> 12076;
      case "GOOGLE_CLOUD_INTERCONNECT" -> 16550;
      case "ORACLE_FAST_CONNECT" -> 31898;
      default -> 65000;
    };
  }

  /** The peering a connection has or asks for. */
  static String peering(Map<String, Object> connection) {
    Object type = Values.object(connection.get("peering")).get("type");
    return type == null ? "PRIVATE" : type.toString();
  }

  private static void checkAsn(Map<String, Object> body) {
    long asn = Values.number(body.get("customerASN"), 0);
    if (asn < 0 || asn > 0xffffffffL || asn == Gateways.PUREPORT_ASN) {
      throw Problems.of(422, "INVALID_CUSTOMER_ASN", "The customer can't have the ASN " + asn);
    }
  }

  private static boolean offers(
      Map<String, Object> offer, Map<String, Object> body, String location) {
    return Objects.equals(offer.get("type"), body.get("type"))
        && Links.id(offer.get("location")).equals(location)
        && Values.number(offer.get("speed"), 0) == Values.number(body.get("speed"), -1)
        && Objects.equals(offer.get("highAvailability"), body.get("highAvailability"))
        && Objects.equals(offer.get("peeringType"), peering(body));
  }
}
