package dev.reeve.simulator.vendors.pureport.catalogue;

import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of connection that can be bought.
 *
 * @param type its type
 * @param slug its part of the catalogue's ids, e.g. {@code awsdx}
 * @param peering its peering
 * @param cloud whether a cloud's rule on availability holds
 * @param approval whether someone must approve it
 */
record Offer(String type, String slug, String peering, boolean cloud, boolean approval) {
  static final List<Offer> ALL =
      List.of(
          new Offer("AWS_DIRECT_CONNECT", "awsdx", "PRIVATE", true, false),
          new Offer("AWS_DIRECT_CONNECT", "awsdx", "PUBLIC", true, false),
          new Offer("AZURE_EXPRESS_ROUTE", "azureer", "PRIVATE", true, false),
          new Offer("AZURE_EXPRESS_ROUTE", "azureer", "PUBLIC", true, false),
          new Offer("GOOGLE_CLOUD_INTERCONNECT", "gci", "PRIVATE", true, false),
          new Offer("ORACLE_FAST_CONNECT", "oraclefc", "PRIVATE", true, false),
          new Offer("EQUINIX_CLOUD_EXCHANGE", "ecx", "PRIVATE", false, false),
          new Offer("SITE_IPSEC_VPN", "vpn", "PRIVATE", false, false),
          new Offer("PORT", "port", "PRIVATE", false, false),
          new Offer("PACKET_FABRIC", "pf", "PRIVATE", false, false),
          new Offer("PACKET", "packet", "PRIVATE", false, false),
          new Offer("COMCAST", "comcast", "PRIVATE", false, true),
          new Offer("COX_COMMUNICATIONS", "cox", "PRIVATE", false, true),
          new Offer("ELEMENT_CRITICAL", "ec", "PRIVATE", false, true),
          new Offer("ZAYO", "zayo", "PRIVATE", false, true));

  /** Puts it into the catalogue for a place, a speed and an availability. */
  void put(State state, String location, int speed, boolean available) {
    String id =
        String.join(
            "-",
            location,
            slug,
            peering.toLowerCase(Locale.ROOT),
            Integer.toString(speed) + (available ? "-ha" : ""));
    Map<String, Object> record =
        Fields.of("id", id)
            .and("href", "/supportedConnections/" + id)
            .and("type", type)
            .and("location", Links.to("locations", location, ""))
            .and("speed", speed)
            .and("highAvailability", available)
            .and("peeringType", peering)
            .and("pending", pending(location, speed))
            .and("requiresApproval", approval)
            .and("billingProductIds", Values.of("HOURLY", "prod_" + id))
            .and("billingPlans", List.of(Catalogue.plan("HOURLY", Integer.toString(speed))))
            .and("groups", List.of(Links.to("supportedConnections/groups", "default", "Default")))
            .and("reachableCloudRegions", near(state, location));
    state.records("supportedConnections").put(id, record);
  }

  /** The regions of its cloud that the location is near to. */
  private List<Map<String, Object>> near(State state, String location) {
    return state
        .records("cloudRegions")
        .all()
        .filter(region -> location.equals(region.get("$near")))
        .filter(region -> type.startsWith(Values.text(region.get("provider"))))
        .map(
            region ->
                Links.to(
                    "cloudRegions",
                    Values.text(region.get("id")),
                    Values.text(region.get("displayName"))))
        .toList();
  }

  /** One corner of the catalogue is announced but not for sale. */
  private boolean pending(String location, int speed) {
    return location.equals("us-sea") && speed == 10000 && type.equals("ORACLE_FAST_CONNECT");
  }
}
