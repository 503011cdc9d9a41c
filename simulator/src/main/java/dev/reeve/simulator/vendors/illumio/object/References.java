package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hrefs in a body: each must name something. */
public final class References {
  private static final Map<String, String> KINDS =
      Map.of(
          "label", "labels",
          "labels", "labels",
          "label_group", "label_groups",
          "workload", "workloads",
          "ip_list", "ip_lists");

  private References() {}

  /**
   * Refuses a body that refers to what is not there.
   *
   * @throws ProblemException with every such href
   */
  public static void check(Objects objects, @Nullable Object body) {
    List<Problem.Fault> faults = new ArrayList<>();
    for (String href : in(body)) {
      if (!objects.has(href) && !href.startsWith("/users/")) {
        faults.add(new Problem.Fault("href", "reference", "Not found: " + href));
      }
    }
    collectStrange(body, "", faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  private static void collectStrange(
      @Nullable Object value, String member, List<Problem.Fault> faults) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> collectStrange(element, member, faults));
    } else if (value instanceof Map<?, ?> map) {
      String kind = KINDS.get(member);
      if (kind != null && map.get("href") instanceof String href) {
        String collection = Objects.last(Objects.parent(Objects.href(href)));
        if (!collection.equals(kind)) {
          faults.add(
              new Problem.Fault(member, "reference", member + ": " + href + " is of another kind"));
        }
      }
      map.forEach((name, each) -> collectStrange(each, name.toString(), faults));
    }
  }

  /** Every href in a value, at any depth. */
  public static Set<String> in(@Nullable Object value) {
    Set<String> found = new LinkedHashSet<>();
    collect(value, found);
    return found;
  }

  private static void collect(@Nullable Object value, Set<String> into) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> collect(element, into));
    } else if (value instanceof Map<?, ?> map) {
      if (map.get("href") instanceof String href && !href.isEmpty()) {
        into.add(Objects.href(href));
      }
      map.values().forEach(each -> collect(each, into));
    }
  }

  /** Puts what a list shows of a label beside its href. */
  public static List<Object> labels(Objects objects, @Nullable Object labels) {
    List<Object> full = new ArrayList<>();
    for (Object each : Values.list(labels)) {
      String href = Objects.href(Values.text(Values.object(each).get("href")));
      Map<String, Object> label = objects.find(href).orElse(Map.of());
      Map<String, Object> ref = Objects.ref(href);
      if (!label.isEmpty()) {
        ref.put("key", label.get("key"));
        ref.put("value", label.get("value"));
      }
      full.add(ref);
    }
    return full;
  }
}
