package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Matching;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.vendors.clc.compute.Servers;
import dev.reeve.simulator.vendors.clc.network.Networks;
import dev.reeve.simulator.vendors.clc.policy.Policies;
import dev.reeve.simulator.vendors.clc.record.Jobs;
import dev.reeve.simulator.vendors.clc.record.Owners;
import dev.reeve.simulator.vendors.clc.satellite.Agents;
import dev.reeve.simulator.vendors.clc.satellite.Backups;
import dev.reeve.simulator.vendors.clc.satellite.Databases;
import dev.reeve.simulator.vendors.clc.satellite.LoadBalancers;
import dev.reeve.vendor.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CenturyLink Cloud: what its document can't say. */
public final class Clc implements SimulatedVendor {
  private static final List<String> SATELLITES =
      List.of("lbaas", "backup", "rdbs", "ips", "patching");

  private final Setup setup;
  private final Logins logins;
  private final Bodies bodies;

  /** A CenturyLink Cloud made with a set-up. */
  public Clc(Setup setup) {
    this.setup = setup;
    this.logins = new Logins(setup.tokens());
    this.bodies = new Bodies(setup::vendor);
  }

  @Override
  public String name() {
    return "clc";
  }

  @Override
  public void seed(State state) {
    new Estate(state, setup.large() ? 2000 : 60).seed();
  }

  @Override
  public Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("authentication.login", logins::login);
    handlers.putAll(Jobs.handlers());
    handlers.putAll(Servers.handlers());
    handlers.putAll(Policies.handlers());
    handlers.putAll(Networks.handlers());
    handlers.putAll(LoadBalancers.handlers());
    handlers.putAll(Databases.handlers());
    handlers.putAll(Backups.handlers());
    handlers.putAll(Agents.handlers());
    handlers.replaceAll((operation, handler) -> Roles.filtered(handler));
    return handlers;
  }

  @Override
  public @Nullable Reply refuse(Call call) {
    Reply refused = logins.refuse(call);
    List<Problem.Fault> faults = refused == null ? Queries.faults(call) : List.of();
    return faults.isEmpty() ? refused : ClcProblems.reply(Problem.invalid(faults), call.incoming());
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return ClcProblems.reply(problem, incoming);
  }

  @Override
  public Reply finish(Incoming incoming, Reply reply) {
    if (!reply.isJson() || reply.status() == 204) {
      return reply;
    }
    Reply told = reply.with("Content-Type", "application/json; charset=utf-8");
    boolean packed = incoming.header("accept-encoding").orElse("").contains("gzip");
    return packed ? Gzip.packed(told) : told;
  }

  @Override
  public Incoming understood(Operation operation, Incoming incoming) {
    return bodies.read(operation, incoming);
  }

  @Override
  public Matching matching() {
    return Matching.LOOSE;
  }

  @Override
  public String identifier(Operation create, State state) {
    return state.ids().hex(32);
  }

  /**
   * A server answers to two names and pools lie within their balancer: handlers look themselves.
   */
  @Override
  public boolean record(Operation read) {
    return false;
  }

  @Override
  public String key(String identifier) {
    return Owners.lower(identifier);
  }

  @Override
  public boolean lenient() {
    return true;
  }

  @Override
  public Map<String, Object> profile(String url) {
    Map<String, Object> services = new LinkedHashMap<>();
    SATELLITES.forEach(name -> services.put(name, url + "/" + name));
    return Fields.of("url", url)
        .and("username", Estate.USER)
        .and("password", setup.keys().source("clc.password", Estate.PASSWORD))
        .and("services", services);
  }
}
