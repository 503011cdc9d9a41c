package dev.reeve.simulator.vendors.clc.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the vendor would call when something happens; nothing is ever called from here. */
final class Webhooks {
  private static final List<String> EVENTS =
      List.of(
          "Account.Created",
          "Account.Deleted",
          "Account.Updated",
          "Alert.Notification",
          "Server.Created",
          "Server.Deleted",
          "Server.Updated",
          "User.Created",
          "User.Deleted",
          "User.Updated");

  private Webhooks() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("webhooks.list", Webhooks::list);
    handlers.put("webhooks.set", Webhooks::set);
    handlers.put("webhooks.delete", Webhooks::delete);
    handlers.put("webhooks.targetUris.add", Webhooks::add);
    handlers.put("webhooks.targetUris.remove", Webhooks::remove);
    return handlers;
  }

  private static Reply list(Call call) {
    String base = "/v2/webhooks/" + Owners.alias(call);
    List<Object> items = new ArrayList<>();
    for (String event : EVENTS) {
      Map<String, Object> found =
          call.records("webhooks").find(key(call, event)).orElseGet(() -> empty());
      items.add(
          Values.of(
              "name", event,
              "configuration", Owners.visible(found),
              "links",
                  new Rels()
                      .add("self", base + "/" + event + "/configuration", "PUT", "DELETE")
                      .list()));
    }
    return Reply.json(
        200, Values.of("items", items, "links", new Rels().add("self", base, "GET").list()));
  }

  private static Map<String, Object> empty() {
    return Values.of("recursive", false, "targetUris", List.of());
  }

  private static Reply set(Call call) {
    call.check();
    Map<String, Object> configuration = Owners.body(call);
    Values.list(configuration.get("targetUris")).forEach(Webhooks::secure);
    configuration.putIfAbsent("targetUris", List.of());
    call.records("webhooks").put(key(call, event(call)), configuration);
    return Reply.empty(204);
  }

  private static Reply delete(Call call) {
    call.records("webhooks").remove(key(call, event(call)));
    return Reply.empty(204);
  }

  private static Reply add(Call call) {
    call.check();
    secure(call.object());
    String key = key(call, event(call));
    Map<String, Object> configuration = call.records("webhooks").find(key).orElseGet(() -> empty());
    List<Object> uris = new ArrayList<>(Values.list(configuration.get("targetUris")));
    uris.add(Values.of("targetUri", call.object().get("targetUri")));
    configuration.put("targetUris", uris);
    call.records("webhooks").put(key, configuration);
    return Reply.empty(204);
  }

  private static Reply remove(Call call) {
    String key = key(call, event(call));
    String wanted =
        call.query().anyCase("targetUri").orElse(Values.text(call.object().get("targetUri")));
    call.records("webhooks")
        .change(
            key,
            each -> {
              List<Object> uris = new ArrayList<>(Values.list(each.get("targetUris")));
              uris.removeIf(uri -> wanted.equals(Values.object(uri).get("targetUri")));
              each.put("targetUris", uris);
            });
    return Reply.empty(204);
  }

  private static void secure(Object target) {
    if (!Values.text(Values.object(target).get("targetUri")).startsWith("https://")) {
      throw Owners.bad("targetUri", "The address must begin with https.");
    }
  }

  private static String event(Call call) {
    String event = call.path("event");
    return EVENTS.stream()
        .filter(known -> known.equalsIgnoreCase(event))
        .findFirst()
        .orElseThrow(Owners::none);
  }

  private static String key(Call call, String event) {
    return Owners.alias(call) + "/" + event;
  }
}
