package dev.reeve.simulator.vendors.pgo;

import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.operator.Reports;
import dev.reeve.simulator.vendors.pgo.wire.GoJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Crunchy PostgreSQL operator's server: everything of it is its own. */
public final class Pgo implements SimulatedVendor {
  private static final String CLIENT = "pgo-client";
  private static final String PROBE = "health.probe";
  // Served by any method; the document names one.
  private static final Map<String, String> ANY_METHOD =
      Map.of(
          "/version", "GET",
          "/health", "GET",
          "/healthz", "GET",
          "/config", "GET",
          "/status", "GET",
          "/policies", "POST");

  private final Setup setup;
  private final String version;

  /** A server made with a set-up. */
  public Pgo(Setup setup) {
    this.setup = setup;
    this.version = setup.settings().getOrDefault("pgo-version", "4.7.10");
  }

  @Override
  public String name() {
    return "pgo";
  }

  @Override
  public void seed(State state) {
    Seeds seeds = new Seeds(state, version);
    seeds.accounts();
    if (!setup.settings().getOrDefault("pgo-seed", "").equals("none")) {
      seeds.clusters(setup.large() ? 200 : 0);
    }
  }

  @Override
  public Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    Routes.all()
        .forEach((operation, route) -> handlers.put(operation, dated(new Service(route, version))));
    handlers.put(PROBE, call -> Reply.text(200, Replies.PLAIN, "ok"));
    String healthy = GoJson.print(Reports.version("healthy", "healthy"));
    handlers.put("health.get", call -> Reply.text(200, "application/json", healthy));
    return handlers;
  }

  @Override
  public @Nullable Reply refuse(Call call) {
    boolean shown = call.incoming().certificate().isPresent();
    boolean plain = call.incoming().origin().startsWith("http:");
    return shown || plain || call.operation().id().equals(PROBE)
        ? null
        : Replies.at(
            call.state().clock().now(),
            Replies.plain(403, "Forbidden: Client Certificate Required\n"));
  }

  private static Handler dated(Handler handler) {
    return call -> {
      Reply reply = handler.handle(call);
      return Replies.at(call.state().clock().now(), reply);
    };
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return Replies.problem(problem);
  }

  @Override
  public Reply finish(Incoming incoming, Reply reply) {
    if (!reply.headers().containsKey("Allow")) {
      return reply;
    }
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    headers.remove("Allow");
    return new Reply(reply.status(), headers, reply.value(), reply.bytes());
  }

  // Go compares a path after it was decoded: a slash within a name parts it.
  @Override
  public Incoming routed(Incoming incoming) {
    String path = incoming.path().replaceAll("(?i)%2f", "/");
    String method = ANY_METHOD.getOrDefault(path, incoming.method());
    return incoming.at(method, path);
  }

  @Override
  public Map<String, Object> profile(String url) {
    Map<String, Object> profile =
        Values.of(
            "url",
            url,
            "username",
            Seeds.ADMIN,
            "password",
            setup.keys().source("pgo.password", Seeds.PASSWORD),
            "namespace",
            Seeds.NAMESPACE);
    if (url.startsWith("https:")) {
      Keys.ClientFiles files = setup.keys().client(CLIENT);
      profile.put("clientCert", "file:" + files.certificate().toAbsolutePath());
      profile.put("clientKey", "file:" + files.key().toAbsolutePath());
    }
    return profile;
  }
}
