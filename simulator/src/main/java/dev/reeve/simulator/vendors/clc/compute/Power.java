package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One operation on many servers: a row for each, accepted or refused, in the order given. */
final class Power {
  static final String REFUSED =
      "The operation cannot be queued because the server cannot be found or it is not in a valid"
          + " state.";
  private static final String ALREADY = "The server already in desired state.";

  private Power() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("servers.powerOn", call -> power(call, "started"));
    handlers.put("servers.powerOff", call -> power(call, "stopped"));
    handlers.put("servers.shutDown", call -> power(call, "stopped"));
    handlers.put("servers.pause", call -> power(call, "paused"));
    handlers.put("servers.reboot", call -> restarted(call));
    handlers.put("servers.reset", call -> restarted(call));
    handlers.put("servers.startMaintenance", call -> maintained(call, true));
    handlers.put("servers.stopMaintenance", call -> maintained(call, false));
    handlers.put("servers.setMaintenance", Power::setMaintenance);
    handlers.put("servers.archive", Power::archive);
    handlers.put("servers.executePackage", Power::execute);
    return handlers;
  }

  /** A row for each name; 400 with the same rows where nothing could be queued. */
  static Reply each(
      Call call, List<Object> names, Function<Map<String, Object>, Map<String, Object>> change) {
    List<Object> rows = new ArrayList<>();
    for (Object name : names) {
      rows.add(row(call, Values.text(name), change));
    }
    boolean any =
        rows.stream().anyMatch(row -> Boolean.TRUE.equals(Values.object(row).get("isQueued")));
    return Reply.json(any || names.isEmpty() ? 200 : 400, rows);
  }

  private static Map<String, Object> row(
      Call call, String name, Function<Map<String, Object>, Map<String, Object>> change) {
    String id = Owners.lower(name);
    Records servers = call.records("servers");
    Map<String, Object> server =
        servers
            .find(id)
            .filter(found -> Owners.alias(call).equals(found.get(Owners.ACCOUNT)))
            .filter(found -> "active".equals(found.get("status")))
            .orElse(Map.of());
    if (server.isEmpty()) {
      return Jobs.refused(id, REFUSED);
    }
    Map<String, Object> changes = change.apply(server);
    if (changes.isEmpty()) {
      return Jobs.refused(id, ALREADY);
    }
    if (!Jobs.fails(server)) {
      servers.later(id, Jobs.LIFE, changes);
    }
    return Jobs.queued(call, id, Jobs.on(call, server));
  }

  private static Reply power(Call call, String wanted) {
    call.check();
    return each(
        call,
        Values.list(call.body()),
        server ->
            wanted.equals(Values.object(server.get("details")).get("powerState"))
                ? Map.of()
                : details("powerState", wanted));
  }

  private static Reply restarted(Call call) {
    call.check();
    return each(call, Values.list(call.body()), server -> details("powerState", "started"));
  }

  private static Reply maintained(Call call, boolean on) {
    call.check();
    return each(call, Values.list(call.body()), server -> maintenance(server, on));
  }

  private static Map<String, Object> maintenance(Map<String, Object> server, boolean on) {
    Object now = Values.object(server.get("details")).get("inMaintenanceMode");
    return Boolean.valueOf(on).equals(now) ? Map.of() : details("inMaintenanceMode", on);
  }

  private static Reply setMaintenance(Call call) {
    call.check();
    Map<String, Boolean> wanted = new LinkedHashMap<>();
    for (Object each : Values.list(call.object().get("servers"))) {
      Map<String, Object> setting = Values.object(each);
      // Recorded as text: "true".
      boolean on = Values.text(setting.get("inMaintenanceMode")).equalsIgnoreCase("true");
      wanted.put(Values.text(setting.get("id")), on);
    }
    Map<String, Boolean> byId = new LinkedHashMap<>();
    wanted.forEach((name, on) -> byId.put(Owners.lower(name), on));
    return each(
        call,
        new ArrayList<>(wanted.keySet()),
        server -> maintenance(server, byId.getOrDefault(Servers.id(server), false)));
  }

  private static Reply archive(Call call) {
    call.check();
    return each(call, Values.list(call.body()), server -> archived(call, server));
  }

  /** An archived server lies in the archive group of its data center. */
  static Map<String, Object> archived(Call call, Map<String, Object> server) {
    Map<String, Object> changes = Values.of("status", "archived");
    Owners.all(call, "groups")
        .filter(group -> "archive".equals(group.get("type")))
        .filter(group -> Servers.place(server).equals(group.get("locationId")))
        .findFirst()
        .ifPresent(group -> changes.put("groupId", group.get("id")));
    return changes;
  }

  private static Reply execute(Call call) {
    call.check();
    return each(
        call,
        Values.list(call.object().get("servers")),
        server -> Values.of("$lastPackage", call.object().get("package")));
  }

  private static Map<String, Object> details(String member, Object value) {
    return Values.of("details", Values.of(member, value));
  }
}
