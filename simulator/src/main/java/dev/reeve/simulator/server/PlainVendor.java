package dev.reeve.simulator.server;

import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vendor known by its document only: any credentials will do, errors are plain objects. */
final class PlainVendor implements SimulatedVendor {
  private final String name;

  PlainVendor(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void seed(State state) {}

  @Override
  public Map<String, Handler> handlers() {
    return Map.of();
  }

  @Override
  public @Nullable Reply refuse(Call call) {
    call.caller(Caller.admin("anyone"));
    return null;
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return Reply.json(
        problem.status(), Values.of("code", problem.kind().name(), "message", problem.message()));
  }

  @Override
  public Map<String, Object> profile(String url) {
    return Values.of("url", url);
  }
}
