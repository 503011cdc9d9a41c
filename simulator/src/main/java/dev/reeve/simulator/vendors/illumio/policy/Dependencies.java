package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must be provisioned together with some drafts: what they refer to that is not in force, and
 * what in force refers to those that go.
 */
final class Dependencies {

  private Dependencies() {}

  static Set<String> of(Objects objects, Set<String> chosen) {
    Set<String> missing = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(chosen);
    while (!open.isEmpty()) {
      for (String href : referred(objects, open.pop())) {
        if (isPending(objects, href, "create") && !chosen.contains(href) && missing.add(href)) {
          open.add(href);
        }
      }
    }
    missing.addAll(users(objects, chosen));
    return missing;
  }

  // What is in force may not refer to what goes: its own change must come along.
  private static Set<String> users(Objects objects, Set<String> chosen) {
    List<String> gone = chosen.stream().filter(href -> isPending(objects, href, "delete")).toList();
    if (gone.isEmpty()) {
      return Set.of();
    }
    Set<String> users = new LinkedHashSet<>(Changes.pending(objects, Kinds.org(gone.get(0))));
    users.removeAll(chosen);
    users.removeIf(href -> Collections.disjoint(inForce(objects, href), gone));
    return users;
  }

  private static Set<String> inForce(Objects objects, String href) {
    Set<String> hrefs = new LinkedHashSet<>();
    objects.find(Kinds.toActive(href)).stream()
        .flatMap(active -> Drafts.withRules(objects, active))
        .forEach(each -> References.in(each).forEach(other -> hrefs.add(Kinds.toDraft(other))));
    return hrefs;
  }

  private static Set<String> referred(Objects objects, String href) {
    Set<String> hrefs = new LinkedHashSet<>();
    Map<String, Object> draft = objects.get(href);
    Drafts.withRules(objects, draft)
        .forEach(
            each ->
                References.in(each).stream()
                    .filter(other -> other.contains("/sec_policy/draft/"))
                    .map(Kinds::provisioned)
                    .forEach(hrefs::add));
    hrefs.remove(href);
    return hrefs;
  }

  private static boolean isPending(Objects objects, String href, String type) {
    return objects.find(href).filter(each -> type.equals(each.get("update_type"))).isPresent();
  }
}
