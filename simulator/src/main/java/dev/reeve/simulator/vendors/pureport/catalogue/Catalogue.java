package dev.reeve.simulator.vendors.pureport.catalogue;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be bought where: locations, facilities, cloud regions and services, connections. */
public final class Catalogue {
  private static final List<Integer> SPEEDS =
      List.of(50, 100, 200, 300, 400, 500, 1000, 2000, 3000, 4000, 5000, 10000);

  private Catalogue() {}

  /** What answers the operations of the catalogue. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("supportedConnections.list", call -> ofAccount(call, "supportedConnections"));
    handlers.put("supportedPorts.list", Catalogue::ports);
    handlers.put("packetFabric.customers", call -> Reply.json(200, List.of()));
    handlers.put("facilities.kml", Catalogue::kml);
    handlers.put("helpPortal.url", Catalogue::help);
    handlers.put("users.get", Catalogue::user);
    handlers.put("cloudRegions.delete", Catalogue::stop);
    return handlers;
  }

  private static Reply ports(Call call) {
    call.check();
    String facility = call.query("facility").orElseThrow(() -> Problems.missing("facility"));
    return Reply.json(
        200,
        call.records("supportedPorts")
            .all()
            .filter(each -> Links.id(each.get("facility")).equals(facility))
            .map(Bodies::visible)
            .toList());
  }

  private static Reply ofAccount(Call call, String collection) {
    call.check();
    return Reply.json(200, call.records(collection).all().map(Bodies::visible).toList());
  }

  private static Reply stop(Call call) {
    String region = call.path("cloudRegionId");
    boolean used =
        call.records("connections")
            .all()
            .anyMatch(each -> Links.id(each.get("cloudRegion")).equals(region));
    if (used) {
      throw Problems.of(
          409,
          "CLOUD_REGION_STILL_REFERENCED_BY_CONNECTION_CONFLICT",
          "Connections lead to the region");
    }
    return call.derived();
  }

  private static Reply user(Call call) {
    return call.records("users")
        .find(call.path("userId"))
        .map(found -> Reply.json(200, call.shown(found)))
        .orElseThrow(() -> new ProblemException(Problem.notFound("No user")));
  }

  private static Reply help(Call call) {
    String page = call.query("redirectTo").orElse("/");
    return Reply.text(200, "text/plain", "https://help.example.com" + page);
  }

  private static Reply kml(Call call) {
    StringBuilder text = new StringBuilder("<kml><Document>");
    call.records("facilities")
        .all()
        .forEach(each -> text.append("<Placemark>").append(each.get("id")).append("</Placemark>"));
    text.append("</Document></kml>");
    return Reply.text(200, "application/vnd.google-earth.kml+xml", text.toString());
  }

  /** Puts the whole catalogue into a state. */
  public static void seed(State state) {
    location(state, "us-chi", "Chicago, IL", "41.88", "-87.63");
    location(state, "us-dal", "Dallas, TX", "32.78", "-96.80");
    location(state, "us-sea", "Seattle, WA", "47.61", "-122.33");
    location(state, "us-sjc", "Silicon Valley, CA", "37.34", "-121.89");
    location(state, "us-wdc", "Washington, DC", "38.91", "-77.04");
    location(state, "us-ral", "Raleigh, NC", "35.78", "-78.64");
    mesh(state);
    region(state, "AWS", "us-east-1", "US East (N. Virginia)", "us-wdc");
    region(state, "AWS", "us-east-2", "US East (Ohio)", "us-chi");
    region(state, "AWS", "us-west-1", "US West (N. California)", "us-sjc");
    region(state, "AWS", "us-west-2", "US West (Oregon)", "us-sea");
    region(state, "AZURE", "eastus", "East US", "us-wdc");
    region(state, "GOOGLE_CLOUD", "us-east4", "Northern Virginia", "us-wdc");
    region(state, "ORACLE", "us-ashburn-1", "US East (Ashburn)", "us-wdc");
    service(state, "s3", "us-east-1");
    service(state, "dynamodb", "us-east-1");
    service(state, "s3", "us-west-2");
    List.of("us-chi", "us-dal", "us-sea", "us-sjc", "us-wdc", "us-ral")
        .forEach(location -> offers(state, location));
  }

  private static void location(
      State state, String id, String name, String latitude, String longitude) {
    Map<String, Object> place =
        Values.of("latitude", new BigDecimal(latitude), "longitude", new BigDecimal(longitude));
    state
        .records("locations")
        .put(
            id,
            Fields.of("id", id)
                .and("href", "/locations/" + id)
                .and("name", name)
                .and("geoCoordinates", place)
                .and("locationLinks", List.of()));
    facility(state, id, name, place);
  }

  private static void facility(
      State state, String location, String name, Map<String, Object> place) {
    String facility = location.replace("us-", "us-equinix-") + "2";
    state
        .records("facilities")
        .put(
            facility,
            Fields.of("id", facility)
                .and("href", "/facilities/" + facility)
                .and("name", "Equinix " + name)
                .and("vendor", "Equinix")
                .and("state", "ACTIVE")
                .and("altIds", Map.of())
                .and("address", Values.of("city", name, "country", "US", "geoCoordinates", place))
                .and("$location", location));
    port(state, facility, name, 1000, "1000BASE-LX");
    port(state, facility, name, 10000, "10GBASE-LR");
    port(state, facility, name, 40000, "40GBASE-LR4");
  }

  private static void port(State state, String facility, String name, int speed, String media) {
    state
        .records("supportedPorts")
        .put(
            facility + "-" + speed,
            Fields.of("facility", Links.to("facilities", facility, "Equinix " + name))
                .and("provider", "PUREPORT")
                .and("speed", speed)
                .and("availabilityDomains", List.of("PRIMARY", "SECONDARY"))
                .and("mediaTypes", List.of(media))
                .and("billingPlans", List.of(plan("MONTHLY", Integer.toString(speed / 20)))));
  }

  /** Every location but Raleigh is linked to every other at 1000 Mbps. */
  private static void mesh(State state) {
    List<String> meshed = List.of("us-chi", "us-dal", "us-sea", "us-sjc", "us-wdc");
    for (String id : meshed) {
      List<Map<String, Object>> links =
          meshed.stream()
              .filter(other -> !other.equals(id))
              .map(
                  other ->
                      Values.of(
                          "location",
                          Links.to("locations", other, Visibility.title(state, "locations", other)),
                          "speed",
                          1000))
              .toList();
      state.records("locations").change(id, each -> each.put("locationLinks", links));
    }
  }

  /** A region, at the place of the location that is near it. */
  private static void region(
      State state, String provider, String assigned, String name, String near) {
    String id = provider.toLowerCase(Locale.ROOT).replace("_cloud", "") + "-" + assigned;
    state
        .records("cloudRegions")
        .put(
            id,
            Fields.of("id", id)
                .and("href", "/cloudRegions/" + id)
                .and("displayName", name)
                .and("provider", provider)
                .and("providerAssignedId", assigned)
                .and(
                    "geoCoordinates",
                    state.records("locations").find(near).orElseThrow().get("geoCoordinates"))
                .and("$near", near));
  }

  private static void service(State state, String service, String region) {
    String id = "aws-" + service + "-" + region;
    state
        .records("cloudServices")
        .put(
            id,
            Fields.of("id", id)
                .and("href", "/cloudServices/" + id)
                .and("name", service.toUpperCase(Locale.ROOT) + " " + region)
                .and("provider", "AWS")
                .and("service", service)
                .and("deactivated", false)
                .and("ipv4PrefixCount", 2)
                .and("ipv6PrefixCount", 0)
                .and("ipPrefixes", List.of("52.92.16.0/20", "52.216.0.0/15"))
                .and("cloudRegion", Links.to("cloudRegions", "aws-" + region, region)));
  }

  private static void offers(State state, String location) {
    for (Offer offer : Offer.ALL) {
      for (int speed : SPEEDS) {
        // Above 50 Mbps a cloud connection must be highly available; Oracle always.
        if (!offer.cloud() || (speed == 50 && !offer.type().startsWith("ORACLE"))) {
          offer.put(state, location, speed, false);
        }
        offer.put(state, location, speed, true);
      }
    }
  }

  /** A way to pay. */
  static Map<String, Object> plan(String term, String amount) {
    return Fields.of("term", term)
        .and("billingInterval", "MONTH")
        .and("amount", new BigDecimal(amount))
        .and("setupAmount", BigDecimal.ZERO);
  }
}
