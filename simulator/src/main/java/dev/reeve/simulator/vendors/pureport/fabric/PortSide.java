package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a connection says of the ports and VLANs that it uses. */
final class PortSide {
  private static final List<String> SIDES = List.of("primary", "secondary");

  private PortSide() {}

  /** Refuses ports that are not there or do not fit, and VLANs that are taken. */
  static void check(Call call, Map<String, Object> body, String location) {
    SIDES.forEach(side -> vlan(body.get(side + "Vlan")));
    List<String> used = SIDES.stream().filter(side -> body.containsKey(side + "Port")).toList();
    long facilities =
        used.stream().map(side -> facility(port(call, body, side))).distinct().count();
    if (facilities > 1) {
      throw Problems.of(
          422,
          "SECONDARY_PORT_NOT_IN_SAME_FACILITY_AS_PRIMARY_PORT",
          "Both ports must be in one facility");
    }
    used.forEach(side -> fits(call, body, side, location));
  }

  private static Map<String, Object> port(Call call, Map<String, Object> body, String side) {
    Object link = body.get(side + "Port");
    return call.records("ports")
        .find(Links.id(link))
        .orElseThrow(() -> Links.broken(side + "Port", link));
  }

  private static String facility(Map<String, Object> port) {
    return Links.id(port.get("facility"));
  }

  private static void fits(Call call, Map<String, Object> body, String side, String location) {
    Map<String, Object> port = port(call, body, side);
    boolean near =
        call.records("facilities")
            .find(facility(port))
            .filter(found -> location.equals(found.getOrDefault("$location", location)))
            .isPresent();
    if (!near) {
      throw Problems.of(422, "PORT_CONNECTION_LOCATION_MISMATCH", "The port is not at " + location);
    }
    if (Values.number(body.get("speed"), 0) > Values.number(port.get("speed"), 0)) {
      throw Problems.of(
          422, "CONNECTION_SPEED_GREATER_THAN_PORT_SPEED", "The port is slower than that");
    }
    if (taken(call, Values.text(port.get("id")), body.get(side + "CustomerVlan"))) {
      throw Problems.of(422, "VLAN_IN_USE", "A connection of the port has this VLAN");
    }
  }

  private static void vlan(@Nullable Object asked) {
    long vlan = Values.number(asked, 0);
    if (vlan < 0 || vlan > 4096) {
      throw Problems.of(422, "INVALID_VLAN", "There is no VLAN " + vlan);
    }
  }

  /** Whether another connection uses the customer's VLAN on the port. */
  private static boolean taken(Call call, String port, @Nullable Object vlan) {
    String self = call.path().getOrDefault("connectionId", "");
    long number = Values.number(vlan, -1);
    return call.records("connections")
        .all()
        .filter(each -> !self.equals(each.get("id")))
        .anyMatch(
            each ->
                SIDES.stream()
                    .filter(side -> Links.id(each.get(side + "Port")).equals(port))
                    .anyMatch(
                        side -> Values.number(each.get(side + "CustomerVlan"), -2) == number));
  }
}
