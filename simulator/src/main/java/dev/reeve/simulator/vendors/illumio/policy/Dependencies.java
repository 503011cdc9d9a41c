package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.References;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What must be provisioned together with some drafts: what they refer to that is not in force. */
final class Dependencies {

  private Dependencies() {}

  static Set<String> of(Objects objects, Set<String> chosen) {
    Set<String> missing = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(chosen);
    while (!open.isEmpty()) {
      for (String href : referred(objects, open.pop())) {
        if (isNew(objects, href) && !chosen.contains(href) && missing.add(href)) {
          open.add(href);
        }
      }
    }
    return missing;
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

  private static boolean isNew(Objects objects, String href) {
    return objects.find(href).filter(each -> "create".equals(each.get("update_type"))).isPresent();
  }
}
