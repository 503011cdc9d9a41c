package dev.reeve.simulator.vendors.illumio.background;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which flows a search finds, by its sources, destinations, services and decisions. */
final class Sought {
  private final Objects objects;
  private final Map<String, Object> query;

  Sought(Objects objects, Map<String, Object> query) {
    this.objects = objects;
    this.query = query;
  }

  boolean finds(Map<String, Object> flow) {
    List<Object> decisions = Values.list(query.get("policy_decisions"));
    return (decisions.isEmpty() || decisions.contains(flow.get("policy_decision")))
        && services(Values.object(flow.get("service")))
        && sides(Values.object(flow.get("src")), Values.object(flow.get("dst")));
  }

  private boolean sides(Map<String, Object> from, Map<String, Object> to) {
    boolean either = "or".equals(query.get("sources_destinations_query_op"));
    boolean source = included("sources", from);
    boolean destination = included("destinations", to);
    return (either ? source || destination : source && destination)
        && !excluded("sources", from)
        && !excluded("destinations", to);
  }

  // AND inside, OR between; so an empty inner list means any, and no list at all means none
  // [illumio_pylo: Explorer.generate_json_query].
  private boolean included(String side, Map<String, Object> node) {
    Object include = Values.object(query.get(side)).get("include");
    return include == null
        || Values.list(include).stream()
            .anyMatch(all -> Values.list(all).stream().allMatch(term -> holds(term, node)));
  }

  private boolean excluded(String side, Map<String, Object> node) {
    return Values.list(Values.object(query.get(side)).get("exclude")).stream()
        .anyMatch(term -> holds(term, node));
  }

  private boolean holds(Object term, Map<String, Object> node) {
    return Values.object(term).entrySet().stream()
        .allMatch(each -> holds(each.getKey(), each.getValue(), node));
  }

  private boolean holds(String kind, Object value, Map<String, Object> node) {
    Map<String, Object> workload = Values.object(node.get("workload"));
    String href = Values.text(Values.object(value).get("href"));
    return switch (kind) {
      case "actors" -> true;
      case "workload" -> href.equals(workload.get("href"));
      case "label" -> labelled(workload, href::equals);
      case "label_group" -> labelled(workload, label -> inGroup(href, label));
      case "ip_address" -> address(node).within(plain(value), "");
      case "ip_list" -> !withoutWorkloads() && inList(href, address(node));
      case "transmission" -> "unicast".equals(value);
      default -> false;
    };
  }

  // Every flow here is between workloads, which a search for IP lists leaves out unless told.
  private boolean withoutWorkloads() {
    return !Boolean.FALSE.equals(query.get("exclude_workloads_from_ip_list_query"));
  }

  // Older clients send an object with the value.
  private static String plain(Object value) {
    return Values.text(value instanceof Map<?, ?> map ? map.get("value") : value);
  }

  private static Address address(Map<String, Object> node) {
    return new Address(Values.text(node.get("ip")));
  }

  private static boolean labelled(Map<String, Object> workload, Predicate<String> wanted) {
    return Values.list(workload.get("labels")).stream()
        .map(label -> Values.text(Values.object(label).get("href")))
        .anyMatch(wanted);
  }

  private boolean inGroup(String group, String label) {
    Map<String, Object> found = objects.find(group).orElse(Map.of());
    return hrefs(found, "labels").contains(label)
        || hrefs(found, "sub_groups").stream().anyMatch(each -> inGroup(each, label));
  }

  private static List<String> hrefs(Map<String, Object> object, String member) {
    return Values.list(object.get(member)).stream()
        .map(each -> Values.text(Values.object(each).get("href")))
        .toList();
  }

  private boolean inList(String list, Address address) {
    boolean within = false;
    for (Object each : Values.list(objects.find(list).orElse(Map.of()).get("ip_ranges"))) {
      Map<String, Object> range = Values.object(each);
      if (address.within(Values.text(range.get("from_ip")), Values.text(range.get("to_ip")))) {
        if (Boolean.TRUE.equals(range.get("exclusion"))) {
          return false;
        }
        within = true;
      }
    }
    return within;
  }

  private boolean services(Map<String, Object> service) {
    Map<String, Object> sought = Values.object(query.get("services"));
    List<Object> include = Values.list(sought.get("include"));
    return (include.isEmpty() || include.stream().anyMatch(each -> served(each, service)))
        && Values.list(sought.get("exclude")).stream().noneMatch(each -> served(each, service));
  }

  private static boolean served(Object wanted, Map<String, Object> service) {
    Map<String, Object> sought = Values.object(wanted);
    long port = Values.number(service.get("port"), 0);
    long first = Values.number(sought.get("port"), port);
    long last = Values.number(sought.get("to_port"), first);
    long own = Values.number(service.get("proto"), 0);
    long proto = Values.number(sought.get("proto"), own);
    return port >= first
        && port <= last
        && (proto == own || proto == -1)
        && sought.get("process_name") == null
        && sought.get("windows_service_name") == null;
  }
}
