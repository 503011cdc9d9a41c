package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The routes a gateway has learned: one per network of the customer while it is up. */
final class Routes {

  private Routes() {}

  static Reply bgp(Call call) {
    Map<String, Object> gateway = Gateways.gateway(call);
    Map<String, Object> config = Values.object(gateway.get("bgpConfig"));
    List<Object> routes = new ArrayList<>();
    for (String network : networks(gateway)) {
      routes.add(
          Fields.of("network", network)
              .and("nextHop", Values.text(config.get("customerIP")).replaceFirst("/\\d+$", ""))
              .and("best", true)
              .and("valid", true)
              .and("internal", false)
              .and("multiPath", false)
              .and("locPref", 100)
              .and("metric", 0)
              .and("weight", 0)
              .and("origin", "IGP")
              .and("path", List.of(Values.number(config.get("customerASN"), 0)))
              .and("nextHopConnection", gateway.get("connection"))
              .and("nextHopGateway", self(gateway)));
    }
    return Reply.json(200, routes);
  }

  static Reply ip(Call call) {
    Map<String, Object> gateway = Gateways.gateway(call);
    List<Object> routes = new ArrayList<>();
    for (String network : networks(gateway)) {
      routes.add(
          Fields.of("prefix", network)
              .and("protocol", "bgp")
              .and("directlyConnected", false)
              .and("distance", 20)
              .and("fib", true)
              .and("interfaceName", "eth1")
              .and("metric", 0)
              .and("nextHop", "169.254.1.2")
              .and("selected", true)
              .and("uptime", "01:00:00")
              .and("nextHopConnection", gateway.get("connection"))
              .and("nextHopGateway", self(gateway)));
    }
    return Reply.json(200, routes);
  }

  private static List<String> networks(Map<String, Object> gateway) {
    boolean up = "UP".equals(Values.object(gateway.get("bgpConfig")).get("state"));
    return up ? List.of("10.10.0.0/16", "10.20.0.0/16") : List.of();
  }

  private static Map<String, Object> self(Map<String, Object> gateway) {
    return Links.to("gateways", Values.text(gateway.get("id")), Values.text(gateway.get("name")));
  }
}
