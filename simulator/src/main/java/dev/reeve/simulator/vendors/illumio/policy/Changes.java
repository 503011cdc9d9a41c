package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drafts that differ from what is in force. */
public final class Changes {

  private Changes() {}

  /** The hrefs of all drafts with a change. */
  static Set<String> pending(Objects objects, String org) {
    Set<String> pending = new LinkedHashSet<>();
    for (String kind : Kinds.ALL) {
      if (!kind.equals(Kinds.SINGLE)) {
        objects
            .all(Kinds.draft(org) + "/" + kind)
            .filter(each -> each.get("update_type") != null)
            .forEach(each -> pending.add(Values.text(each.get("href"))));
      }
    }
    objects
        .find(Kinds.draft(org) + "/" + Kinds.SINGLE)
        .filter(each -> each.get("update_type") != null)
        .ifPresent(each -> pending.add(Values.text(each.get("href"))));
    return pending;
  }

  /** The hrefs of a change subset, as drafts with a change; all when there is none. */
  static Set<String> chosen(Objects objects, String org, @Nullable Object subset) {
    Set<String> pending = pending(objects, org);
    if (subset == null) {
      return pending;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (Object kind : Values.object(subset).values()) {
      for (Object each : Values.list(kind)) {
        String href = Objects.href(Values.text(Values.object(each).get("href")));
        String draft = Kinds.provisioned(Kinds.toDraft(href));
        objects.get(draft);
        if (pending.contains(draft)) {
          chosen.add(draft);
        }
      }
    }
    return chosen;
  }

  /** {@code GET /sec_policy/pending} and the like: kinds to lists, firewall settings alone. */
  public static Reply told(Call call) {
    Objects objects = Objects.of(call);
    Map<String, List<Object>> lists = new LinkedHashMap<>();
    Map<String, Object> answer = new LinkedHashMap<>();
    for (String href : pending(objects, Kinds.org(Objects.href(call)))) {
      Map<String, Object> item = item(objects.get(href));
      if (Kinds.kind(href).equals(Kinds.SINGLE)) {
        answer.put(Kinds.SINGLE, item);
      } else {
        lists.computeIfAbsent(Kinds.kind(href), any -> new ArrayList<>()).add(item);
      }
    }
    answer.putAll(lists);
    return Reply.json(200, answer);
  }

  private static Map<String, Object> item(Map<String, Object> draft) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (String member : List.of("href", "name", "update_type", "updated_at", "updated_by")) {
      if (draft.get(member) != null) {
        item.put(member, draft.get(member));
      }
    }
    item.put("caps", List.of("write", "provision"));
    return item;
  }

  /** {@code POST /sec_policy/draft/dependencies}. */
  public static Reply dependencies(Call call) {
    Objects objects = Objects.of(call);
    Set<String> chosen =
        chosen(objects, Kinds.org(Objects.href(call)), call.object().get("change_subset"));
    Map<String, List<Object>> subset = new LinkedHashMap<>();
    for (String href : Dependencies.of(objects, chosen)) {
      subset.computeIfAbsent(Kinds.kind(href), any -> new ArrayList<>()).add(Objects.ref(href));
    }
    return Reply.json(200, subset);
  }

  /** {@code POST /sec_policy/impact}. */
  public static Reply impact(Call call) {
    Objects objects = Objects.of(call);
    Set<String> chosen =
        chosen(objects, Kinds.org(Objects.href(call)), call.object().get("change_subset"));
    long groups = chosen.stream().filter(href -> Kinds.kind(href).equals("label_groups")).count();
    return Reply.json(200, Values.of("num_sets", chosen.size(), "label_groups", groups));
  }
}
