package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pure1.estate.Appliance;
import dev.reeve.simulator.vendors.pure1.estate.Table;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import dev.reeve.simulator.vendors.pure1.query.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tags of arrays: the only thing that Pure1 lets itself be told. */
final class Tags {
  private static final String COLLECTION = "tags";
  private static final String NAMESPACE = "pure1";
  private static final int ORGANIZATION = 101;

  private final List<Appliance> arrays;

  Tags(List<Appliance> arrays) {
    this.arrays = arrays;
  }

  void seed(State state) {
    for (Appliance array : arrays) {
      put(state, array, NAMESPACE, "site", array.site().code());
      if (array.number() % 4 == 0) {
        put(state, array, NAMESPACE, "environment", array.number() % 8 == 0 ? "prod" : "test");
      }
    }
  }

  /** All tags; a tag's place never changes, so that paging on meets each once. */
  Table table(State state) {
    List<Map<String, Object>> all = state.records(COLLECTION).all().map(Values::copy).toList();
    return Table.of(all.size(), all::get);
  }

  /** The tags of each array as {@code key NUL value}, for filters. */
  List<String> texts(State state, @Nullable Object array) {
    return state
        .records(COLLECTION)
        .all()
        .filter(tag -> Objects.equals(array, Values.object(tag.get("resource")).get("id")))
        .map(tag -> tag.get("key") + "\0" + tag.get("value"))
        .toList();
  }

  Reply upsert(Call call) {
    Groups.check(call);
    if (!(call.body() instanceof List<?>)) {
      throw new QueryFault("Invalid body", "Tags are sent as a list");
    }
    List<Appliance> owners = owners(call);
    String namespace = namespaces(call).stream().findFirst().orElse(NAMESPACE);
    List<Object> items = new ArrayList<>();
    for (Appliance owner : owners) {
      for (Object each : Values.list(call.body())) {
        Map<String, Object> tag = Values.object(each);
        String key = Values.text(tag.get("key"));
        if (key.isEmpty() || !tag.containsKey("value")) {
          throw new QueryFault("Invalid tag", "A tag needs a key and a value");
        }
        items.add(put(call.state(), owner, namespace, key, Values.text(tag.get("value"))));
      }
    }
    return Reply.json(200, Values.of("items", items));
  }

  Reply delete(Call call) {
    Groups.check(call);
    List<String> keys = texts(call, "keys");
    List<String> given = namespaces(call);
    List<String> spaces = given.isEmpty() ? List.of(NAMESPACE) : given;
    Records tags = call.records(COLLECTION);
    for (Appliance owner : owners(call)) {
      List<String> gone =
          tags.keys()
              .filter(each -> each.startsWith(owner.id() + "/"))
              .filter(each -> fits(tags, each, "namespace", spaces))
              .filter(each -> keys.isEmpty() || fits(tags, each, "key", keys))
              .toList();
      gone.forEach(tags::remove);
    }
    return Reply.empty(200);
  }

  // Asked of the tag itself: namespaces and keys may hold any sign, also one that parts the key.
  private static boolean fits(Records tags, String tag, String member, List<String> wanted) {
    return tags.find(tag)
        .map(each -> Values.text(each.get(member)))
        .filter(wanted::contains)
        .isPresent();
  }

  private Map<String, Object> put(
      State state, Appliance array, String namespace, String key, String value) {
    Map<String, Object> resource =
        Values.of("id", array.id(), "name", array.name(), "resource_type", "arrays");
    Map<String, Object> tag =
        Values.of(
            "key", key,
            "namespace", namespace,
            "resource", resource,
            "tag_organization_id", ORGANIZATION,
            "value", value);
    state.records(COLLECTION).put(array.id() + "/" + namespace + "/" + key, tag);
    return tag;
  }

  /** The arrays that a call names; a name without an array ends the call. */
  List<Appliance> owners(Call call) {
    List<Appliance> owners = new ArrayList<>();
    for (String id : texts(call, "resource_ids")) {
      owners.add(owner(id, array -> array.id().equals(id)));
    }
    for (String name : texts(call, "resource_names")) {
      owners.add(owner(name, array -> array.name().equals(name)));
    }
    return owners;
  }

  private Appliance owner(String element, Predicate<Appliance> which) {
    return arrays.stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> Pure1Errors.missing(element));
  }

  private static List<String> namespaces(Call call) {
    return texts(call, "namespaces");
  }

  private static List<String> texts(Call call, String parameter) {
    return call.query(parameter).map(Quoted::list).orElse(List.of());
  }
}
