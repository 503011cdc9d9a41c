package dev.reeve.simulator.vendors.pureport.record;

import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client may set and what it gets to see. */
public final class Bodies {
  /** Set by the server, whatever a body says. */
  private static final Set<String> SERVER =
      Set.of(
          "id",
          "href",
          "state",
          "hasChildren",
          "createdAt",
          "activeAt",
          "deletedAt",
          "account",
          "network",
          "primaryGateway",
          "secondaryGateway",
          "errorCode",
          "errorMessage",
          "key",
          "secret",
          "verified",
          "pricingHidden",
          "invitedAt",
          "invitedBy",
          "expired",
          "primaryControllerExternalId",
          "secondaryControllerExternalId",
          "billingPlan",
          "deviceId",
          "interfaceId",
          "patchPanelId",
          "patchPanelPortNumbers");

  private Bodies() {}

  /** A body's members that a client may set, nulls left out. */
  public static Map<String, Object> writable(Map<String, Object> body) {
    Map<String, Object> writable = Values.copy(body);
    writable.keySet().removeAll(SERVER);
    writable.values().removeIf(value -> value == null);
    writable.keySet().removeIf(name -> name.startsWith("$"));
    return writable;
  }

  /** A PUT replaces: what the body leaves out is gone, what the server set stays. */
  public static Map<String, Object> replaced(Map<String, Object> record, Map<String, Object> body) {
    Map<String, Object> fresh = new LinkedHashMap<>();
    record.forEach(
        (name, value) -> {
          if (SERVER.contains(name) || name.startsWith("$") || name.equals("parent")) {
            fresh.put(name, value);
          }
        });
    fresh.putAll(writable(body));
    return fresh;
  }

  /** A record without our own members. */
  public static Map<String, Object> visible(Map<String, Object> record) {
    Map<String, Object> visible = Values.copy(record);
    visible.keySet().removeIf(name -> name.startsWith("$"));
    return visible;
  }

  /** Records without our own members. */
  public static List<Object> visible(List<Map<String, Object>> records) {
    return List.copyOf(records.stream().map(Bodies::visible).toList());
  }
}
