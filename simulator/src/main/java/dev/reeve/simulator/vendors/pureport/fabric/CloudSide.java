package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a connection says of the cloud at its other end. */
final class CloudSide {
  private static final List<String> OCIDS = List.of("primaryOcid", "secondaryOcid");

  private CloudSide() {}

  /** Refuses what the cloud does not have; links get their title, old and new words agree. */
  static void check(Call call, Map<String, Object> body) {
    String type = Values.text(body.get("type"));
    region(call, body, type);
    services(call, body);
    if (type.equals("AZURE_EXPRESS_ROUTE")) {
      serviceKey(call, body);
    }
    if (type.equals("GOOGLE_CLOUD_INTERCONNECT") && missing(body.get("primaryPairingKey"))) {
      throw Problems.of(422, "INVALID_GOOGLE_PAIRING_KEY", "A pairing key is required");
    }
    if (type.equals("ORACLE_FAST_CONNECT")) {
      ocids(call, body);
    }
  }

  /** How many routes the cloud services of a connection bring. */
  static long routes(Call call, Map<String, Object> body) {
    return Values.list(body.get("cloudServices")).stream()
        .flatMap(link -> call.records("cloudServices").find(Links.id(link)).stream())
        .mapToLong(each -> Values.list(each.get("ipPrefixes")).size())
        .sum();
  }

  private static void region(Call call, Map<String, Object> body, String type) {
    boolean aws = type.equals("AWS_DIRECT_CONNECT");
    if (!body.containsKey("cloudRegion") && !aws) {
      return;
    }
    String named = Values.text(body.get("awsRegion"));
    String region =
        body.containsKey("cloudRegion") ? Links.id(body.get("cloudRegion")) : "aws-" + named;
    Map<String, Object> found =
        call.records("cloudRegions")
            .find(region)
            .orElseThrow(
                () ->
                    body.containsKey("cloudRegion")
                        ? Links.broken("cloudRegion", body.get("cloudRegion"))
                        : Problems.of(
                            422, "INVALID_AWS_REGION", "There is no AWS region '" + named + "'"));
    body.put(
        "cloudRegion", Links.to("cloudRegions", region, Values.text(found.get("displayName"))));
    if (aws) {
      body.put("awsRegion", region.replaceFirst("^aws-", ""));
    }
  }

  private static void services(Call call, Map<String, Object> body) {
    if (!body.containsKey("cloudServices")) {
      return;
    }
    List<Object> links = new ArrayList<>();
    for (Object link : Values.list(body.get("cloudServices"))) {
      String id = Links.id(link);
      Map<String, Object> service =
          call.records("cloudServices")
              .find(id)
              .orElseThrow(() -> Links.broken("cloudServices", link));
      links.add(Links.to("cloudServices", id, Values.text(service.get("name"))));
    }
    body.put("cloudServices", links);
  }

  private static void serviceKey(Call call, Map<String, Object> body) {
    String key = Values.text(body.get("serviceKey"));
    if (!key.matches("[0-9a-fA-F-]{36}")) {
      throw Problems.of(422, "INVALID_EXPRESS_ROUTE_SERVICE_KEY", "The service key is no UUID");
    }
    if (taken(call, List.of("serviceKey"), key)) {
      throw Problems.of(
          409, "EXPRESS_ROUTE_SERVICE_KEY_ALREADY_IN_USE", "A connection has this service key");
    }
  }

  private static void ocids(Call call, Map<String, Object> body) {
    if (missing(body.get("primaryOcid"))) {
      throw Problems.of(422, "INVALID_ORACLE_OCID", "An OCID is required");
    }
    for (String side : OCIDS) {
      if (taken(call, OCIDS, Values.text(body.get(side)))) {
        throw Problems.of(409, "ORACLE_OCID_ALREADY_IN_USE", "A connection has this OCID");
      }
    }
  }

  /** Whether another connection has a value under one of those names. */
  private static boolean taken(Call call, List<String> names, String value) {
    String self = call.path().getOrDefault("connectionId", "");
    return !value.isEmpty()
        && call.records("connections")
            .all()
            .filter(each -> !self.equals(each.get("id")))
            .anyMatch(each -> names.stream().anyMatch(name -> value.equals(each.get(name))));
  }

  private static boolean missing(@Nullable Object value) {
    return Values.text(value).isEmpty();
  }
}
