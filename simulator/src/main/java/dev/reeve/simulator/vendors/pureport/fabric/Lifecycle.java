package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How connections and their gateways change by themselves. Times are a few seconds. */
final class Lifecycle {
  /** An account or tag with which provisioning fails. */
  static final String FAILING_ACCOUNT = "000000000000";

  private Lifecycle() {}

  /** {@code INITIALIZING → WAITING_TO_PROVISION → [approval] → PROVISIONING → ACTIVE}. */
  static void provision(State state, Map<String, Object> connection, boolean approval) {
    Records connections = state.records("connections");
    String id = Values.text(connection.get("id"));
    connections.later(id, Duration.ofSeconds(1), Values.of("state", "WAITING_TO_PROVISION"));
    long start = 2;
    if (approval) {
      connections.later(id, Duration.ofSeconds(2), Values.of("state", "PENDING_APPROVAL"));
      connections.later(id, Duration.ofSeconds(602), Values.of("state", "APPROVED"));
      start = 604;
    }
    connections.later(id, Duration.ofSeconds(start), Values.of("state", "PROVISIONING"));
    boolean fails =
        FAILING_ACCOUNT.equals(connection.get("awsAccountId"))
            || marked(connection, "fail-to-provision");
    if (fails) {
      connections.later(id, Duration.ofSeconds(start + 3), failure("FAILED_TO_PROVISION"));
    } else {
      becomes(state, connection, "ACTIVE", start + 3);
      String when = Times.print(state.clock().now().plusSeconds(start + 3));
      connections.later(id, Duration.ofSeconds(start + 3), Values.of("activeAt", when));
    }
    gateways(state, connection, "PROVISIONING", start);
    gateways(state, connection, fails ? "FAILED_TO_PROVISION" : "ACTIVE", start + 3);
  }

  /** A connection reaches a state after so many seconds. */
  static void becomes(State state, Map<String, Object> connection, String next, long seconds) {
    state
        .records("connections")
        .later(
            Values.text(connection.get("id")),
            Duration.ofSeconds(seconds),
            Values.of("state", next));
  }

  /** {@code DELETING → 404}, or {@code FAILED_TO_DELETE} with live virtual interfaces at AWS. */
  static void delete(State state, Map<String, Object> connection) {
    Records connections = state.records("connections");
    String id = Values.text(connection.get("id"));
    connections.cancel(id);
    if (marked(connection, "active-vifs")) {
      Map<String, Object> failed = failure("FAILED_TO_DELETE");
      failed.put("errorCode", "AWS_CONNECTION_HAS_ACTIVE_VIFS");
      failed.put("errorMessage", "The AWS connection has active virtual interfaces");
      connections.later(id, Duration.ofSeconds(3), failed);
      return;
    }
    connections.goneLater(id, Duration.ofSeconds(3));
    gateways(state, connection, "DELETING", 0);
    for (String gateway : ids(connection)) {
      state.records("gateways").cancel(gateway);
      state.records("gateways").goneLater(gateway, Duration.ofSeconds(3));
    }
  }

  private static void gateways(
      State state, Map<String, Object> connection, String next, long seconds) {
    Map<String, Object> changes = Values.of("state", next);
    if (next.equals("ACTIVE")) {
      changes.put("bgpConfig", Values.of("state", "UP"));
      if ("SITE_IPSEC_VPN".equals(connection.get("type"))) {
        changes.put("ipsecStatus", "ESTABLISHED");
      }
    }
    for (String id : ids(connection)) {
      state.records("gateways").later(id, Duration.ofSeconds(seconds), changes);
    }
  }

  private static List<String> ids(Map<String, Object> connection) {
    return List.of("$primaryGateway", "$secondaryGateway").stream()
        .filter(connection::containsKey)
        .map(side -> Values.text(connection.get(side)))
        .toList();
  }

  private static Map<String, Object> failure(String state) {
    return Values.of(
        "state", state,
        "errorCode", "INTERNAL_SERVER_ERROR",
        "errorMessage", "The provider refused the connection");
  }

  /** The tag {@code simulator} asks for trouble. */
  private static boolean marked(Map<String, Object> connection, String word) {
    return word.equals(Values.object(connection.get("tags")).get("simulator"));
  }
}
