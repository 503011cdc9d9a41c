package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What only the gateway of a site VPN has. */
final class VpnSide {

  private VpnSide() {}

  static Map<String, Object> of(State state, Map<String, Object> connection, String side) {
    SplittableRandom random = state.ids().random();
    String word = side.toLowerCase(Locale.ROOT);
    boolean policy = "POLICY_BASED".equals(connection.get("routingType"));
    int net = random.nextInt(1, 255);
    Object key = connection.get(word + "Key");
    return Fields.of(
            "auth", Values.of("type", "PSK", "key", key == null ? state.ids().lower(32) : key))
        .and("customerGatewayIP", Values.text(connection.get(word + "CustomerRouterIP")))
        .and("customerVtiIP", policy ? "" : "169.254." + net + ".2/30")
        .and("pureportVtiIP", policy ? "" : "169.254." + net + ".1/30")
        .and("pureportGatewayIP", "45.41." + random.nextInt(256) + "." + random.nextInt(1, 255))
        .and("ipsecStatus", "CREATED")
        .and("osServerId", Values.text(state.ids().uuid()));
  }
}
