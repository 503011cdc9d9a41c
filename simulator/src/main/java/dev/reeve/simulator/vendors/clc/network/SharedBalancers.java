package dev.reeve.simulator.vendors.clc.network;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.record.Rels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shared load balancers with their pools and nodes, all in one record. */
final class SharedBalancers {
  private static final String BALANCERS = "sharedLoadBalancers";

  private static final String BUSY = "$busyUntil";

  private SharedBalancers() {}

  static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("sharedLoadBalancers.list", SharedBalancers::list);
    handlers.put("sharedLoadBalancers.create", SharedBalancers::create);
    handlers.put("sharedLoadBalancers.get", call -> Reply.json(200, shown(one(call))));
    handlers.put("sharedLoadBalancers.update", SharedBalancers::update);
    handlers.put("sharedLoadBalancers.delete", SharedBalancers::delete);
    handlers.put("sharedLoadBalancers.pools.list", call -> Reply.json(200, pools(one(call))));
    handlers.put("sharedLoadBalancers.pools.create", SharedBalancers::createPool);
    handlers.put(
        "sharedLoadBalancers.pools.get",
        call -> Reply.json(200, shownPool(one(call), pool(call, one(call)))));
    handlers.put("sharedLoadBalancers.pools.update", SharedBalancers::updatePool);
    handlers.put("sharedLoadBalancers.pools.delete", SharedBalancers::deletePool);
    handlers.put(
        "sharedLoadBalancers.nodes.list",
        call -> Reply.json(200, pool(call, one(call)).get("nodes")));
    handlers.put("sharedLoadBalancers.nodes.update", SharedBalancers::updateNodes);
    return handlers;
  }

  private static Map<String, Object> one(Call call) {
    Map<String, Object> found = Owners.one(call, BALANCERS, call.path("loadBalancerId"));
    if (!Owners.place(call).equals(found.get("$place"))) {
      throw Owners.none();
    }
    return found;
  }

  private static Reply list(Call call) {
    if (!call.records("datacenters").has(Owners.place(call))) {
      throw Owners.none();
    }
    return Reply.json(
        200,
        Owners.all(call, BALANCERS)
            .filter(each -> Owners.place(call).equals(each.get("$place")))
            .map(each -> shown(each))
            .toList());
  }

  private static Reply create(Call call) {
    call.check();
    var random = call.state().ids().random();
    Map<String, Object> balancer =
        Values.of("id", call.state().ids().hex(32), "name", "", "description", "");
    balancer.put("ipAddress", "206.128." + random.nextInt(128, 255) + "." + random.nextInt(1, 255));
    balancer.put("status", "enabled");
    balancer.put("pools", List.of());
    balancer.putAll(Owners.body(call));
    balancer.put("$place", Owners.place(call));
    Owners.put(call, BALANCERS, balancer);
    return Reply.json(200, shown(balancer));
  }

  private static Reply update(Call call) {
    Map<String, Object> balancer = one(call);
    call.check();
    balancer.putAll(Owners.body(call));
    Owners.put(call, BALANCERS, balancer);
    return Reply.empty(204);
  }

  private static Reply delete(Call call) {
    one(call);
    call.records(BALANCERS).remove(Owners.lower(call.path("loadBalancerId")));
    return Reply.empty(204);
  }

  private static Map<String, Object> shown(Map<String, Object> balancer) {
    Map<String, Object> shown = Owners.visible(balancer);
    shown.put("pools", pools(balancer));
    String self = self(balancer);
    shown.put(
        "links",
        new Rels()
            .add("self", self, "GET", "PUT", "DELETE")
            .add("pools", self + "/pools", "GET", "POST")
            .list());
    return shown;
  }

  private static String self(Map<String, Object> balancer) {
    return "/v2/sharedLoadBalancers/"
        + balancer.get(Owners.ACCOUNT)
        + "/"
        + balancer.get("$place")
        + "/"
        + balancer.get("id");
  }

  private static List<Object> pools(Map<String, Object> balancer) {
    List<Object> pools = new ArrayList<>();
    for (Object pool : Values.list(balancer.get("pools"))) {
      pools.add(shownPool(balancer, Values.object(pool)));
    }
    return pools;
  }

  private static Map<String, Object> shownPool(
      Map<String, Object> balancer, Map<String, Object> pool) {
    Map<String, Object> shown = Owners.visible(pool);
    String self = self(balancer) + "/pools/" + pool.get("id");
    shown.put(
        "links",
        new Rels()
            .add("self", self, "GET", "PUT", "DELETE")
            .add("nodes", self + "/nodes", "GET", "PUT")
            .list());
    return shown;
  }

  private static Map<String, Object> pool(Call call, Map<String, Object> balancer) {
    String id = Owners.lower(call.path("poolId"));
    return Values.list(balancer.get("pools")).stream()
        .map(Values::object)
        .filter(pool -> id.equals(pool.get("id")))
        .findFirst()
        .map(Values::copy)
        .orElseThrow(Owners::none);
  }

  private static Reply createPool(Call call) {
    Map<String, Object> balancer = one(call);
    call.check();
    Map<String, Object> body = Owners.body(call);
    List<Object> pools = new ArrayList<>(Values.list(balancer.get("pools")));
    long port = Values.number(body.get("port"), 0);
    boolean taken =
        pools.stream().anyMatch(each -> Values.number(Values.object(each).get("port"), 0) == port);
    if (taken) {
      throw Owners.bad("port", "The load balancer has a pool for this port already.");
    }
    Map<String, Object> pool =
        Fields.of("id", call.state().ids().hex(32))
            .and("port", port)
            .and("method", body.getOrDefault("method", "roundRobin"))
            .and("persistence", body.getOrDefault("persistence", "standard"))
            .and("nodes", List.of());
    pools.add(pool);
    balancer.put("pools", pools);
    Owners.put(call, BALANCERS, balancer);
    return Reply.json(200, shownPool(balancer, pool));
  }

  private static Reply updatePool(Call call) {
    Map<String, Object> balancer = one(call);
    Map<String, Object> pool = pool(call, balancer);
    call.check();
    Map<String, Object> body = Owners.body(call);
    body.keySet().retainAll(List.of("method", "persistence"));
    pool.putAll(body);
    return changed(call, balancer, pool);
  }

  private static Reply deletePool(Call call) {
    Map<String, Object> balancer = one(call);
    String id = Values.text(pool(call, balancer).get("id"));
    List<Object> pools = new ArrayList<>(Values.list(balancer.get("pools")));
    pools.removeIf(each -> Objects.equals(id, Values.object(each).get("id")));
    balancer.put("pools", pools);
    Owners.put(call, BALANCERS, balancer);
    return Reply.empty(204);
  }

  /** The whole list is replaced. */
  private static Reply updateNodes(Call call) {
    Map<String, Object> balancer = one(call);
    Map<String, Object> pool = pool(call, balancer);
    call.check();
    alone(call, balancer);
    List<Object> nodes = new ArrayList<>();
    for (Object each : Values.list(call.body())) {
      Map<String, Object> node = Values.of("status", "enabled");
      node.putAll(Values.object(each));
      node.values().removeIf(value -> value == null);
      nodes.add(node);
    }
    pool.put("nodes", nodes);
    return changed(call, balancer, pool);
  }

  /** A change of nodes takes a second, and there is only one at a time. */
  private static void alone(Call call, Map<String, Object> balancer) {
    long now = call.state().clock().millis();
    if (now < Values.number(balancer.get(BUSY), 0)) {
      throw new ProblemException(
          new Problem(Problem.Kind.FAILED, 500, "", "Operation already in progress", List.of()));
    }
    balancer.put(BUSY, now + 1000);
  }

  private static Reply changed(Call call, Map<String, Object> balancer, Map<String, Object> pool) {
    List<Object> pools = new ArrayList<>();
    for (Object each : Values.list(balancer.get("pools"))) {
      pools.add(Objects.equals(pool.get("id"), Values.object(each).get("id")) ? pool : each);
    }
    balancer.put("pools", pools);
    Owners.put(call, BALANCERS, balancer);
    return Reply.empty(204);
  }
}
