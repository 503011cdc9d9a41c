package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
      Set.of(
          "name",
          "description",
          "hostname",
          "value",
          "display_name",
          "os_id",
          "fqdn",
          "ip_address",
          "service_address.fqdn",
          "service_address.ip",
          "event_type");
  private static final Set<String> NO_FILTERS =
      Set.of("max_results", "usage", "include_deleted", "representation");

  private Matches() {}

  static Predicate<Map<String, Object>> of(Call call) {
    String kind = Objects.last(Objects.href(call));
    Predicate<Map<String, Object>> all = object -> true;
    for (Parameter parameter : call.operation().parameters()) {
      String name = parameter.name();
      if (parameter.in() == Parameter.In.QUERY
          && call.query().has(name)
          && !NO_FILTERS.contains(name)) {
        List<String> wanted = call.query().all(name);
        boolean truth = parameter.schema().type() == Schema.Type.BOOLEAN;
        all = all.and(one(kind, name, truth ? lower(wanted) : wanted));
      }
    }
    return all;
  }

  // The vendor's Python client writes True. [illumio-py: PolicyComputeEngine, its first example]
  private static List<String> lower(List<String> words) {
    return words.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
  }

  private static Predicate<Map<String, Object>> one(String kind, String name, List<String> wanted) {
    String first = wanted.get(0);
    if (name.equals("labels")) {
      return labels(first);
    }
    if (name.equals("scope") || name.equals("container_clusters")) {
      return mentions(name, first);
    }
    int bracket = name.indexOf('[');
    String bare = bracket < 0 ? name : name.substring(0, bracket);
    List<String> paths = Places.of(kind, bare);
    boolean time = bare.equals("disconnected_before");
    boolean least = name.endsWith("[gte]");
    if (least || name.endsWith("[lte]") || time) {
      return range(bare, paths, first, least);
    }
    if (bare.endsWith("port")) {
      return new Ports(name, first).within(paths);
    }
    return PARTS.contains(bare)
        ? object -> texts(object, paths).stream().anyMatch(each -> holds(each, first))
        : object -> texts(object, paths).stream().anyMatch(wanted::contains);
  }

  private static Predicate<Map<String, Object>> range(
      String name, List<String> paths, String limit, boolean least) {
    Comparator<String> rising = name.endsWith("version") ? Matches::releases : Matches::order;
    Comparator<String> order = least ? rising : rising.reversed();
    return object ->
        texts(object, paths).stream().anyMatch(each -> order.compare(each, limit) >= 0);
  }

  private static boolean holds(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static int order(String value, String limit) {
    try {
      return Double.compare(Double.parseDouble(value), Double.parseDouble(limit));
    } catch (NumberFormatException noNumbers) {
      return Times.order(value, limit);
    }
  }

  // 24.2.9 comes before 24.2.10-100.
  private static int releases(String value, String limit) {
    String[] own = value.split("\\D+");
    String[] other = limit.split("\\D+");
    for (int i = 0; i < Math.min(own.length, other.length); i++) {
      int order = new BigInteger("0" + own[i]).compareTo(new BigInteger("0" + other[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(own.length, other.length);
  }

  // A list of lists of hrefs: any of the lists, each of its labels.
  private static Predicate<Map<String, Object>> labels(String json) {
    List<Set<String>> wanted = new ArrayList<>();
    for (Object group : listed("labels", json)) {
      if (!(group instanceof List<?> hrefs)) {
        throw noList("labels");
      }
      Set<String> all = new HashSet<>();
      hrefs.forEach(href -> all.add(Objects.href(Values.text(href))));
      wanted.add(all);
    }
    return object -> {
      Set<String> has = new HashSet<>(texts(object, "labels.href"));
      has.addAll(texts(object, "scopes.label.href"));
      has.addAll(texts(object, "providers.label.href"));
      has.addAll(texts(object, "consumers.label.href"));
      return wanted.stream().anyMatch(has::containsAll);
    };
  }

  // Just these references, however they are nested.
  private static Predicate<Map<String, Object>> mentions(String name, String json) {
    Set<String> wanted = References.in(listed(name, json));
    String member = name.equals("container_clusters") ? "container_cluster" : name;
    return object -> References.in(object.get(member)).equals(wanted);
  }

  private static List<?> listed(String name, String json) {
    try {
      return Values.list(Json.parse(json));
    } catch (JsonException notJson) {
      throw noList(name);
    }
  }

  private static ProblemException noList(String name) {
    String what = name.equals("labels") ? "a list of lists of hrefs" : "a list";
    return new ProblemException(Problem.invalid(name, "type", name + " is not " + what));
  }

  static List<String> texts(@Nullable Object value, List<String> paths) {
    return paths.stream().flatMap(path -> texts(value, path).stream()).toList();
  }

  static List<String> texts(@Nullable Object value, String path) {
    List<String> found = new ArrayList<>();
    values(value, path)
        .forEach(
            each -> {
              if (!(each instanceof Map)) {
                found.add(each.toString());
              }
            });
    return found;
  }

  /** What stands at a path, lists taken apart. */
  static List<Object> values(@Nullable Object value, String path) {
    List<Object> found = new ArrayList<>();
    collect(value, path, found);
    return found;
  }

  private static void collect(@Nullable Object value, String path, List<Object> into) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> collect(element, path, into));
    } else if (path.isEmpty()) {
      if (value != null) {
        into.add(value);
      }
    } else if (value instanceof Map<?, ?> map) {
      int dot = path.indexOf('.');
      String head = dot < 0 ? path : path.substring(0, dot);
      collect(map.get(head), dot < 0 ? "" : path.substring(dot + 1), into);
    }
  }
}
