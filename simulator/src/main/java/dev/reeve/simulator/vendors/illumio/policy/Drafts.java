package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads policy objects of any version and writes their drafts. */
public final class Drafts {

  private Drafts() {}

  /** Makes an object in the draft. */
  public static Reply create(Call call) {
    String collection = Objects.href(call);
    Map<String, Object> object = make(call, collection, call.object());
    return Reply.json(201, shown(Objects.of(call), object));
  }

  /** Makes an object in the draft from a body. */
  public static Map<String, Object> make(Call call, String collection, Map<String, Object> body) {
    Objects objects = Objects.of(call);
    References.check(objects, body);
    if (body.containsKey("name")) {
      Writes.unique(objects, collection, body, List.of("name"));
    }
    Writes.foreign(objects, collection, body);
    boolean rule = Kinds.RULES.contains(Objects.last(collection));
    if (rule) {
      objects.get(Objects.parent(collection));
    }
    Map<String, Object> object = Writes.begin(call, collection, body);
    object.put("deleted_at", null);
    object.put("deleted_by", null);
    object.put("update_type", "create");
    if (object.containsKey("labels")) {
      object.put("labels", References.labels(objects, object.get("labels")));
    }
    objects.put(object);
    if (rule) {
      touch(call, Objects.parent(collection));
    }
    return object;
  }

  /** Changes an object in the draft. */
  public static Reply update(Call call) {
    String href = Objects.href(call);
    change(call, href, call.object());
    return Reply.empty(204);
  }

  /** Changes the members sent. */
  public static void change(Call call, String href, Map<String, Object> body) {
    Objects objects = Objects.of(call);
    Map<String, Object> object = objects.get(href);
    References.check(objects, body);
    object.putAll(body);
    if (body.containsKey("labels")) {
      object.put("labels", References.labels(objects, body.get("labels")));
    }
    if (body.containsKey("name")) {
      Writes.unique(objects, Objects.parent(href), object, List.of("name"));
    }
    Writes.foreign(objects, Objects.parent(href), object);
    mark(object, "update");
    Writes.stamp(call, object, false);
    objects.put(object);
    if (!Kinds.provisioned(href).equals(href)) {
      touch(call, Kinds.provisioned(href));
    }
  }

  /** Removes what was never in force; marks what was. */
  public static Reply delete(Call call) {
    Objects objects = Objects.of(call);
    String href = Objects.href(call);
    Map<String, Object> object = objects.find(href).orElseThrow(() -> Writes.gone(objects, href));
    if ("delete".equals(object.get("update_type"))) {
      throw Writes.conflict("already_deleted", "The object has already been deleted.");
    }
    refuseUsed(objects, href);
    if ("create".equals(object.get("update_type"))) {
      objects.remove(href);
    } else {
      object.put("update_type", "delete");
      object.put("deleted_at", objects.time());
      object.put("deleted_by", Writes.author(call.caller()));
      objects.put(object);
    }
    if (!Kinds.provisioned(href).equals(href)) {
      touch(call, Kinds.provisioned(href));
    }
    return Reply.empty(204);
  }

  private static void refuseUsed(Objects objects, String href) {
    String draft = Kinds.draft(Kinds.org(href));
    boolean used =
        Kinds.ALL.stream()
            .flatMap(kind -> objects.all(draft + "/" + kind))
            // the rules of a rule set that goes go with it
            .filter(Drafts::stays)
            .flatMap(object -> withRules(objects, object))
            .filter(Drafts::stays)
            .filter(object -> !Values.text(object.get("href")).startsWith(href))
            .anyMatch(object -> References.in(object).contains(href));
    if (used) {
      throw Writes.conflict("object_in_use", "The object is used by another policy object.");
    }
  }

  private static boolean stays(Map<String, Object> object) {
    return !"delete".equals(object.get("update_type"));
  }

  /** An object and, of a rule set, its rules. */
  static Stream<Map<String, Object>> withRules(Objects objects, Map<String, Object> object) {
    String href = Values.text(object.get("href"));
    Stream<Map<String, Object>> rules =
        Kinds.RULES.stream().flatMap(kind -> objects.all(href + "/" + kind));
    return Stream.concat(Stream.of(object), rules);
  }

  private static void touch(Call call, String href) {
    Objects objects = Objects.of(call);
    Map<String, Object> owner = objects.get(href);
    mark(owner, "update");
    Writes.stamp(call, owner, false);
    objects.put(owner);
  }

  private static void mark(Map<String, Object> object, String type) {
    if (object.get("update_type") == null) {
      object.put("update_type", type);
    }
  }

  /** An object as it is shown: a rule set with its rules. */
  public static Map<String, Object> shown(Objects objects, Map<String, Object> object) {
    Map<String, Object> shown = Objects.shown(object);
    String href = Values.text(object.get("href"));
    if (Objects.last(Objects.parent(href)).equals("rule_sets")) {
      shown.put("rules", Objects.shown(objects.all(href + "/sec_rules")));
      shown.put("deny_rules", Objects.shown(objects.all(href + "/deny_rules")));
      shown.putIfAbsent("ip_tables_rules", List.of());
    }
    return shown;
  }
}
