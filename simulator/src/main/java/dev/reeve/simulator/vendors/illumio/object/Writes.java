package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes, changes and removes plain objects: those without a draft. */
public final class Writes {
  private static final Set<String> BY_UUID =
      Set.of(
          "workloads",
          "vens",
          "label_groups",
          "virtual_services",
          "virtual_servers",
          "container_clusters",
          "container_workload_profiles",
          "service_bindings",
          "label_dimensions",
          "destinations",
          "traffic_collector",
          "async_queries",
          "reports",
          "network_devices",
          "network_endpoints",
          "label_mapping_rules",
          "auth_security_principals");
  private static final Set<String> KEPT_WHEN_DELETED =
      Set.of("labels", "label_dimensions", "workloads");

  private Writes() {}

  /** A new object with its href, its times and its author; not yet stored. */
  public static Map<String, Object> begin(Call call, String collection, Map<String, Object> body) {
    Objects objects = Objects.of(call);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("href", collection + "/" + identifier(objects, collection, body));
    object.putAll(Defaults.of(Objects.last(collection)));
    object.putAll(body);
    Defaults.follow(Objects.last(collection), object, body);
    stamp(call, object, true);
    return object;
  }

  private static String identifier(Objects objects, String collection, Map<String, Object> body) {
    String kind = Objects.last(collection);
    if (kind.equals("security_principals")) {
      return Values.text(body.get("sid"));
    }
    if (kind.equals("interfaces")) {
      return Values.text(body.get("name"));
    }
    return BY_UUID.contains(kind)
        ? objects.state().ids().uuid().toString()
        : Long.toString(objects.number());
  }

  /** Says who touched an object, and when. */
  public static void stamp(Call call, Map<String, Object> object, boolean created) {
    if (!Defaults.isDated(Objects.last(Objects.parent(Values.text(object.get("href")))))) {
      return;
    }
    String time = Objects.of(call).time();
    Map<String, Object> author = author(call.caller());
    if (created) {
      object.put("created_at", time);
      object.put("created_by", author);
    }
    object.put("updated_at", time);
    object.put("updated_by", author);
  }

  /** The user a caller acts as. */
  public static Map<String, Object> author(Caller caller) {
    return Objects.ref(Values.text(caller.facts().getOrDefault("href", "/users/0")));
  }

  /** Changes the members that were sent; a list is replaced whole. */
  public static void update(Call call, String href) {
    update(call, href, call.object());
  }

  /** Changes the members that a body has; a list is replaced whole. */
  public static void update(Call call, String href, Map<String, Object> body) {
    Objects objects = Objects.of(call);
    Map<String, Object> object = objects.get(href);
    References.check(objects, body);
    object.putAll(body);
    if (body.containsKey("labels")) {
      object.put("labels", References.labels(objects, body.get("labels")));
    }
    if (LabelRules.concern(href)) {
      LabelRules.check(objects, Objects.parent(href), object);
      HeldLabels.changed(objects, object);
    }
    if (body.containsKey("external_data_set") || body.containsKey("external_data_reference")) {
      foreign(objects, Objects.parent(href), object);
    }
    Defaults.follow(Objects.last(Objects.parent(href)), object, body);
    stamp(call, object, false);
    objects.put(object);
  }

  /** Removes an object; labels and workloads stay to be shown among the deleted. */
  public static void delete(Call call, String href) {
    Objects objects = Objects.of(call);
    Map<String, Object> object = objects.find(href).orElseThrow(() -> gone(objects, href));
    String kind = Objects.last(Objects.parent(href));
    if (Objects.isDeleted(object)) {
      throw alreadyDeleted(href);
    }
    if (kind.equals("labels") && Usage.of(objects, href).containsValue(true)) {
      throw conflict("label_in_use", "The label is in use and cannot be deleted.");
    }
    if (!KEPT_WHEN_DELETED.contains(kind)) {
      objects.remove(href);
      return;
    }
    object.put("deleted", true);
    if (!kind.equals("labels")) {
      object.put("deleted_at", objects.time());
      object.put("deleted_by", author(call.caller()));
    }
    objects.put(object);
  }

  /** The refusal to delete what is not there: because it was deleted, or never was. */
  public static ProblemException gone(Objects objects, String href) {
    return objects.wasRemoved(href) ? alreadyDeleted(href) : Objects.missing(href);
  }

  private static ProblemException alreadyDeleted(String href) {
    String one = singular(Objects.last(Objects.parent(href)));
    String words = one.replace('_', ' ');
    return conflict(one + "_already_deleted", "This " + words + " has already been deleted.");
  }

  /** A refusal with a token of its own. */
  public static ProblemException conflict(String token, String message) {
    return new ProblemException(Problem.conflict(token, message));
  }

  /** Refuses a second object that is the same by some members; an object is no second to itself. */
  public static void unique(
      Objects objects, String collection, Map<String, Object> body, List<String> members) {
    boolean taken =
        objects
            .all(collection)
            .filter(each -> !Values.text(each.get("href")).equals(body.get("href")))
            .anyMatch(
                each ->
                    members.stream()
                        .allMatch(name -> each.getOrDefault(name, "").equals(body.get(name))));
    if (taken) {
      String one = singular(Objects.last(collection));
      String article = "aeiou".indexOf(one.charAt(0)) < 0 ? "A " : "An ";
      throw conflict(
          members.contains("name") ? "name_must_be_unique" : one + "_exists",
          article + one.replace('_', ' ') + " like this already exists.");
    }
  }

  /** The token of a refusal within an answer of success. */
  public static String token(ProblemException refused) {
    if (refused.problem().kind() == Problem.Kind.NOT_FOUND) {
      return "not_found_error";
    }
    String code = refused.problem().code();
    return code.isEmpty() ? "input_validation_error" : code;
  }

  /** Refuses what would be the second object of a kind for one of another system. */
  public static void foreign(Objects objects, String collection, Map<String, Object> body) {
    Object set = body.get("external_data_set");
    Object reference = body.get("external_data_reference");
    if ((set == null) != (reference == null)) {
      throw new ProblemException(
          Problem.invalid(
              "external_data_set",
              "required",
              "external_data_set and external_data_reference are set together"));
    }
    boolean taken =
        set != null
            && objects
                .all(collection)
                .anyMatch(
                    each ->
                        !Values.text(each.get("href")).equals(body.get("href"))
                            && set.equals(each.get("external_data_set"))
                            && Values.text(reference).equals(each.get("external_data_reference")));
    if (taken) {
      throw conflict("external_data_not_unique", "The external data reference is taken.");
    }
  }

  /** The word for one object of a kind, e.g. {@code label}. */
  public static String singular(String kind) {
    if (kind.endsWith("ies")) {
      return kind.substring(0, kind.length() - 3) + "y";
    }
    return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
  }
}
