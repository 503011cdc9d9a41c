package dev.reeve.simulator.server;

import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.oauth.AuthorizationServer;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Problem.Kind;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.AuthRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vendor known by its document only. There must be a credential of the document's kind, and any
 * will do, but for tokens that are asked for; errors are plain objects; nothing is there until it
 * is made.
 */
final class PlainVendor implements SimulatedVendor {
  private static final String SECRET = "reeve-simulator-secret";

  private final String name;
  private final Setup setup;
  private final AuthorizationServer tokens;

  PlainVendor(String name, Setup setup) {
    this.name = name;
    this.setup = setup;
    this.tokens = new AuthorizationServer(name, setup);
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
    Kind wrong = wrong(call.incoming(), call.state());
    if (wrong != null) {
      return problem(Problem.of(wrong, 401), call.incoming());
    }
    call.caller(Caller.admin("anyone"));
    return null;
  }

  private @Nullable Kind wrong(Incoming incoming, State state) {
    if (!shown(incoming)) {
      return Kind.NO_CREDENTIALS;
    }
    if (!setup.vendor().auth().scheme().equals("oauth2")) {
      return null;
    }
    String token = header(incoming, "authorization").substring("Bearer ".length());
    return switch (tokens.judged(token, state)) {
      case VALID -> null;
      case EXPIRED -> Kind.EXPIRED;
      case INVALID, REVOKED -> Kind.WRONG_CREDENTIALS;
    };
  }

  private boolean shown(Incoming incoming) {
    AuthRule rule = setup.vendor().auth();
    return switch (rule.scheme()) {
      case "basic" -> header(incoming, "authorization").startsWith("Basic ");
      case "bearer", "oauth2" -> header(incoming, "authorization").startsWith("Bearer ");
      case "api-key" -> key(incoming, String.valueOf(rule.settings().get("name")), rule);
      default -> true;
    };
  }

  private static String header(Incoming incoming, String header) {
    return incoming.header(header).orElse("");
  }

  private static boolean key(Incoming incoming, String word, AuthRule rule) {
    return switch (String.valueOf(rule.settings().get("in"))) {
      case "query" -> incoming.query().first(word).isPresent();
      case "cookie" -> header(incoming, "cookie").contains(word + "=");
      default -> !header(incoming, word).isEmpty();
    };
  }

  /** The addresses of tokens are no operations of the document. */
  @Override
  public @Nullable Reply beyond(Incoming incoming, State state) {
    return setup.vendor().auth().scheme().equals("oauth2") ? tokens.answer(incoming, state) : null;
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return Reply.json(
        problem.status(), Values.of("code", problem.kind().name(), "message", problem.message()));
  }

  @Override
  public Map<String, Object> profile(String url) {
    Map<String, Object> table = new LinkedHashMap<>(Values.of("url", url));
    switch (setup.vendor().auth().scheme()) {
      case "basic" -> {
        table.put("username", "reeve");
        table.put("password", secret());
      }
      case "bearer" -> table.put("token", secret());
      case "api-key" -> table.put("apiKey", secret());
      case "oauth2" -> table.putAll(tokens.profile(secret()));
      default -> {}
    }
    return table;
  }

  private String secret() {
    return setup.keys().source(name + ".secret", SECRET);
  }
}
