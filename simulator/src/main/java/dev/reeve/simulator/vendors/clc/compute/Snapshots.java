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

/** Snapshots, named by a small number at the end of their own address. */
final class Snapshots {

  private static final String EXPIRES = "$expires";

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
    List<Object> snapshots = new ArrayList<>(kept(call.state(), server));
    long number = Values.number(server.get("$snapshots"), 0) + 1;
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
    snapshots.add(Values.of("name", name, "links", links, EXPIRES, expires));
    return Values.of("$snapshots", number, "details", Values.of("snapshots", snapshots));
  }

  private static Reply delete(Call call) {
    Map<String, Object> server = Servers.server(call);
    List<Object> left = new ArrayList<>(kept(call.state(), server));
    if (!left.removeIf(each -> number(each).equals(call.path("snapshotId")))) {
      throw Owners.none();
    }
    Servers.later(call, server, Values.of("snapshots", left));
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
    return Values.list(Values.object(server.get("details")).get("snapshots")).stream()
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
