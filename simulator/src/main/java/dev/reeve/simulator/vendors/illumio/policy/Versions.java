package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The policy in force and those that were before it. */
public final class Versions {

  private Versions() {}

  /** The objects of a collection in the version its path names. */
  public static Stream<Map<String, Object>> all(Objects objects, String collection) {
    String version = word(collection);
    if (version.equals("draft") || version.equals("active")) {
      return objects.all(collection);
    }
    return kept(objects, collection).stream()
        .filter(each -> Objects.parent(Values.text(each.get("href"))).equals(collection));
  }

  /** One object in the version its path names. */
  public static Map<String, Object> get(Objects objects, String href) {
    String version = word(href);
    if (version.equals("draft") || version.equals("active")) {
      return objects.get(href);
    }
    return kept(objects, href).stream()
        .filter(each -> href.equals(each.get("href")))
        .findFirst()
        .orElseThrow(() -> Objects.missing(href));
  }

  // A kept policy says draft in its hrefs; told, it says its own number.
  private static List<Map<String, Object>> kept(Objects objects, String href) {
    String version = word(href);
    String org = Kinds.org(href);
    Map<String, Object> record = objects.get(org + "/sec_policy/" + version);
    List<Map<String, Object>> told = new ArrayList<>();
    for (Object each : Values.list(record.get("$policy"))) {
      told.add(Values.object(swapped(each, "/sec_policy/draft", "/sec_policy/" + version)));
    }
    return told;
  }

  private static String word(String href) {
    String[] words = href.split("/");
    return words.length > 4 ? words[4] : "";
  }

  /** The whole policy in force, as kept with a version. */
  static List<Object> policy(Objects objects, String org) {
    List<Object> policy = new ArrayList<>();
    for (String kind : Kinds.ALL) {
      Stream<Map<String, Object>> all =
          kind.equals(Kinds.SINGLE)
              ? objects.find(Kinds.active(org) + "/" + kind).stream()
              : objects.all(Kinds.active(org) + "/" + kind);
      all.flatMap(each -> Drafts.withRules(objects, each)).forEach(each -> policy.add(draft(each)));
    }
    return policy;
  }

  /** Keeps the policy that an organization starts with as its version 1. */
  public static void keepFirst(Objects objects, String org) {
    Map<String, Object> version = objects.get(org + "/sec_policy/1");
    version.put("$policy", policy(objects, org));
    objects.put(version);
  }

  /** A draft as it is in force. */
  static Map<String, Object> inForce(Map<String, Object> draft) {
    return Values.object(swapped(draft, "/sec_policy/draft", "/sec_policy/active"));
  }

  /** What is in force as the draft it came from. */
  static Map<String, Object> draft(Map<String, Object> active) {
    return Values.object(swapped(active, "/sec_policy/active", "/sec_policy/draft"));
  }

  private static @Nullable Object swapped(@Nullable Object value, String from, String to) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, each) -> copy.put(name.toString(), swapped(each, from, to)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(swapped(each, from, to)));
      return copy;
    }
    return value instanceof String text ? text.replace(from, to) : value;
  }

  /** {@code GET /sec_policy/N}; {@code active} is the newest, {@code draft} has a version 0. */
  public static Reply one(Call call) {
    Objects objects = Objects.of(call);
    String href = Objects.href(call);
    String org = Kinds.org(href);
    String version = Objects.last(href);
    String number =
        version.equals("active") ? Long.toString(Provisioning.newest(objects, org)) : version;
    if (version.equals("draft")) {
      return Reply.json(200, Values.of("href", href, "version", 0, "commit_message", null));
    }
    return Reply.json(200, Objects.shown(objects.get(org + "/sec_policy/" + number)));
  }
}
