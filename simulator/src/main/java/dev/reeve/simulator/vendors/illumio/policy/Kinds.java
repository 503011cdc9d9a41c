package dev.reeve.simulator.vendors.illumio.policy;

import dev.reeve.simulator.vendors.illumio.object.Objects;
import java.util.List;

/** The kinds of policy objects and where they lie. */
final class Kinds {
  /** In the order of the document's change subset. */
  static final List<String> ALL =
      List.of(
          "label_groups",
          "services",
          "rule_sets",
          "ip_lists",
          "virtual_services",
          "firewall_settings",
          "enforcement_boundaries",
          "virtual_servers");

  static final List<String> RULES = List.of("sec_rules", "deny_rules");
  static final String SINGLE = "firewall_settings";

  private Kinds() {}

  static String draft(String org) {
    return org + "/sec_policy/draft";
  }

  static String active(String org) {
    return org + "/sec_policy/active";
  }

  static String toActive(String href) {
    return href.replace("/sec_policy/draft", "/sec_policy/active");
  }

  static String toDraft(String href) {
    return href.replaceFirst("/sec_policy/[^/]+", "/sec_policy/draft");
  }

  /** The org of any href below it. */
  static String org(String href) {
    String[] words = href.split("/", 4);
    return "/" + words[1] + "/" + words[2];
  }

  /** The kind of an object, of a rule that of its rule set. */
  static String kind(String href) {
    if (href.endsWith("/" + SINGLE)) {
      return SINGLE;
    }
    String kind = Objects.last(Objects.parent(href));
    return RULES.contains(kind) ? "rule_sets" : kind;
  }

  /** The object that is provisioned: of a rule its rule set. */
  static String provisioned(String href) {
    String kind = Objects.last(Objects.parent(href));
    return RULES.contains(kind) ? Objects.parent(Objects.parent(href)) : href;
  }
}
