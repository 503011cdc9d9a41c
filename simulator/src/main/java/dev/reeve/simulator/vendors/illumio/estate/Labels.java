package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The labels of the estate, numbered from 1. */
final class Labels {
  static final List<String> ROLES = List.of("Web", "App", "DB", "LB", "Batch", "Mgmt");
  static final List<String> SITES = List.of("RDAM", "DUB", "IAD", "SJC", "SIN");
  private static final List<String> APPS =
      List.of(
          "Ordering",
          "Payments",
          "Tracking",
          "Warehouse",
          "CRM",
          "ERP",
          "Wiki",
          "Monitoring",
          "Build",
          "Mail");
  private static final List<String> STAGES =
      List.of("Production", "Staging", "Development", "Test");
  private static final List<Label> ALL = all();

  private record Label(int number, String key, String value) {}

  private Labels() {}

  static List<Map<String, Object>> records(String time) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (Label label : ALL) {
      records.add(
          Values.of(
              "href", href(label),
              "key", label.key(),
              "value", label.value(),
              "deleted", false,
              "created_at", time,
              "updated_at", time,
              "created_by", Values.of("href", "/users/0"),
              "updated_by", Values.of("href", "/users/0"),
              "caps", List.of("write")));
    }
    return records;
  }

  /** What refers to a label, with its key and value. */
  static Map<String, Object> ref(String key, int index) {
    List<Label> ofKey = ALL.stream().filter(label -> label.key().equals(key)).toList();
    Label label = ofKey.get(index % ofKey.size());
    return Values.of("href", href(label), "key", label.key(), "value", label.value());
  }

  /** The labels of the n-th host. */
  static List<Object> of(int n) {
    return List.of(ref("role", n), ref("app", n / 6), ref("env", n / 7), ref("loc", n));
  }

  private static String href(Label label) {
    return Hosts.ORG + "/labels/" + label.number();
  }

  private static List<Label> all() {
    List<Label> all = new ArrayList<>();
    add(all, "role", ROLES);
    add(all, "app", APPS);
    add(all, "env", STAGES);
    add(all, "loc", SITES);
    return List.copyOf(all);
  }

  private static void add(List<Label> all, String key, List<String> values) {
    values.forEach(value -> all.add(new Label(all.size() + 1, key, value)));
  }
}
