package dev.reeve.simulator.vendors.pureport.fabric;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Accounts;
import dev.reeve.simulator.vendors.pureport.account.Visibility;
import dev.reeve.simulator.vendors.pureport.record.Bodies;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Pages;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.simulator.vendors.pureport.record.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks: {@code CREATED → RUNNING → COMPLETED}, asked for or left behind by other calls. */
public final class Tasks {

  private static final Comparator<Map<String, Object>> NEWEST_FIRST =
      Comparator.comparing(
          (Map<String, Object> task) -> Values.text(task.get("createdAt")),
          Comparator.reverseOrder());

  private Tasks() {}

  /** What answers the operations of tasks. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("tasks.list", Tasks::all);
    handlers.put("tasks.get", call -> Reply.json(200, Bodies.visible(task(call))));
    handlers.put("connections.tasks.list", Tasks::ofConnection);
    handlers.put("gateways.tasks.list", Tasks::ofGateway);
    handlers.put("connections.tasks.create", Tasks::forConnection);
    handlers.put("gateways.tasks.create", Tasks::forGateway);
    return handlers;
  }

  /** A task about a record that takes so many seconds. */
  static Map<String, Object> running(
      Call call, String type, Map<String, Object> about, long seconds) {
    Instant now = call.state().clock().now();
    String id = "task-" + call.state().ids().base64url(22);
    Map<String, Object> task =
        Fields.of("id", id)
            .and("href", "/tasks/" + id)
            .and("type", type)
            .and("state", "CREATED")
            .and("description", type)
            .and("createdAt", Times.print(now))
            .and("updatedAt", Times.print(now))
            .and("$account", Values.text(call.caller().facts().get("account")))
            .and(about);
    call.records("tasks").put(id, task);
    runs(call.records("tasks"), id, now, seconds);
    return task;
  }

  private static void runs(Records tasks, String id, Instant now, long seconds) {
    String started = Times.print(now.plusSeconds(1));
    String ended = Times.print(now.plusSeconds(1 + seconds));
    tasks.later(
        id,
        Duration.ofSeconds(1),
        Values.of("state", "RUNNING", "startedAt", started, "updatedAt", started));
    tasks.later(
        id,
        Duration.ofSeconds(1 + seconds),
        Fields.of("state", "COMPLETED")
            .and("completedAt", ended)
            .and("updatedAt", ended)
            .and("result", "OK"));
  }

  private static Map<String, Object> task(Call call) {
    String id = call.path("taskId");
    Map<String, Object> task =
        call.records("tasks")
            .find(id)
            .orElseThrow(() -> new ProblemException(Problem.notFound("No task " + id)));
    Visibility.check(call, Values.text(task.get("$account")), "task " + id);
    return task;
  }

  private static Reply all(Call call) {
    String state = call.query("state").orElse("");
    String own = Values.text(call.caller().facts().get("account"));
    return Pages.reply(
        call,
        call.records("tasks")
            .all()
            .filter(each -> state.isEmpty() || state.equals(each.get("state")))
            .filter(each -> Accounts.within(call.state(), Values.text(each.get("$account")), own))
            .sorted(NEWEST_FIRST)
            .toList(),
        Values.of("direction", "DESC", "property", "createdAt"));
  }

  private static Reply ofConnection(Call call) {
    Connections.connection(call);
    return about(call, "connection", call.path("connectionId"));
  }

  private static Reply ofGateway(Call call) {
    Gateways.gateway(call);
    return about(call, "gateway", call.path("gatewayId"));
  }

  private static Reply about(Call call, String member, String id) {
    List<Map<String, Object>> found =
        call.records("tasks").all().filter(each -> Links.id(each.get(member)).equals(id)).toList();
    return Reply.json(200, Bodies.visible(found));
  }

  private static Reply forConnection(Call call) {
    Map<String, Object> connection = Connections.connection(call);
    return asked(call, "connection", "connections", connection);
  }

  private static Reply forGateway(Call call) {
    return asked(call, "gateway", "gateways", Gateways.gateway(call));
  }

  private static Reply asked(
      Call call, String member, String collection, Map<String, Object> target) {
    call.check();
    String id = Values.text(target.get("id"));
    String type = Values.text(call.object().get("type"));
    boolean vpn = "SITE_IPSEC_VPN".equals(target.get("type")) || "VPN".equals(target.get("type"));
    if (type.equals("IPSEC_RESTART") && !vpn) {
      throw Problems.of(422, "UNSUPPORTED_TASK_FOR_RESOURCE", "There is no IPsec to restart");
    }
    boolean busy =
        call.records("tasks")
            .all()
            .filter(each -> Links.id(each.get(member)).equals(id) && type.equals(each.get("type")))
            .anyMatch(each -> List.of("CREATED", "RUNNING").contains(each.get("state")));
    if (busy) {
      throw Problems.of(422, "TASK_TYPE_IN_PROGRESS", "Such a task is in progress");
    }
    Map<String, Object> link = Links.to(collection, id, Values.text(target.get("name")));
    Map<String, Object> task = running(call, type, Map.of(member, link), 3);
    return Reply.json(201, Bodies.visible(task));
  }
}
