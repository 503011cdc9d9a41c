package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts drafts in force, or drops them. */
public final class Provisioning {
  private static final String VERSIONS = "/sec_policy";

  private Provisioning() {}

  /** {@code POST /sec_policy}. */
  public static Reply provision(Call call) {
    Objects objects = Objects.of(call);
    String org = Kinds.org(Objects.href(call));
    Map<String, Object> body = call.object();
    Set<String> chosen = Changes.chosen(objects, org, body.get("change_subset"));
    if (chosen.isEmpty()) {
      throw Writes.conflict("nothing_to_provision", "There are no pending changes to provision.");
    }
    Set<String> missing = Dependencies.of(objects, chosen);
    if (!missing.isEmpty()) {
      throw Writes.conflict(
          "missing_dependencies", "These must be provisioned too: " + String.join(", ", missing));
    }
    Map<String, Object> counts = new LinkedHashMap<>();
    for (String href : chosen) {
      counts.merge(Kinds.kind(href), 1, (a, b) -> (Integer) a + (Integer) b);
      putInForce(objects, href);
    }
    return Reply.json(201, version(call, org, body.get("update_description"), counts));
  }

  private static Map<String, Object> version(
      Call call, String org, @Nullable Object message, Map<String, Object> counts) {
    Objects objects = Objects.of(call);
    long number = newest(objects, org) + 1;
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("href", org + VERSIONS + "/" + number);
    version.put("version", number);
    version.put("commit_message", message);
    version.put("workloads_affected", (int) objects.all(org + "/workloads").limit(500).count());
    version.put("object_counts", counts);
    version.put("created_at", objects.time());
    version.put("created_by", Writes.author(call.caller()));
    Map<String, Object> kept = new LinkedHashMap<>(version);
    kept.put("$policy", Versions.policy(objects, org));
    objects.in(org + VERSIONS).put(Long.toString(number), kept);
    return version;
  }

  static long newest(Objects objects, String org) {
    return objects
        .in(org + VERSIONS)
        .keys()
        .mapToLong(key -> Values.number(key, 0))
        .max()
        .orElse(0);
  }

  /** Makes the draft of an object, rules and all, what is in force. */
  public static void putInForce(Objects objects, String href) {
    Map<String, Object> draft = objects.get(href);
    boolean gone = "delete".equals(draft.get("update_type"));
    for (String kind : Kinds.RULES) {
      rules(objects, href + "/" + kind, gone);
    }
    if (gone) {
      objects.remove(href);
      objects.remove(Kinds.toActive(href));
    } else {
      settle(objects, draft);
    }
  }

  private static void rules(Objects objects, String collection, boolean allGone) {
    Records active = objects.in(Kinds.toActive(collection));
    List.copyOf(active.keys().toList()).forEach(active::remove);
    for (Map<String, Object> rule : objects.all(collection).map(Values::copy).toList()) {
      if (allGone || "delete".equals(rule.get("update_type"))) {
        objects.remove(Values.text(rule.get("href")));
      } else {
        settle(objects, rule);
      }
    }
  }

  private static void settle(Objects objects, Map<String, Object> draft) {
    draft.put("update_type", null);
    objects.put(draft);
    objects.put(Versions.inForce(draft));
  }

  /** {@code DELETE /sec_policy/pending}: drops all drafts. */
  public static Reply dropAll(Call call) {
    Objects objects = Objects.of(call);
    Changes.pending(objects, Kinds.org(Objects.href(call))).forEach(href -> drop(objects, href));
    return Reply.empty(204);
  }

  /** {@code PUT /sec_policy/delete}: drops some drafts. */
  public static Reply dropSome(Call call) {
    Objects objects = Objects.of(call);
    String org = Kinds.org(Objects.href(call));
    Set<String> chosen = Changes.chosen(objects, org, call.object().get("change_subset"));
    new LinkedHashSet<>(chosen).forEach(href -> drop(objects, href));
    return Reply.empty(204);
  }

  private static void drop(Objects objects, String href) {
    for (String kind : Kinds.RULES) {
      Records drafts = objects.in(href + "/" + kind);
      List.copyOf(drafts.keys().toList()).forEach(drafts::remove);
    }
    objects.remove(href);
    objects
        .find(Kinds.toActive(href))
        .ifPresent(
            active ->
                Drafts.withRules(objects, active)
                    .toList()
                    .forEach(each -> objects.put(Versions.draft(each))));
  }
}
