package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The query parameters of a collection as conditions on its objects. */
final class Matches {
  private static final Set<String> PARTS =
      Set.of("name", "description", "hostname", "value", "display_name", "fqdn", "event_type");
  private static final Set<String> NO_FILTERS =
      Set.of("max_results", "usage", "include_deleted", "representation");

  private Matches() {}

  static Predicate<Map<String, Object>> of(Call call) {
    Predicate<Map<String, Object>> all = object -> true;
    for (Parameter parameter : call.operation().parameters()) {
      String name = parameter.name();
      if (parameter.in() == Parameter.In.QUERY
          && call.query().has(name)
          && !NO_FILTERS.contains(name)) {
        all = all.and(one(name, call.query().all(name)));
      }
    }
    return all;
  }

  private static Predicate<Map<String, Object>> one(String name, List<String> wanted) {
    String first = wanted.get(0);
    if (name.equals("labels")) {
      return labels(first);
    }
    if (name.equals("ip_address")) {
      return object ->
          texts(object, "interfaces.address").contains(first)
              || first.equals(object.get("public_ip"))
              || texts(object, "ip_ranges.from_ip").contains(first);
    }
    int bracket = name.indexOf('[');
    String path = bracket < 0 ? name : name.substring(0, bracket);
    if (bracket > 0) {
      Times.refuseDate(name, first);
    }
    if (name.endsWith("[gte]")) {
      return object -> compares(object, path, first, true);
    }
    if (name.endsWith("[lte]")) {
      return object -> compares(object, path, first, false);
    }
    if (PARTS.contains(path)) {
      String part = first.toLowerCase(Locale.ROOT);
      return object ->
          texts(object, path).stream().anyMatch(x -> x.toLowerCase(Locale.ROOT).contains(part));
    }
    return object -> texts(object, places(path)).stream().anyMatch(wanted::contains);
  }

  // Where a parameter's values stand when not under its own name.
  private static String places(String path) {
    return switch (path) {
      case "ven", "virtual_service", "workload", "virtual_server", "service", "role" ->
          path + ".href";
      case "created_by" -> "created_by.href";
      case "container_clusters" -> "container_cluster.href";
      case "auth_security_principal" -> "auth_security_principal.href";
      case "discovered_virtual_server", "slb" -> path + ".href";
      default -> path;
    };
  }

  private static boolean compares(
      Map<String, Object> object, String path, String limit, boolean least) {
    return texts(object, path).stream()
        .anyMatch(
            value -> {
              int order = order(value, limit);
              return least ? order >= 0 : order <= 0;
            });
  }

  private static int order(String value, String limit) {
    try {
      return Double.compare(Double.parseDouble(value), Double.parseDouble(limit));
    } catch (NumberFormatException noNumbers) {
      return Times.order(value, limit);
    }
  }

  // A list of lists of hrefs: any of the lists, each of its labels.
  private static Predicate<Map<String, Object>> labels(String json) {
    List<Set<String>> wanted = new ArrayList<>();
    try {
      for (Object group : Values.list(Json.parse(json))) {
        Set<String> hrefs = new HashSet<>();
        Values.list(group).forEach(href -> hrefs.add(Objects.href(Values.text(href))));
        wanted.add(hrefs);
      }
    } catch (JsonException notJson) {
      throw new ProblemException(
          Problem.invalid("labels", "type", "labels is not a list of lists of hrefs"));
    }
    return object -> {
      Set<String> has = new HashSet<>(texts(object, "labels.href"));
      has.addAll(texts(object, "scopes.label.href"));
      return wanted.stream().anyMatch(has::containsAll);
    };
  }

  static List<String> texts(@Nullable Object value, String path) {
    List<String> found = new ArrayList<>();
    collect(value, path, found);
    return found;
  }

  private static void collect(@Nullable Object value, String path, List<String> into) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> collect(element, path, into));
    } else if (path.isEmpty()) {
      if (value != null) {
        into.add(value.toString());
      }
    } else if (value instanceof Map<?, ?> map) {
      int dot = path.indexOf('.');
      String head = dot < 0 ? path : path.substring(0, dot);
      collect(map.get(head), dot < 0 ? "" : path.substring(dot + 1), into);
    }
  }
}
