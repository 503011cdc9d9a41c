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

  private static final String REFUSED = "The provider refused the connection";

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
      connections.later(
          id,
          Duration.ofSeconds(start + 3),
          failure("FAILED_TO_PROVISION", "CONNECTION_PROVISIONING_ERROR", REFUSED));
    } else {
      becomes(state, connection, "ACTIVE", start + 3);
      String when = Times.print(state.clock().now().plusSeconds(start + 3));
      connections.later(id, Duration.ofSeconds(start + 3), Values.of("activeAt", when));
    }
    gateways(state, connection, "PROVISIONING", start);
    gateways(state, connection, fails ? "FAILED_TO_PROVISION" : "ACTIVE", start + 3);
  }

  /** {@code UPDATING → ACTIVE}, or {@code FAILED_TO_UPDATE} where that is asked for. */
  static void update(State state, Map<String, Object> connection) {
    if (!marked(connection, "fail-to-update")) {
      becomes(state, connection, "ACTIVE", 3);
      return;
    }
    state
        .records("connections")
        .later(
            Values.text(connection.get("id")),
            Duration.ofSeconds(3),
            failure("FAILED_TO_UPDATE", "CONNECTION_UPDATING_ERROR", REFUSED));
  }

  /** A connection that is worked on again: what went wrong before is no longer told. */
  static void enters(Map<String, Object> connection, String next) {
    connection.put("state", next);
    connection.remove("errorCode");
    connection.remove("errorMessage");
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
      connections.later(
          id,
          Duration.ofSeconds(3),
          failure(
              "FAILED_TO_DELETE",
              "AWS_CONNECTION_HAS_ACTIVE_VIFS",
              "The AWS connection has active virtual interfaces"));
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
      if (ConnectionRules.speaksBgp(connection)) {
        changes.put("bgpConfig", Values.of("state", "UP"));
      }
      if ("SITE_IPSEC_VPN".equals(connection.get("type"))) {
        changes.put("ipsecStatus", "ESTABLISHED");
      }
    }
    if (next.equals("FAILED_TO_PROVISION")) {
      changes.putAll(failure(next, "GATEWAY_PROVISIONING_ERROR", REFUSED));
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

  private static Map<String, Object> failure(String state, String code, String message) {
    return Values.of("state", state, "errorCode", code, "errorMessage", message);
  }

  /** The tag {@code simulator} asks for trouble. */
  private static boolean marked(Map<String, Object> connection, String word) {
    return word.equals(Values.object(connection.get("tags")).get("simulator"));
  }
}
