package dev.reeve.simulator.vendors.clc.satellite;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Intrusion prevention on servers, and their patches. */
public final class Agents {
  private static final String AGENTS = "ips.app";
  private static final String TARGETS = "ips.notifications";

  private Agents() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("ips.install", Agents::install);
    handlers.put("ips.uninstall", Agents::uninstall);
    handlers.put("ips.notifications.get", Agents::targets);
    handlers.put("ips.notifications.set", Agents::setTargets);
    handlers.put("ips.notifications.delete", Agents::dropTargets);
    handlers.put("patches.list", Agents::patches);
    handlers.put("patches.get", Agents::patch);
    return handlers;
  }

  private static Reply install(Call call) {
    call.check();
    installable(call);
    call.records(AGENTS).put(key(call), Owners.body(call));
    return Reply.empty(204);
  }

  /** The account stands in the body, and may be another than the caller's own. */
  private static void installable(Call call) {
    String alias = Owners.lower(Values.text(call.object().get("accountAlias")));
    boolean there =
        call.records("servers")
            .find(key(call))
            .filter(each -> alias.equals(each.get(Owners.ACCOUNT)))
            .isPresent();
    if (!there) {
      throw Owners.none();
    }
  }

  private static Reply uninstall(Call call) {
    if (!call.records(AGENTS).remove(key(call))) {
      throw Owners.none();
    }
    return Reply.empty(204);
  }

  private static String key(Call call) {
    return Owners.lower(Values.text(call.object().get("hostName")));
  }

  private static Reply targets(Call call) {
    String name = server(call, call.path("serverName"));
    Map<String, Object> found = call.records(TARGETS).find(name).orElse(Map.of());
    return Reply.json(200, found.getOrDefault("list", List.of()));
  }

  private static Reply setTargets(Call call) {
    String name = server(call, call.path("serverName"));
    call.check();
    call.records(TARGETS).put(name, Values.of("list", Values.list(call.body())));
    return Reply.empty(204);
  }

  private static Reply dropTargets(Call call) {
    call.records(TARGETS).remove(server(call, call.path("serverName")));
    return Reply.empty(204);
  }

  private static Reply patches(Call call) {
    String server = server(call, call.path("serverId"));
    return Reply.json(200, List.of(run(server)));
  }

  private static Reply patch(Call call) {
    String server = server(call, call.path("serverId"));
    Map<String, Object> run = run(server);
    if (!call.path("executionId").equals(run.get("execution_id"))) {
      throw Owners.none();
    }
    run.remove("init_messages");
    run.put("duration", "5 minutes");
    run.put("begin_message", "Patching began");
    run.put("end_message", "Patching ended");
    run.put("patches", List.of());
    return Reply.json(200, run);
  }

  /** Every server was patched once. */
  private static Map<String, Object> run(String server) {
    return Fields.of("execution_id", server + "-1")
        .and("status", "completed")
        .and("start_time", "2026-01-10T02:00:00Z")
        .and("end_time", "2026-01-10T02:05:00Z")
        .and("init_messages", List.of());
  }

  private static String server(Call call, String name) {
    Object id = Owners.one(call, "servers", name).get("id");
    return Values.text(id);
  }
}
