package dev.reeve.simulator.vendors.pure1;

import dev.reeve.vendor.Operation;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version in a path: 1.0 to 1.6, or {@code 1.latest}; later members are left out of answers.
 */
final class Versions {
  private static final Pattern PATH = Pattern.compile("/api/1\\.([0-6]|latest)(/.*)");
  private static final int NEWEST = 6;
  private static final Map<String, Integer> MEMBERS =
      Map.ofEntries(
          Map.entry("fqdn", 1),
          Map.entry("initial_name", 2),
          Map.entry("last_updated_date", 2),
          Map.entry("partner_name", 2),
          Map.entry("subscription_term", 2),
          Map.entry("quarter_on_demand", 2),
          Map.entry("pre_ratio", 2),
          Map.entry("site_address", 2),
          Map.entry("organization", 2),
          Map.entry("subscription-assets/organization", 3),
          Map.entry("service_details", 4),
          Map.entry("add_on_slas", 4),
          Map.entry("upgrade_details", 4),
          Map.entry("customer_name", 5),
          Map.entry("fleet", 6));

  private Versions() {}

  /** The path as the document has it; unknown versions stay and so match nothing. */
  static String routed(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() ? "/api/1." + NEWEST + matcher.group(2) : path;
  }

  /** The version that brought an operation. */
  static int since(Operation operation) {
    String since = operation.text().since();
    return since.startsWith("1.") ? Integer.parseInt(since.substring(2)) : 0;
  }

  static int of(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() && !matcher.group(1).equals("latest")
        ? Integer.parseInt(matcher.group(1))
        : NEWEST;
  }

  /** Leaves out what came later and what only the simulator uses. */
  static Map<String, Object> shown(String collection, Map<String, Object> row, int version) {
    row.keySet().removeIf(name -> name.startsWith("#") || since(collection, name) > version);
    if (version < 1) {
      row.values().forEach(Versions::withoutHostNames);
    }
    return row;
  }

  // The same member came to some lists later than to others.
  private static int since(String collection, String name) {
    return MEMBERS.getOrDefault(collection + "/" + name, MEMBERS.getOrDefault(name, 0));
  }

  private static void withoutHostNames(Object value) {
    if (value instanceof List<?> elements) {
      elements.forEach(Versions::withoutHostNames);
    } else if (value instanceof Map<?, ?> map) {
      map.remove("fqdn");
    }
  }
}
