package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Streamed;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.background.Jobs;
import dev.reeve.simulator.vendors.illumio.object.LabelRules;
import dev.reeve.simulator.vendors.illumio.object.Lists;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import dev.reeve.simulator.vendors.illumio.object.Usage;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import dev.reeve.simulator.vendors.illumio.policy.Drafts;
import dev.reeve.simulator.vendors.illumio.policy.Versions;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from the shape of a call: a list, one object, a new one, a change, a removal.
 *
 * @param lists how collections are cut
 */
record Plain(Lists lists) {
  private static final Map<String, List<String>> UNIQUE =
      Map.of(
          "pairing_profiles", List.of("name"),
          "label_dimensions", List.of("key"),
          "security_principals", List.of("sid"));

  Handler of(Operation operation) {
    boolean policy = operation.path().contains("/sec_policy/");
    if (operation.path().contains("/datafiles/")) {
      return Plain::file;
    }
    return switch (operation.method()) {
      case "GET" -> operation.gives().kind() == Gives.Kind.ITEMS ? this::list : this::one;
      case "POST" -> policy ? Drafts::create : Plain::create;
      case "PUT" -> policy ? Drafts::update : Plain::update;
      case "DELETE" -> policy ? Drafts::delete : Plain::delete;
      default -> throw new IllegalStateException("no handler for " + operation.id());
    };
  }

  private Reply list(Call call) {
    Objects objects = Objects.of(call);
    String collection = Objects.href(call);
    if (Jobs.wanted(call) && takesPrefer(call.operation())) {
      List<Object> hrefs =
          Lists.matching(call, all(objects, collection)).map(each -> each.get("href")).toList();
      return Jobs.start(call, Values.of("hrefs", hrefs, "usage", isUsage(call)));
    }
    return lists.answer(call, () -> all(objects, collection), each -> shown(call, each));
  }

  private static boolean takesPrefer(Operation operation) {
    return operation.parameters().stream().anyMatch(each -> each.name().equals("Prefer"));
  }

  private static Stream<Map<String, Object>> all(Objects objects, String collection) {
    // Below an object that is not there, there is no collection either.
    String owner = Objects.parent(collection);
    boolean one = owner.matches(".*/[0-9a-f-]{36}|.*/\\d+");
    if (one && !owner.matches("/(orgs|users)/\\d+|.*/sec_policy/\\d+")) {
      found(objects, owner);
    }
    return collection.contains("/sec_policy/")
        ? Versions.all(objects, collection)
        : objects.in(collection).all();
  }

  private Reply one(Call call) {
    String href = Objects.href(call);
    Objects objects = Objects.of(call);
    return Reply.json(200, shown(call, found(objects, href)));
  }

  private static Map<String, Object> found(Objects objects, String href) {
    return href.contains("/sec_policy/") ? Versions.get(objects, href) : objects.get(href);
  }

  // What a job found, as it is now: what is gone by now is left out.
  private static Reply file(Call call) {
    Objects objects = Objects.of(call);
    Map<String, Object> file = objects.get(Objects.href(call));
    boolean usage = Boolean.TRUE.equals(file.get("usage"));
    List<Object> hrefs = Values.list(file.get("hrefs"));
    return Reply.json(
        200,
        new Streamed(() -> hrefs.stream().flatMap(href -> shown(objects, href, usage).stream())));
  }

  private static Optional<Map<String, Object>> shown(Objects objects, Object href, boolean usage) {
    synchronized (objects.state()) {
      return there(objects, href.toString()).map(object -> shown(objects, object, usage));
    }
  }

  private static Optional<Map<String, Object>> there(Objects objects, String href) {
    return href.matches(".*/sec_policy/\\d+/.*")
        ? Optional.of(Versions.get(objects, href))
        : objects.find(href);
  }

  private static boolean isUsage(Call call) {
    return call.query("usage").filter("true"::equalsIgnoreCase).isPresent();
  }

  private static Map<String, Object> shown(Call call, Map<String, Object> object) {
    return shown(Objects.of(call), object, isUsage(call));
  }

  private static Map<String, Object> shown(
      Objects objects, Map<String, Object> object, boolean usage) {
    Map<String, Object> shown = Drafts.shown(objects, object);
    if (usage && Values.text(object.get("href")).contains("/labels/")) {
      shown.put("usage", Usage.of(objects, Values.text(object.get("href"))));
    }
    return shown;
  }

  static Reply create(Call call) {
    return Reply.json(201, Objects.shown(make(call)));
  }

  static Map<String, Object> make(Call call) {
    Objects objects = Objects.of(call);
    String collection = Objects.href(call);
    Map<String, Object> body = call.object();
    References.check(objects, body);
    Writes.foreign(objects, collection, body);
    if (LabelRules.concern(collection)) {
      LabelRules.check(objects, collection, body);
    }
    List<String> unique = UNIQUE.get(Objects.last(collection));
    if (unique != null) {
      Writes.unique(objects, collection, body, unique);
    }
    Map<String, Object> object = Writes.begin(call, collection, body);
    if (object.containsKey("labels")) {
      object.put("labels", References.labels(objects, object.get("labels")));
    }
    objects.put(object);
    return object;
  }

  static Reply update(Call call) {
    String href = Objects.href(call);
    List<String> unique = UNIQUE.get(Objects.last(Objects.parent(href)));
    if (unique != null && call.object().keySet().containsAll(unique)) {
      Writes.unique(Objects.of(call), Objects.parent(href), named(call, href), unique);
    }
    Writes.update(call, href);
    return Reply.empty(204);
  }

  private static Map<String, Object> named(Call call, String href) {
    Map<String, Object> changed = new LinkedHashMap<>(call.object());
    changed.put("href", href);
    return changed;
  }

  static Reply delete(Call call) {
    Writes.delete(call, Objects.href(call));
    return Reply.empty(204);
  }
}
