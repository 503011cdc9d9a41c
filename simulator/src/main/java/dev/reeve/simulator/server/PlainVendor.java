package dev.reeve.simulator.server;

import dev.reeve.simulator.access.Caller;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vendor known by its document only. There must be a credential of the document's kind, and any
 * will do; errors are plain objects; nothing is there until it is made.
 */
final class PlainVendor implements SimulatedVendor {
  private static final String SECRET = "reeve-simulator-secret";
  private static final int LIFE = 3600;

  private final String name;
  private final Setup setup;

  PlainVendor(String name, Setup setup) {
    this.name = name;
    this.setup = setup;
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
    if (!shown(call.incoming())) {
      return problem(Problem.of(Kind.NO_CREDENTIALS, 401), call.incoming());
    }
    call.caller(Caller.admin("anyone"));
    return null;
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

  /** The address of tokens (RFC 6749, 3.2) is no operation of the document. */
  @Override
  public @Nullable Reply beyond(Incoming incoming) {
    AuthRule rule = setup.vendor().auth();
    String address = String.valueOf(rule.settings().getOrDefault("tokenUrl", "/token"));
    boolean token =
        rule.scheme().equals("oauth2")
            && incoming.method().equals("POST")
            && incoming.path().equals(URI.create(address).getPath());
    if (!token) {
      return null;
    }
    return Reply.json(
        200, Values.of("access_token", SECRET, "token_type", "Bearer", "expires_in", LIFE));
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
      case "oauth2" -> {
        table.put("clientId", "reeve");
        table.put("clientSecret", secret());
      }
      default -> {}
    }
    return table;
  }

  private String secret() {
    return setup.keys().source(name + ".secret", SECRET);
  }
}
