package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pure1.estate.Estate;
import dev.reeve.simulator.vendors.pure1.estate.Table;
import dev.reeve.simulator.vendors.pure1.identity.AccessTokens;
import dev.reeve.simulator.vendors.pure1.identity.Application;
import dev.reeve.simulator.vendors.pure1.identity.Exchange;
import dev.reeve.simulator.vendors.pure1.identity.RateWindow;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import dev.reeve.vendor.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The simulated Pure1. */
public final class Pure1 implements SimulatedVendor {
  private static final String ADMIN = "pure1:apikey:AuccHqCmfIYqBWcW";
  private static final String VIEWER = "pure1:apikey:VwrXbTdKeLmQzRsN";
  private static final String PASSPHRASE = "simulator";
  private static final String KEY = "pure1";
  private static final String VIEWER_KEY = "pure1-viewer";
  private static final String TOKEN_PATH = "/oauth2/1.0/token";

  private final Setup setup;
  private final Estate estate;
  private final Tags tags;
  private final MetricCalls metrics;
  private final Positions positions = new Positions();
  private final RateWindow rate = new RateWindow();
  private final Supplier<Identities> identities;
  // of the newest call: an answer that was made without one tells the same
  private volatile long moment;

  private record Identities(Exchange exchange, AccessTokens tokens) {}

  /** A Pure1 of one organization with 40 arrays. */
  public Pure1(Setup setup) {
    this.setup = setup;
    this.estate = new Estate(setup.large() ? 100_000 : 1_400);
    this.tags = new Tags(estate.arrays());
    this.metrics = new MetricCalls(estate);
    this.identities = once(this::identities);
  }

  @Override
  public String name() {
    return "pure1";
  }

  @Override
  public void seed(State state) {
    tags.seed(state);
  }

  @Override
  public Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new HashMap<>();
    for (Operation operation : setup.vendor().operations().values()) {
      handlers.put(operation.id(), Pure1Errors.guarded(handler(operation)));
    }
    return handlers;
  }

  private Handler handler(Operation operation) {
    if (operation.path().equals(TOKEN_PATH)) {
      return call -> identities.get().exchange().answer(call);
    }
    String collection = operation.path().replaceFirst("^/api/[^/]+/", "");
    Handler handler =
        switch (operation.method() + " " + collection) {
          case "PUT arrays/tags/batch" -> tags::upsert;
          case "DELETE arrays/tags" -> tags::delete;
          case "GET metrics/history" -> metrics::history;
          default -> call -> list(call, collection);
        };
    int since = Versions.since(operation);
    return call -> {
      if (Versions.of(call.incoming().path()) < since) {
        throw new ProblemException(Problem.of(Problem.Kind.NO_PATH, 404));
      }
      return handler.handle(call);
    };
  }

  private Reply list(Call call, String collection) {
    int version = Versions.of(call.incoming().path());
    if (collection.equals("arrays/tags")) {
      tags.owners(call);
    }
    boolean spaceToo = truth(call, "advanced_space");
    // Tags change between calls: what was found before is no use.
    Positions known = collection.equals("arrays/tags") ? new Positions() : positions;
    return new Listing(call)
        .answer(
            moment -> table(call.state(), collection, moment),
            known,
            row -> Versions.shown(collection, spaceToo ? row : withoutAdvancedSpace(row), version));
  }

  private static boolean truth(Call call, String name) {
    String sent = call.query(name).orElse("false");
    if (!List.of("true", "false").contains(sent)) {
      throw new QueryFault("Invalid value", name + "=" + sent);
    }
    return sent.equals("true");
  }

  private static Map<String, Object> withoutAdvancedSpace(Map<String, Object> row) {
    Values.object(row.get("array")).remove("advanced_space");
    return row;
  }

  private Table table(State state, String collection, long moment) {
    return switch (collection) {
      case "arrays/tags" -> tags.table(state);
      case "metrics" -> metrics.table(moment);
      case "arrays" -> tagged(state, estateTable(state, collection, moment));
      default -> estateTable(state, collection, moment);
    };
  }

  private Table estateTable(State state, String collection, long moment) {
    return estate
        .table(collection, moment, state.born())
        .orElseThrow(() -> new IllegalStateException("no table for " + collection));
  }

  private Table tagged(State state, Table arrays) {
    return Table.of(
        arrays.size(),
        n -> {
          Map<String, Object> row = arrays.row(n);
          row.put("#tags", tags.texts(state, row.get("id")));
          return row;
        });
  }

  @Override
  public @Nullable Reply refuse(Call call) {
    if (call.operation().path().equals(TOKEN_PATH)) {
      return null;
    }
    Optional<Application> application =
        call.header("Authorization")
            .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
            .flatMap(
                value -> identities.get().tokens().check(call.state(), value.substring(7).strip()));
    if (application.isEmpty()) {
      return Pure1Errors.badToken();
    }
    call.caller(application.get().caller());
    moment = call.state().clock().millis();
    if (!rate.take(moment)) {
      return Pure1Errors.gateway(429, "API org rate limit exceeded");
    }
    boolean writes = !call.operation().method().equals("GET");
    return writes && application.get().readOnly() ? Pure1Errors.notAllowed() : null;
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return Pure1Errors.of(problem);
  }

  @Override
  public Reply finish(Incoming incoming, Reply reply) {
    String id = incoming.header("X-Request-ID").orElseGet(() -> UUID.randomUUID().toString());
    Reply told = reply.with("X-Request-ID", id);
    // Above 500 it is the proxy that answers, before anything was counted.
    boolean counted = reply.status() != 403 && reply.status() <= 500;
    if (incoming.path().equals(TOKEN_PATH) || !counted) {
      return told;
    }
    for (var header : rate.headers(moment).entrySet()) {
      told = told.with(header.getKey(), header.getValue());
    }
    return told;
  }

  @Override
  public Incoming routed(Incoming incoming) {
    return incoming.at(incoming.method(), Versions.routed(incoming.path()));
  }

  @Override
  public Map<String, Object> profile(String url) {
    Keys keys = setup.keys();
    keys.encrypted(keys.rsa(KEY), "pure1-encrypted.key", PASSPHRASE);
    if (!"few".equals(setup.settings().get("keys"))) {
      keys.rsa(VIEWER_KEY);
    }
    return Values.of(
        "url", url,
        "appId", ADMIN,
        "privateKey", "file:" + keys.file("pure1.key"));
  }

  private Identities identities() {
    Keys keys = setup.keys();
    List<Application> applications =
        List.of(
            new Application(ADMIN, () -> keys.rsa(KEY).getPublic(), false),
            new Application(VIEWER, () -> keys.rsa(VIEWER_KEY).getPublic(), true));
    // one key less to make: whoever has the application's may do everything here anyhow
    AccessTokens tokens = new AccessTokens(keys.rsa(KEY), applications);
    boolean lenient = "milliseconds".equals(setup.settings().get("pure1-times"));
    return new Identities(new Exchange(applications, tokens, lenient), tokens);
  }

  // Keys cost time to make and to read: only when the first token is asked for.
  private static <T> Supplier<T> once(Supplier<T> maker) {
    return new Supplier<>() {
      private @Nullable T made;

      @Override
      public synchronized T get() {
        if (made == null) {
          made = maker.get();
        }
        return made;
      }
    };
  }
}
