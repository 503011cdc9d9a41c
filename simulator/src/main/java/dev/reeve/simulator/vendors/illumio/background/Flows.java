package dev.reeve.simulator.vendors.illumio.background;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Times;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Searches in the traffic between workloads: queued, working, completed, then downloaded. */
public final class Flows {
  private static final int FLOWS = 60;
  private static final int MOST = 200_000;
  private static final List<String> DECISIONS =
      List.of("allowed", "potentially_blocked", "blocked", "unknown");
  private static final List<Integer> PORTS = List.of(443, 5432, 22, 53, 8080);

  private Flows() {}

  /** {@code POST async_queries}. */
  public static Reply start(Call call) {
    Map<String, Object> body = call.object();
    if (Values.text(body.get("query_name")).isEmpty()) {
      throw new ProblemException(
          Problem.invalid("query_name", "required", "query_name is required"));
    }
    refuse(body);
    String collection = Objects.href(call);
    String id = call.state().ids().uuid().toString();
    Map<String, Object> query = query(call, collection + "/" + id);
    Records records = call.records(collection);
    records.put(id, query);
    records.later(id, Duration.ofSeconds(1), Values.of("status", "working"));
    int found = flows(call, body).size();
    Map<String, Object> done = Values.of("flows_count", found, "matches_count", found);
    done.put("status", "completed");
    done.put("result", collection + "/" + id + "/download");
    records.later(id, Duration.ofSeconds(3), done);
    return Reply.json(202, query);
  }

  private static Map<String, Object> query(Call call, String href) {
    String now = Times.print(call.state().clock().now());
    Map<String, Object> query = Values.of("href", href, "status", "queued");
    query.put("rules", null);
    query.put("result", null);
    query.put("query_parameters", call.object());
    query.put("flows_count", null);
    query.put("matches_count", null);
    query.put("created_at", now);
    query.put("created_by", Writes.author(call.caller()));
    query.put("updated_at", now);
    return query;
  }

  // transmission is only known on the side of the sources: seen to be refused elsewhere.
  private static void refuse(Map<String, Object> body) {
    Object include = Values.object(body.get("destinations")).get("include");
    if (String.valueOf(include).contains("transmission=")) {
      throw new ProblemException(
          Problem.invalid(
              "destinations", "unknown", "transmission is not taken in destinations.include"));
    }
  }

  /** {@code PUT async_queries/x}: asks to stop. */
  public static Reply cancel(Call call) {
    String href = Objects.href(call);
    Map<String, Object> query = Objects.of(call).get(href);
    if (List.of("queued", "working").contains(query.get("status"))) {
      Records records = call.records(Objects.parent(href));
      records.cancel(Objects.last(href));
      records.change(Objects.last(href), each -> each.put("status", "cancel_requested"));
      records.later(Objects.last(href), Duration.ofSeconds(1), Values.of("status", "cancelled"));
    }
    return Reply.empty(204);
  }

  /** {@code GET async_queries/x/download}: JSON when asked for, else CSV. */
  public static Reply download(Call call) {
    String href = Objects.parent(Objects.href(call));
    Map<String, Object> query = Objects.of(call).get(href);
    if (!"completed".equals(query.get("status"))) {
      throw Writes.conflict("query_not_completed", "The query has not been completed.");
    }
    List<Object> flows = flows(call, Values.object(query.get("query_parameters")));
    boolean draft = "completed".equals(query.get("rules"));
    if (draft) {
      flows.forEach(flow -> Values.object(flow).put("draft_policy_decision", "allowed"));
    }
    boolean json = call.header("Accept").filter(type -> type.contains("json")).isPresent();
    return json ? Reply.json(200, flows) : Reply.text(200, "text/csv", csv(flows));
  }

  /** {@code PUT async_queries/x/update_rules}: decisions of the draft policy. */
  public static Reply updateRules(Call call) {
    String href = Objects.parent(Objects.href(call));
    Objects.of(call).get(href);
    Records records = call.records(Objects.parent(href));
    String id = Objects.last(href);
    records.change(id, query -> query.put("rules", "working"));
    records.later(id, Duration.ofSeconds(2), Values.of("rules", "completed"));
    return Reply.empty(202).with("Location", href);
  }

  /** {@code POST traffic_analysis_queries}: the same at once. */
  public static Reply analyse(Call call) {
    refuse(call.object());
    return Reply.json(200, flows(call, call.object()));
  }

  private static List<Object> flows(Call call, Map<String, Object> query) {
    String org = "/orgs/" + call.path().getOrDefault("org_id", "1");
    List<Map<String, Object>> hosts =
        Objects.of(call).all(org + "/workloads").limit(FLOWS + 1).toList();
    Sought sought = new Sought(Objects.of(call), query);
    Instant now = call.state().clock().now();
    long most = Math.min(MOST, Values.number(query.get("max_results"), MOST));
    List<Object> flows = new ArrayList<>();
    for (int i = 0; i + 1 < hosts.size() && flows.size() < most; i++) {
      Map<String, Object> times = Hourly.of(i, call.state().born()).seen(query, now);
      Map<String, Object> flow = flow(hosts.get(i), hosts.get(i + 1), i);
      if (times != null && sought.finds(flow)) {
        flow.put("timestamp_range", times);
        flows.add(flow);
      }
    }
    return flows;
  }

  private static Map<String, Object> flow(Map<String, Object> from, Map<String, Object> to, int n) {
    return Values.of(
        "src",
        node(from),
        "dst",
        node(to),
        "service",
        Values.of("port", PORTS.get(n % PORTS.size()), "proto", 6),
        "num_connections",
        1 + n * 13 % 400,
        "policy_decision",
        DECISIONS.get(n % DECISIONS.size()),
        "flow_direction",
        "outbound",
        "state",
        "closed",
        "dst_bi",
        1000 + n,
        "dst_bo",
        5000 + n);
  }

  private static Map<String, Object> node(Map<String, Object> host) {
    Map<String, Object> workload =
        Values.of(
            "href", host.get("href"),
            "name", host.get("name"),
            "hostname", host.get("hostname"),
            "labels", host.get("labels"));
    List<Object> interfaces = Values.list(host.get("interfaces"));
    Object ip = interfaces.isEmpty() ? "" : Values.object(interfaces.get(0)).get("address");
    return Values.of("ip", ip == null ? "" : ip, "workload", workload);
  }

  private static String csv(List<Object> flows) {
    StringBuilder csv = new StringBuilder("Source IP,Destination IP,Port,Protocol,Decision\n");
    for (Object each : flows) {
      Map<String, Object> flow = Values.object(each);
      Map<String, Object> service = Values.object(flow.get("service"));
      csv.append(Values.object(flow.get("src")).get("ip")).append(',');
      csv.append(Values.object(flow.get("dst")).get("ip")).append(',');
      csv.append(service.get("port")).append(",TCP,");
      csv.append(flow.get("policy_decision")).append('\n');
    }
    return csv.toString();
  }

  /** {@code POST /agents/bulk_traffic_flows}: counts the lines. */
  public static Reply upload(Call call) {
    String text = new String(call.incoming().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    long lines = text.lines().filter(line -> !line.isBlank()).count();
    return Reply.json(
        200,
        Values.of("num_flows_received", lines, "num_flows_failed", 0, "failed_flows", List.of()));
  }
}
