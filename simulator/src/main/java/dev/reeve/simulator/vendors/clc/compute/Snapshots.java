package dev.reeve.simulator.vendors.clc.compute;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import dev.reeve.simulator.vendors.clc.record.Stamps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Snapshots, named by a small number at the end of their own address. */
final class Snapshots {

  private static final String EXPIRES = "$expires";

  /** How many were ever taken of a server. */
  private static final String COUNT = "$snapshots";

  /** Those taken, by number: jobs that run at the same time each change their own. */
  private static final String TAKEN = "$taken";

  private Snapshots() {}

  static Map<String, Handler> handlers() {
    return Map.of(
        "servers.createSnapshot", Snapshots::create,
        "servers.snapshots.delete", Snapshots::delete,
        "servers.snapshots.restore", Snapshots::revert);
  }

  private static Reply create(Call call) {
    call.check();
    String name = Stamps.now(call).replace('T', '.').replace("Z", "");
    return Power.each(
        call, Values.list(call.object().get("serverIds")), server -> taken(call, server, name));
  }

  private static Map<String, Object> taken(Call call, Map<String, Object> server, String name) {
    long number = Values.number(server.get(COUNT), 0) + 1;
    call.records("servers").change(Servers.id(server), each -> each.put(COUNT, number));
    String self =
        "/v2/servers/" + Owners.alias(call) + "/" + Servers.id(server) + "/snapshots/" + number;
    List<Object> links =
        new Rels()
            .add("self", self, "GET", "DELETE")
            .add("delete", self, "DELETE")
            .add("restore", self + "/restore", "POST")
            .list();
    long days = Values.number(call.object().get("snapshotExpirationDays"), 10);
    long expires = call.state().clock().now().plus(Duration.ofDays(days)).getEpochSecond();
    Map<String, Object> snapshot = Values.of("name", name, "links", links, EXPIRES, expires);
    return Values.of(TAKEN, Values.of(Long.toString(number), snapshot));
  }

  private static Reply delete(Call call) {
    Map<String, Object> server = Servers.server(call);
    String id = call.path("snapshotId");
    List<Object> left = new ArrayList<>(kept(call.state(), server));
    if (!left.removeIf(each -> number(each).equals(id))) {
      throw Owners.none();
    }
    boolean own = Values.object(server.get(TAKEN)).containsKey(id);
    Map<String, Object> gone =
        own
            ? Values.of(TAKEN, Values.of(id, null))
            : Values.of("details", Values.of("snapshots", left));
    call.records("servers").later(Servers.id(server), Jobs.LIFE, gone);
    return Reply.json(200, Jobs.link(call, Jobs.start(call, Servers.place(server))));
  }

  private static Reply revert(Call call) {
    Map<String, Object> server = Servers.server(call);
    if (kept(call.state(), server).stream()
        .noneMatch(each -> number(each).equals(call.path("snapshotId")))) {
      throw Owners.none();
    }
    return Reply.json(200, Jobs.link(call, Jobs.start(call, Servers.place(server))));
  }

  /** Those of a server that have not expired. */
  private static List<Object> kept(State state, Map<String, Object> server) {
    long now = state.clock().now().getEpochSecond();
    List<Object> given = Values.list(Values.object(server.get("details")).get("snapshots"));
    return Stream.concat(given.stream(), Values.object(server.get(TAKEN)).values().stream())
        .filter(each -> Values.number(Values.object(each).get(EXPIRES), Long.MAX_VALUE) > now)
        .toList();
  }

  /** As a server shows them. */
  static List<Object> shown(State state, Map<String, Object> server) {
    List<Object> shown = new ArrayList<>();
    kept(state, server).forEach(each -> shown.add(Owners.visible(Values.object(each))));
    return shown;
  }

  private static String number(Object snapshot) {
    List<Object> links = Values.list(Values.object(snapshot).get("links"));
    String self = Values.text(Values.object(links.get(0)).get("href"));
    return self.substring(self.lastIndexOf('/') + 1);
  }
}
