package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.vendors.pure1.query.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parameter that selects records by a list of texts: {@code ids}, {@code source_names}, ...
 *
 * <p>Each element must match a record, else the call fails.
 */
final class Selection {
  /** Where the values of a parameter stand in a record; {@code #} members are never shown. */
  private static final Map<String, List<String>> PATHS =
      Map.ofEntries(
          Map.entry("ids", List.of("id")),
          Map.entry("names", List.of("name")),
          Map.entry("fqdns", List.of("fqdn", "#fqdn")),
          Map.entry("resource_ids", List.of("resource.id")),
          Map.entry("resource_names", List.of("resource.name")),
          Map.entry("resource_fqdns", List.of("resource.fqdn")),
          Map.entry("member_ids", List.of("members.id", "member.id")),
          Map.entry("member_names", List.of("members.name", "member.name")),
          Map.entry("source_ids", List.of("sources.id", "source.id", "#source.id")),
          Map.entry("source_names", List.of("sources.name", "source.name", "#source.name")),
          Map.entry("target_ids", List.of("targets.id")),
          Map.entry("target_names", List.of("targets.name")),
          Map.entry("policy_ids", List.of("policy.id")),
          Map.entry("policy_names", List.of("policy.name")),
          Map.entry("file_system_ids", List.of("file_system.id")),
          Map.entry("file_system_names", List.of("file_system.name")),
          Map.entry("subscription_ids", List.of("subscription.id")),
          Map.entry("subscription_names", List.of("subscription.name")),
          Map.entry("license_ids", List.of("license.id")),
          Map.entry("license_names", List.of("license.name")),
          Map.entry("partner_purchase_orders", List.of("partner_purchase_order")),
          Map.entry(
              "marketplace_partner_reference_ids", List.of("marketplace_partner.reference_id")),
          Map.entry("resource_types", List.of("resource_types")),
          Map.entry("keys", List.of("key")),
          Map.entry("namespaces", List.of("namespace")));

  /** An element of these that matches nothing is no fault. */
  private static final Set<String> OPEN = Set.of("keys", "namespaces", "resource_types");

  private final List<String> paths;
  private final List<List<String>> wanted = new ArrayList<>();
  private final Set<List<String>> unmatched = new HashSet<>();

  private Selection(List<String> paths, List<List<String>> elements, String and, boolean open) {
    this.paths = paths;
    for (List<String> joined : elements) {
      wanted.add(
          joined.stream()
              .flatMap(
                  text -> and.isEmpty() ? Stream.of(text) : Stream.of(text.split("[" + and + "]")))
              .toList());
    }
    if (!open) {
      unmatched.addAll(wanted);
    }
  }

  static List<Selection> of(Call call) {
    List<Selection> all = new ArrayList<>();
    for (var parameter : call.operation().parameters()) {
      List<String> paths = PATHS.get(parameter.name());
      if (paths != null && call.query().has(parameter.name())) {
        String raw = String.join(",", call.query().all(parameter.name()));
        boolean open = OPEN.contains(parameter.name()) || call.operation().path().endsWith("/tags");
        String and = parameter.style().and();
        all.add(new Selection(paths, Quoted.lists(raw, and), and, open));
      }
    }
    return all;
  }

  /** Whether a record has one of the wanted values, or all of those joined by {@code +}. */
  boolean keeps(Map<String, Object> row) {
    Set<String> values = new HashSet<>();
    paths.forEach(path -> collect(row, path, values));
    boolean kept = false;
    for (List<String> element : wanted) {
      if (values.containsAll(element)) {
        unmatched.remove(element);
        kept = true;
      }
    }
    return kept;
  }

  /** Ends the call when an element matched nothing. */
  void check() {
    if (!unmatched.isEmpty()) {
      throw Pure1Errors.missing(String.join("+", unmatched.iterator().next()));
    }
  }

  private static void collect(@Nullable Object value, String path, Set<String> into) {
    if (value instanceof Collection<?> elements) {
      elements.forEach(element -> collect(element, path, into));
    } else if (path.isEmpty()) {
      into.add(String.valueOf(value));
    } else if (value instanceof Map<?, ?> map) {
      int dot = path.indexOf('.');
      String head = dot < 0 ? path : path.substring(0, dot);
      collect(map.get(head), dot < 0 ? "" : path.substring(dot + 1), into);
    }
  }
}
