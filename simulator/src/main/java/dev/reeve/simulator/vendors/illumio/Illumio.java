package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Matching;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.estate.Estate;
import dev.reeve.simulator.vendors.illumio.object.HeldLabels;
import dev.reeve.simulator.vendors.illumio.object.Lists;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.policy.Versions;
import dev.reeve.vendor.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The simulated PCE.
 *
 * <p>Settings: {@code illumio-cap=hard} cuts a {@code max_results} over 500 too; {@code
 * illumio-count=filtered} makes the count header honour filters; {@code illumio-bodies=lenient}
 * takes unknown and read-only members.
 */
public final class Illumio implements SimulatedVendor {
  private final Setup setup;
  private final Access access = new Access();
  private final Lists lists;

  /** A PCE with one organization. */
  public Illumio(Setup setup) {
    this.setup = setup;
    this.lists = new Lists(is("illumio-cap", "hard"), is("illumio-count", "filtered"));
  }

  private boolean is(String setting, String value) {
    return value.equals(setup.settings().get(setting));
  }

  @Override
  public String name() {
    return "illumio";
  }

  @Override
  public void seed(State state) {
    Estate.fill(state, setup.large() ? 50_000 : 1_200);
    Versions.keepFirst(new Objects(state), Access.ORG);
    access.seed(state);
  }

  @Override
  public Map<String, Handler> handlers() {
    Map<String, Handler> own = Special.handlers();
    Plain plain = new Plain(lists);
    Map<String, Handler> handlers = new HashMap<>();
    for (Operation operation : setup.vendor().operations().values()) {
      Handler taken = own.getOrDefault(word(operation), plain.of(operation));
      Handler handler = queried(current(Events.audited(setup.vendor(), operation, taken)));
      handlers.put(operation.id(), checked(handler));
    }
    return handlers;
  }

  /** Method and path in short: {@code PUT ~/workloads/bulk_create}, places as {@code *}. */
  static String word(Operation operation) {
    String path = operation.path().replace("/orgs/{org_id}", "~").replaceAll("\\{[^}]+}", "*");
    return operation.method() + " " + path;
  }

  private static Handler current(Handler handler) {
    return call -> HeldLabels.current(call, handler.handle(call));
  }

  private static Handler queried(Handler handler) {
    return call -> {
      Queries.check(call);
      return handler.handle(call);
    };
  }

  private Handler checked(Handler handler) {
    boolean lenient = is("illumio-bodies", "lenient");
    return call -> {
      if (lenient) {
        call.checkBody();
      } else {
        Strict.check(call);
      }
      return handler.handle(call);
    };
  }

  @Override
  public @Nullable Reply refuse(Call call) {
    return access.refuse(call);
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return IllumioErrors.of(problem);
  }

  @Override
  public Reply finish(Incoming incoming, Reply reply) {
    String id = incoming.header("X-Request-Id").orElseGet(() -> UUID.randomUUID().toString());
    return reply.with("X-Request-Id", id);
  }

  @Override
  public Matching matching() {
    return Matching.EXACT.after(Objects.BASE);
  }

  @Override
  public Map<String, Object> profile(String url) {
    String secret = setup.keys().source("illumio.secret", Access.ADMIN_SECRET);
    return Values.of("url", url, "org", 1, "key", Access.ADMIN_KEY, "secret", secret);
  }
}
