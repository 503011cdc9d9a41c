package dev.reeve.simulator.vendors.clc.satellite;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Backup policies of accounts and of servers; lists go by limit and offset. */
public final class Backups {
  private static final String POLICIES = "backup.accountPolicies";
  private static final String SERVERS = "backup.serverPolicies";
  private static final Set<String> UNFINISHED = Set.of("ERROR", "PENDING_INSTALL", "PROVISIONING");

  private Backups() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("backup.policies.list", call -> page(call, all(call, POLICIES)));
    handlers.put("backup.policies.create", Backups::create);
    handlers.put("backup.policies.get", call -> Reply.json(200, Owners.visible(policy(call))));
    handlers.put("backup.policies.update", Backups::update);
    handlers.put("backup.policies.eligible", call -> page(call, all(call, POLICIES)));
    handlers.put("backup.serverPolicies.list", call -> page(call, covered(call)));
    handlers.put("backup.serverPolicies.create", Backups::cover);
    handlers.put(
        "backup.serverPolicies.get", call -> Reply.json(200, Owners.visible(server(call))));
    handlers.put("backup.serverPolicies.update", Backups::patch);
    handlers.put("backup.serverPolicies.delete", Backups::uncover);
    handlers.put("backup.serverPolicies.restorePoints", Backups::restorePoints);
    handlers.put("backup.serverPolicies.storedData", Backups::stored);
    handlers.put("backup.serverPolicyDetails", Backups::details);
    handlers.put("backup.servers", Backups::servers);
    handlers.put("backup.datacenters", Backups::places);
    handlers.put("backup.osTypes", call -> Reply.json(200, List.of("Linux", "Windows")));
    handlers.put("backup.regions", call -> Reply.json(200, regions()));
    return handlers;
  }

  private static List<Map<String, Object>> all(Call call, String collection) {
    return Owners.all(call, collection).map(Owners::visible).toList();
  }

  private static Map<String, Object> policy(Call call) {
    return Owners.one(call, POLICIES, call.path("accountPolicyId"));
  }

  private static Map<String, Object> server(Call call) {
    policy(call);
    Map<String, Object> found = Owners.one(call, SERVERS, call.path("serverPolicyId"));
    if (!call.path("accountPolicyId").equals(found.get("accountPolicyId"))) {
      throw Owners.none();
    }
    return found;
  }

  private static List<Map<String, Object>> covered(Call call) {
    policy(call);
    return all(call, SERVERS).stream()
        .filter(each -> call.path("accountPolicyId").equals(each.get("accountPolicyId")))
        .toList();
  }

  /** {@code nextOffset} is 0 on the last page. */
  private static Reply page(Call call, List<Map<String, Object>> all) {
    List<Map<String, Object>> found = asked(call, all);
    int limit = (int) Math.max(1, Values.number(call.query("limit").orElse(""), 1000));
    int from = (int) Math.min(found.size(), Values.number(call.query("offset").orElse(""), 0));
    int to = (int) Math.min(found.size(), (long) from + limit);
    return Reply.json(
        200,
        Fields.of("limit", limit)
            .and("offset", from)
            .and("nextOffset", to < found.size() ? to : 0)
            .and("results", found.subList(from, to))
            .and("totalCount", found.size()));
  }

  private static List<Map<String, Object>> asked(Call call, List<Map<String, Object>> all) {
    String status = call.query("withStatus").orElse("");
    String sort = call.query("sortBy").orElse("");
    Comparator<Map<String, Object>> order =
        Comparator.comparing(each -> Values.text(each.get(sort)));
    boolean down = call.query("ascendingSort").orElse("true").equalsIgnoreCase("false");
    Stream<Map<String, Object>> wanted =
        all.stream()
            .filter(
                each ->
                    status.isEmpty() || status.equalsIgnoreCase(Values.text(each.get("status"))));
    return sort.isEmpty()
        ? wanted.toList()
        : wanted.sorted(down ? order.reversed() : order).toList();
  }

  private static Reply create(Call call) {
    call.check();
    String id = Values.text(call.state().ids().uuid());
    Map<String, Object> policy = Values.of("status", "ACTIVE", "excludedDirectoryPaths", List.of());
    policy.putAll(Owners.body(call));
    policy.put("policyId", id);
    policy.put("clcAccountAlias", Owners.upper(Owners.alias(call)));
    policy.put(Owners.ACCOUNT, Owners.alias(call));
    call.records(POLICIES).put(id, policy);
    return Reply.json(200, Owners.visible(policy));
  }

  private static Reply update(Call call) {
    Map<String, Object> policy = policy(call);
    call.check();
    Map<String, Object> body = Owners.body(call);
    body.remove("policyId");
    policy.putAll(body);
    call.records(POLICIES).put(call.path("accountPolicyId"), policy);
    return Reply.json(200, Owners.visible(policy));
  }

  /** With the header {@code Bulk-Operation: true} a list is taken and a result a row given. */
  private static Reply cover(Call call) {
    policy(call);
    call.check();
    boolean bulk = call.header("bulk-operation").orElse("").equalsIgnoreCase("true");
    if (!bulk) {
      return Reply.json(200, Owners.visible(covering(call, Owners.body(call))));
    }
    List<Object> rows = new ArrayList<>();
    for (Object each : Values.list(call.body())) {
      Map<String, Object> made = covering(call, Values.copy(Values.object(each)));
      rows.add(Values.of("success", true, "serverPolicy", Owners.visible(made)));
    }
    return Reply.json(200, Values.of("status", "SUCCESS", "createServerPolicyResponseList", rows));
  }

  private static Map<String, Object> covering(Call call, Map<String, Object> body) {
    String id = Values.text(call.state().ids().uuid());
    Map<String, Object> made = Values.of("serverPolicyId", id);
    made.putAll(body);
    made.put("accountPolicyId", call.path("accountPolicyId"));
    made.put("clcAccountAlias", Owners.upper(Owners.alias(call)));
    made.put("status", "PROVISIONING");
    made.put("expirationDate", 0);
    made.put("unsubscribedDate", 0);
    made.put(Owners.ACCOUNT, Owners.alias(call));
    call.records(SERVERS).put(id, made);
    call.records(SERVERS).later(id, Jobs.LIFE, Values.of("status", "ACTIVE"));
    return made;
  }

  private static Reply patch(Call call) {
    Map<String, Object> server = server(call);
    call.check();
    if (!UNFINISHED.contains(Values.text(server.get("status")))) {
      throw Owners.bad("Only a policy that is not in force can be made inactive.");
    }
    server.put("status", "INACTIVE");
    call.records(SERVERS).cancel(call.path("serverPolicyId"));
    call.records(SERVERS).put(call.path("serverPolicyId"), server);
    return Reply.json(200, Owners.visible(server));
  }

  private static Reply uncover(Call call) {
    server(call);
    call.records(SERVERS).remove(call.path("serverPolicyId"));
    return Reply.empty(204);
  }

  private static Reply restorePoints(Call call) {
    server(call);
    return page(call, List.of());
  }

  private static Reply stored(Call call) {
    server(call);
    return Reply.json(200, Values.of("gigabytesStored", "1.50", "bytesStored", "1610612736"));
  }

  private static Reply details(Call call) {
    String wanted = call.query("serverId").orElse("");
    String status = call.query("withStatus").orElse("");
    List<Object> rows = new ArrayList<>();
    Owners.all(call, SERVERS)
        .filter(
            each -> wanted.isEmpty() || wanted.equalsIgnoreCase(Values.text(each.get("serverId"))))
        .filter(
            each -> status.isEmpty() || status.equalsIgnoreCase(Values.text(each.get("status"))))
        .forEach(each -> rows.add(detail(call, each)));
    return Reply.json(200, rows);
  }

  private static Map<String, Object> detail(Call call, Map<String, Object> server) {
    Map<String, Object> policy =
        call.records(POLICIES).find(Values.text(server.get("accountPolicyId"))).orElse(Map.of());
    return Fields.of("accountPolicyId", server.get("accountPolicyId"))
        .and("osType", policy.get("osType"))
        .and("name", policy.get("name"))
        .and("clcAccountAlias", server.get("clcAccountAlias"))
        .and("accountPolicyStatus", policy.get("status"))
        .and("paths", policy.getOrDefault("paths", List.of()))
        .and("retentionDays", policy.get("retentionDays"))
        .and("serverPolicyId", server.get("serverPolicyId"))
        .and("serverId", server.get("serverId"))
        .and("storageRegion", server.get("storageRegion"))
        .and("serverPolicyStatus", server.get("status"))
        .and("eligibleForBackup", true);
  }

  private static Reply servers(Call call) {
    String place = Owners.upper(call.path("datacenterName"));
    return Reply.json(
        200,
        Owners.all(call, "servers")
            .filter(each -> place.startsWith(Values.text(each.get("locationId"))))
            .map(each -> each.get("name"))
            .toList());
  }

  private static Reply places(Call call) {
    return Reply.json(
        200, call.records("datacenters").all().map(each -> each.get("name")).toList());
  }

  private static List<Object> regions() {
    List<Object> regions = new ArrayList<>();
    for (String name : List.of("US EAST", "US WEST", "CANADA", "GREAT BRITAIN", "GERMANY")) {
      regions.add(Values.of("name", name, "regionLabel", name, "messages", List.of()));
    }
    return regions;
  }
}
