package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Activities planned for a server or a group. */
final class Schedules {
  private static final String PLANS = "scheduledActivities";

  private Schedules() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("servers.scheduledActivities.list", call -> list(call, server(call)));
    handlers.put("servers.scheduledActivities.create", call -> create(call, server(call)));
    handlers.put("servers.upcomingScheduledActivities", call -> list(call, server(call)));
    handlers.put("groups.scheduledActivities.list", call -> list(call, group(call)));
    handlers.put("groups.scheduledActivities.create", call -> create(call, group(call)));
    handlers.put("groups.upcomingScheduledActivities", call -> list(call, group(call)));
    handlers.put("groups.scheduledActivities.get", call -> Reply.json(200, one(call)));
    handlers.put("groups.scheduledActivities.update", Schedules::update);
    handlers.put("groups.scheduledActivities.delete", Schedules::delete);
    return handlers;
  }

  private static Map<String, Object> server(Call call) {
    return Servers.server(call);
  }

  private static Map<String, Object> group(Call call) {
    return Groups.group(call);
  }

  private static Reply list(Call call, Map<String, Object> target) {
    List<Map<String, Object>> found =
        Owners.all(call, PLANS)
            .filter(each -> Objects.equals(target.get("id"), each.get("$target")))
            .map(Owners::visible)
            .toList();
    return Reply.json(200, found);
  }

  private static Reply create(Call call, Map<String, Object> target) {
    call.check();
    String id = call.state().ids().hex(32);
    Map<String, Object> plan = Values.of("id", id, "locationId", target.get("locationId"));
    plan.putAll(Owners.body(call));
    plan.put("isExpired", false);
    plan.put("occurrenceCount", 0);
    plan.put("nextOccurrenceDateUTC", plan.get("beginDateUTC"));
    plan.put("changeInfo", Stamps.made(call));
    // Capital letters stand in the vendor's pages only, links have none.
    String above = Owners.lower(call.incoming().path()).replaceAll("scheduledactivities/?$", PLANS);
    String self = above + "/" + id;
    plan.put("links", new Rels().add("self", self, "GET", "PUT", "DELETE").list());
    plan.put("$target", target.get("id"));
    Owners.put(call, PLANS, plan);
    return Reply.json(200, Owners.visible(plan));
  }

  private static Map<String, Object> one(Call call) {
    group(call);
    return Owners.visible(Owners.one(call, PLANS, call.path("activityId")));
  }

  private static Reply update(Call call) {
    group(call);
    call.check();
    Map<String, Object> plan = Owners.one(call, PLANS, call.path("activityId"));
    plan.putAll(Owners.body(call));
    Stamps.changed(call, plan);
    Owners.put(call, PLANS, plan);
    return Reply.json(200, Owners.visible(plan));
  }

  private static Reply delete(Call call) {
    one(call);
    call.records(PLANS).remove(Owners.lower(call.path("activityId")));
    return Reply.empty(204);
  }
}
