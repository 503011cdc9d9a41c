package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups, which form a tree below a data center's root; names are not unique. */
final class Groups {

  private Groups() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("groups.get", Groups::get);
    handlers.put("groups.create", Groups::create);
    handlers.put("groups.update", Groups::update);
    handlers.put("groups.delete", Groups::delete);
    handlers.put("groups.archive", Groups::archive);
    handlers.put("groups.restore", Groups::restore);
    handlers.putAll(GroupExtras.handlers());
    return handlers;
  }

  /**
   * The group that the path names.
   *
   * @throws dev.reeve.simulator.route.ProblemException when there is none
   */
  static Map<String, Object> group(Call call) {
    return Owners.one(call, "groups", call.path("groupId"));
  }

  /** The id of the group that a body names as its target. */
  static String target(Call call) {
    return existing(call, "targetGroupId", Values.text(call.object().get("targetGroupId")));
  }

  /** The id of a group of the account, which a member of the body names. */
  static String existing(Call call, String member, String id) {
    return call.records("groups")
        .find(Owners.lower(id))
        .filter(each -> Owners.alias(call).equals(each.get(Owners.ACCOUNT)))
        .map(each -> Values.text(each.get("id")))
        .orElseThrow(() -> Owners.bad(member, "The group was not found."));
  }

  /** A group's record. */
  static Map<String, Object> record(
      String id, String name, Map<String, Object> parent, Map<String, Object> made) {
    return Fields.of("id", id)
        .and("name", name)
        .and("locationId", parent.get("locationId"))
        .and("type", "default")
        .and("status", "active")
        .and("$parent", parent.get("id"))
        .and("changeInfo", made)
        .and("customFields", List.of());
  }

  private static Reply get(Call call) {
    boolean detailed = call.query().anyCase("serverDetail").orElse("").equals("detailed");
    return Reply.json(200, Shown.group(call.state(), group(call), detailed));
  }

  private static Reply create(Call call) {
    call.check();
    Map<String, Object> body = Owners.body(call);
    Map<String, Object> parent = parent(call, Values.text(body.get("parentGroupId")));
    String id = call.state().ids().hex(32);
    Map<String, Object> group = record(id, named(body.get("name")), parent, Stamps.made(call));
    if (body.containsKey("description")) {
      group.put("description", body.get("description"));
    }
    group.put("customFields", ServerChanges.fields(call, body.get("customFields")));
    Owners.put(call, "groups", group);
    Map<String, Object> shown = Shown.group(call.state(), group, false);
    return Reply.json(201, shown).with("Location", "/v2/groups/" + Owners.alias(call) + "/" + id);
  }

  private static Reply update(Call call) {
    Map<String, Object> group = group(call);
    call.check();
    for (Object each : Values.list(call.body())) {
      Map<String, Object> operation = Values.object(each);
      Object value = operation.get("value");
      switch (Values.text(operation.get("member"))) {
        case "name" -> group.put("name", named(value));
        case "description" -> group.put("description", value);
        case "parentGroupId" -> group.put("$parent", moved(call, group, Values.text(value)));
        case "customFields" -> group.put("customFields", ServerChanges.fields(call, value));
        default -> throw Owners.bad("member", "The member cannot be set.");
      }
    }
    Stamps.changed(call, group);
    Owners.put(call, "groups", group);
    return Reply.empty(204);
  }

  private static String named(@Nullable Object name) {
    if (Values.text(name).isEmpty()) {
      throw Owners.bad("name", "The name is empty.");
    }
    return Values.text(name);
  }

  /** The group that another is to lie in; the archive takes none, as its links tell. */
  private static Map<String, Object> parent(Call call, String id) {
    String above = existing(call, "parentGroupId", id);
    Map<String, Object> parent = call.records("groups").find(above).orElseThrow();
    if ("archive".equals(parent.get("type"))) {
      throw Owners.bad("parentGroupId", "Groups cannot be created in this group.");
    }
    return parent;
  }

  private static String moved(Call call, Map<String, Object> group, String above) {
    notRoot(group);
    String parent = Values.text(parent(call, above).get("id"));
    for (String at = parent; !at.isEmpty(); ) {
      if (at.equals(group.get("id"))) {
        throw Owners.bad("parentGroupId", "A group cannot be moved below itself.");
      }
      at = call.records("groups").find(at).map(each -> Values.text(each.get("$parent"))).orElse("");
    }
    return parent;
  }

  private static Reply delete(Call call) {
    Map<String, Object> group = group(call);
    notRoot(group);
    String job = Jobs.start(call, Values.text(group.get("locationId")));
    gone(call, Values.text(group.get("id")));
    return Reply.json(202, Jobs.link(call, job));
  }

  private static void gone(Call call, String id) {
    Records groups = call.records("groups");
    Shown.servers(call.records("servers"), id).forEach(server -> Servers.gone(call, server));
    Shown.children(call.state(), id).forEach(child -> gone(call, Values.text(child.get("id"))));
    groups.goneLater(id, Jobs.LIFE);
  }

  private static Reply archive(Call call) {
    Map<String, Object> group = group(call);
    notRoot(group);
    becoming(call, Values.text(group.get("id")), "archived");
    return Reply.json(202, Jobs.link(call, Jobs.start(call, Values.text(group.get("locationId")))));
  }

  /** A group, all groups below it and their servers. */
  private static void becoming(Call call, String id, String status) {
    Map<String, Object> change = Values.of("status", status);
    Shown.servers(call.records("servers"), id)
        .forEach(server -> call.records("servers").later(Servers.id(server), Jobs.LIFE, change));
    Shown.children(call.state(), id)
        .forEach(child -> becoming(call, Values.text(child.get("id")), status));
    call.records("groups").later(id, Jobs.LIFE, change);
  }

  private static Reply restore(Call call) {
    Map<String, Object> group = group(call);
    call.check();
    String id = Values.text(group.get("id"));
    call.records("groups").later(id, Jobs.LIFE, Values.of("$parent", target(call)));
    becoming(call, id, "active");
    String job = Jobs.start(call, Values.text(group.get("locationId")));
    return Reply.json(202, Values.of("isQueued", true, "links", List.of(Jobs.link(call, job))));
  }

  private static void notRoot(Map<String, Object> group) {
    if (Values.text(group.get("$parent")).isEmpty() || "archive".equals(group.get("type"))) {
      throw Owners.bad("The group of a data center cannot be changed in this way.");
    }
  }
}
