package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Ids;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Templates;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The audit trail: each write that was taken is an event. */
final class Events {
  private static final String EVENTS = Access.ORG + "/events";
  private static final Map<String, String> VERBS = Map.of("POST", "create", "DELETE", "delete");

  private Events() {}

  /** A handler whose writes are told in the trail; searches in traffic are none. */
  static Handler audited(Vendor vendor, Operation operation, Handler handler) {
    boolean writes = operation.effect() != Effect.READ;
    if (!writes || operation.path().contains("/traffic_flows/")) {
      return handler;
    }
    String type = type(vendor, operation);
    return call -> {
      Reply reply = handler.handle(call);
      if (reply.status() < 300) {
        add(call, type, reply);
      }
      return reply;
    };
  }

  /** E.g. {@code pairing_profile.create}, {@code workload.bulk_update}. */
  private static String type(Vendor vendor, Operation operation) {
    List<String> fixed = new ArrayList<>(Arrays.asList(operation.path().split("/")));
    fixed.removeIf(word -> word.isEmpty() || word.startsWith("{") || word.equals("orgs"));
    String last = fixed.get(fixed.size() - 1);
    boolean named = vendor.operations().values().stream().noneMatch(each -> reads(each, operation));
    return named && fixed.size() > 1 && !operation.path().endsWith("}")
        ? Writes.singular(fixed.get(fixed.size() - 2)) + "." + last
        : Writes.singular(last) + "." + VERBS.getOrDefault(operation.method(), "update");
  }

  private static boolean reads(Operation each, Operation operation) {
    String path = operation.path().replace("/draft/", "/{pversion}/");
    return each.method().equals("GET") && List.of(path, operation.path()).contains(each.path());
  }

  private static void add(Call call, String type, Reply reply) {
    // not drawn from the run of identifiers: what a write makes must not depend on the trail
    long number = Values.number(call.state().facts().get("illumio.events"), 0) + 1;
    call.state().facts().put("illumio.events", number);
    String id = Ids.uuid(call.state().ids().random("event " + number)).toString();
    Map<String, Object> event = Templates.of("event");
    event.put("href", EVENTS + "/" + id);
    event.put("event_id", id);
    event.put("event_type", type);
    event.put("timestamp", Objects.of(call).time());
    event.put("created_by", Values.of("user", Writes.author(call.caller())));
    event.put("action", action(call, reply));
    Object href = Values.object(reply.value()).getOrDefault("href", Objects.href(call));
    event.put("resource_changes", List.of(change(type, href.toString())));
    Objects.of(call).put(event);
  }

  private static Map<String, Object> action(Call call, Reply reply) {
    return Values.of(
        "api_endpoint", call.incoming().path(),
        "api_method", call.operation().method(),
        "http_status_code", reply.status(),
        "src_ip", "127.0.0.1",
        "errors", List.of());
  }

  private static Map<String, Object> change(String type, String href) {
    String verb = type.substring(type.indexOf('.') + 1);
    boolean known = List.of("create", "update", "delete").contains(verb);
    return Values.of(
        "resource",
        Values.of(type.substring(0, type.indexOf('.')), Objects.ref(href)),
        "changes",
        Values.of(),
        "change_type",
        known ? verb : "update");
  }
}
