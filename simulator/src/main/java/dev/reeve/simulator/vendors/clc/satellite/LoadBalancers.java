package dev.reeve.simulator.vendors.clc.satellite;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Load balancers as a service: every write but one gives a request that is asked for later. */
public final class LoadBalancers {
  private static final String BALANCERS = "lbaas.loadbalancers";
  private static final String REQUESTS = "lbaas.requests";

  private LoadBalancers() {}

  /** What answers, by operation. */
  public static Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("loadBalancers.list", LoadBalancers::list);
    handlers.put("loadBalancers.create", LoadBalancers::create);
    handlers.put("loadBalancers.get", call -> Reply.json(200, Owners.visible(one(call))));
    handlers.put("loadBalancers.update", LoadBalancers::update);
    handlers.put("loadBalancers.delete", LoadBalancers::delete);
    handlers.put("loadBalancers.pools.list", LoadBalancers::pools);
    handlers.put("loadBalancers.pools.create", LoadBalancers::createPool);
    handlers.put("loadBalancers.pools.get", call -> Reply.json(200, pool(call, one(call))));
    handlers.put("loadBalancers.pools.update", LoadBalancers::updatePool);
    handlers.put("loadBalancers.pools.delete", LoadBalancers::deletePool);
    handlers.put(
        "loadBalancers.requests.get",
        call ->
            Reply.json(200, Owners.visible(Owners.one(call, REQUESTS, call.path("requestId")))));
    return handlers;
  }

  private static Map<String, Object> one(Call call) {
    return Owners.one(call, BALANCERS, call.path("loadBalancerId"));
  }

  private static Reply list(Call call) {
    placed(call);
    List<Map<String, Object>> found =
        Owners.all(call, BALANCERS)
            .filter(each -> Owners.place(call).equals(each.get("$place")))
            .map(Owners::visible)
            .toList();
    return Reply.json(200, Values.of("values", found));
  }

  private static void placed(Call call) {
    if (!call.records("datacenters").has(Owners.place(call))) {
      throw Owners.none();
    }
  }

  private static Reply create(Call call) {
    placed(call);
    call.check();
    String id = Values.text(call.state().ids().uuid());
    var random = call.state().ids().random();
    Map<String, Object> balancer =
        Fields.of("id", id)
            .and("publicIPAddress", "64.15.180." + random.nextInt(1, 255))
            .and("pools", List.of())
            .and("status", "creating")
            .and("accountAlias", Owners.upper(Owners.alias(call)))
            .and("dataCenter", Owners.upper(Owners.place(call)))
            .and("creationTime", call.state().clock().millis())
            .and("$place", Owners.place(call));
    balancer.putAll(Owners.body(call));
    Owners.put(call, BALANCERS, balancer);
    call.records(BALANCERS).later(id, Jobs.LIFE, Values.of("status", "active"));
    return request(call, id, "CREATE_LOADBALANCER");
  }

  private static Reply update(Call call) {
    Map<String, Object> balancer = one(call);
    call.check();
    balancer.putAll(Owners.body(call));
    Owners.put(call, BALANCERS, balancer);
    return Reply.json(200, Owners.visible(balancer));
  }

  private static Reply delete(Call call) {
    Map<String, Object> balancer = one(call);
    String id = Values.text(balancer.get("id"));
    call.records(BALANCERS).goneLater(id, Jobs.LIFE);
    return request(call, id, "DELETE_LOADBALANCER");
  }

  /** A request that is complete after a while; its links hold an empty address, as recorded. */
  private static Reply request(Call call, String balancer, String what) {
    Object link = Values.of("rel", "loadbalancer", "href", "", "resourceId", balancer);
    return request(call, List.of(link), what);
  }

  private static Reply request(Call call, List<Object> links, String what) {
    String id = Values.text(call.state().ids().uuid());
    long now = call.state().clock().millis();
    Map<String, Object> request =
        Fields.of("id", id)
            .and("status", "ACTIVE")
            .and("description", what)
            .and("requestDate", now)
            .and("links", links);
    Owners.put(call, REQUESTS, request);
    call.records(REQUESTS)
        .later(
            id,
            Jobs.LIFE,
            Values.of("status", "COMPLETE", "completionDate", now + Jobs.LIFE.toMillis()));
    return Reply.json(202, Owners.visible(request));
  }

  private static Reply pools(Call call) {
    return Reply.json(200, Values.of("values", one(call).get("pools")));
  }

  private static Map<String, Object> pool(Call call, Map<String, Object> balancer) {
    return Values.list(balancer.get("pools")).stream()
        .map(Values::object)
        .filter(each -> call.path("poolId").equals(each.get("id")))
        .findFirst()
        .orElseThrow(Owners::none);
  }

  private static Reply createPool(Call call) {
    Map<String, Object> balancer = one(call);
    call.check();
    Map<String, Object> pool =
        Fields.of("id", Values.text(call.state().ids().uuid()))
            .and("loadBalancingMethod", "roundrobin")
            .and("persistence", "none")
            .and("idleTimeout", 180_000)
            .and("nodes", List.of())
            .and("forceHttps", false);
    Map<String, Object> body = Owners.body(call);
    body.remove("id");
    pool.putAll(body);
    List<Object> pools = new ArrayList<>(Values.list(balancer.get("pools")));
    pools.add(pool);
    return changed(call, balancer, pools, Values.text(pool.get("id")));
  }

  private static Reply updatePool(Call call) {
    Map<String, Object> balancer = one(call);
    Map<String, Object> pool = Values.copy(pool(call, balancer));
    call.check();
    pool.putAll(Owners.body(call));
    pool.put("id", call.path("poolId"));
    List<Object> pools = new ArrayList<>();
    for (Object each : Values.list(balancer.get("pools"))) {
      pools.add(pool.get("id").equals(Values.object(each).get("id")) ? pool : each);
    }
    return changed(call, balancer, pools, call.path("poolId"));
  }

  private static Reply deletePool(Call call) {
    Map<String, Object> balancer = one(call);
    Object id = pool(call, balancer).get("id");
    List<Object> pools = new ArrayList<>(Values.list(balancer.get("pools")));
    pools.removeIf(each -> Objects.equals(id, Values.object(each).get("id")));
    return changed(call, balancer, pools, Values.text(id));
  }

  /** The answer's link to the pool is misspelt, as in the vendor's examples. */
  private static Reply changed(
      Call call, Map<String, Object> balancer, List<Object> pools, String pool) {
    balancer.put("pools", pools);
    Owners.put(call, BALANCERS, balancer);
    List<Object> links =
        List.of(
            Values.of("rel", "loadbalancer", "href", "", "resourceId", balancer.get("id")),
            Values.of("red", "pool", "href", "", "resourceId", pool));
    return request(call, links, "UPDATE_LOADBALANCER");
  }
}
