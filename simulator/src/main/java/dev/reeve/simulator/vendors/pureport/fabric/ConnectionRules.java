package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    region(call, body);
    ports(call, body);
    vlans(body);
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
    connection.put("nat", nat(Values.object(connection.get("nat"))));
    connection.putIfAbsent("customerASN", asn(connection));
    connection.put("billingProvider", "STRIPE");
  }

  /** The customer's side of a cloud's BGP; 0 for a site without BGP. */
  public static long asn(Map<String, Object> connection) {
    return switch (Values.text(connection.get("type"))) {
      case "AWS_DIRECT_CONNECT" -> peering(connection).equals("PUBLIC") ? 7224 : 64512;
      case "AZURE_EXPRESS_ROUTE" -> 12076;
      case "GOOGLE_CLOUD_INTERCONNECT" -> 16550;
      case "ORACLE_FAST_CONNECT" -> 31898;
      case "SITE_IPSEC_VPN" ->
          Values.text(connection.get("routingType")).endsWith("BGP") ? 65000 : 0;
      default -> 65000;
    };
  }

  /** The peering a connection has or asks for. */
  static String peering(Map<String, Object> connection) {
    Object type = Values.object(connection.get("peering")).get("type");
    return type == null ? "PRIVATE" : type.toString();
  }

  /** With two mappings there are two blocks and a pool; switched off there is nothing. */
  private static Map<String, Object> nat(Map<String, Object> asked) {
    boolean on = Boolean.TRUE.equals(asked.get("enabled"));
    List<Object> wanted = on ? Values.list(asked.get("mappings")) : List.of();
    List<Object> blocks = new java.util.ArrayList<>();
    List<Object> mappings = new java.util.ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Map<String, Object> mapping = Values.copy(Values.object(wanted.get(i)));
      String block = "100.64." + i + ".0/24";
      mapping.put("block", block);
      mapping.putIfAbsent("natCidr", block);
      blocks.add(block);
      mappings.add(mapping);
    }
    return Fields.of("enabled", on)
        .and("mappings", mappings)
        .and("blocks", blocks)
        .and("pnatCidr", on ? "100.127.0.0/30" : "");
  }

  private static boolean offers(
      Map<String, Object> offer, Map<String, Object> body, String location) {
    return Objects.equals(offer.get("type"), body.get("type"))
        && Links.id(offer.get("location")).equals(location)
        && Values.number(offer.get("speed"), 0) == Values.number(body.get("speed"), -1)
        && Objects.equals(offer.get("highAvailability"), body.get("highAvailability"))
        && Objects.equals(offer.get("peeringType"), peering(body));
  }

  private static void region(Call call, Map<String, Object> body) {
    String type = Values.text(body.get("type"));
    if (type.equals("AWS_DIRECT_CONNECT")) {
      String named = Values.text(body.get("awsRegion"));
      String region =
          body.containsKey("cloudRegion") ? Links.id(body.get("cloudRegion")) : "aws-" + named;
      if (!call.records("cloudRegions").has(region)) {
        throw body.containsKey("cloudRegion")
            ? Links.broken("cloudRegion", body.get("cloudRegion"))
            : Problems.of(422, "INVALID_AWS_REGION", "There is no AWS region '" + named + "'");
      }
      Object title = Visibility.title(call.state(), "cloudRegions", region);
      body.put("cloudRegion", Links.to("cloudRegions", region, Values.text(title)));
      body.put("awsRegion", region.replaceFirst("^aws-", ""));
    }
    if (type.equals("AZURE_EXPRESS_ROUTE")
        && !Values.text(body.get("serviceKey")).matches("[0-9a-fA-F-]{36}")) {
      throw Problems.of(422, "INVALID_EXPRESS_ROUTE_SERVICE_KEY", "The service key is no UUID");
    }
    if (type.equals("GOOGLE_CLOUD_INTERCONNECT") && missing(body.get("primaryPairingKey"))) {
      throw Problems.of(422, "INVALID_GOOGLE_PAIRING_KEY", "A pairing key is required");
    }
    if (type.equals("ORACLE_FAST_CONNECT") && missing(body.get("primaryOcid"))) {
      throw Problems.of(422, "INVALID_ORACLE_OCID", "An OCID is required");
    }
  }

  private static void ports(Call call, Map<String, Object> body) {
    for (String side : List.of("primaryPort", "secondaryPort")) {
      if (body.containsKey(side) && !call.records("ports").has(Links.id(body.get(side)))) {
        throw Links.broken(side, body.get(side));
      }
    }
  }

  private static void vlans(Map<String, Object> body) {
    for (String side : List.of("primaryVlan", "secondaryVlan")) {
      long vlan = Values.number(body.get(side), 0);
      if (vlan < 0 || vlan > 4096) {
        throw Problems.of(422, "INVALID_VLAN", "There is no VLAN " + vlan);
      }
    }
  }

  private static boolean missing(@Nullable Object value) {
    return Values.text(value).isEmpty();
  }
}
