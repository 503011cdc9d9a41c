package dev.reeve.simulator.vendors.illumio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Times;
import dev.reeve.vendor.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API keys, passwords and sessions. */
final class Access {
  static final String ORG = "/orgs/1";
  static final String KEYS = "$keys";
  static final String ADMIN_KEY = "api_1a2b3c4d5e6f70819";
  static final String ADMIN_SECRET = "b3f0c2d4e5a69788c9d0e1f2a3b4c5d6";
  private static final String SESSIONS = "$sessions";
  private static final String AUTH_TOKENS = "$auth-tokens";
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final Duration AUTH_TOKEN_LIFE = Duration.ofSeconds(30);
  private static final Set<String> OPEN =
      Set.of(
          "/node_available", "/supercluster/leader", "/login_users/authenticate", "/users/login");

  private final RateWindow calls = new RateWindow(500);
  private final RateWindow unpairings = new RateWindow(10);

  void seed(State state) {
    key(state, ADMIN_KEY, ADMIN_SECRET, "/users/1", false);
    key(state, "api_0f1e2d3c4b5a69788", "00112233445566778899aabbccddeeff", "/users/2", true);
  }

  /** Lets a key be used. */
  static void key(State state, String id, String secret, String user, boolean readOnly) {
    Map<String, Object> key = Values.of("secret", secret, "user", user, "readOnly", readOnly);
    state.records(KEYS).put(id, key);
  }

  @Nullable Reply refuse(Call call) {
    if (OPEN.contains(call.operation().path())) {
      return null;
    }
    Optional<Caller> caller = basic(call).flatMap(pair -> caller(call.state(), pair));
    if (caller.isEmpty()) {
      return IllumioErrors.array(401, "authentication_error", "Authentication failed");
    }
    call.caller(caller.get());
    if (!isInTime(call, caller.get().name())) {
      return IllumioErrors.array(429, "too_many_requests_error", "Too many requests");
    }
    String org = call.path().getOrDefault("org_id", "1");
    if (!org.equals("1")) {
      return IllumioErrors.array(403, "forbidden_error", "Forbidden");
    }
    boolean writes = call.operation().effect() != Effect.READ;
    boolean leaves = call.operation().path().endsWith("/logout");
    return writes && caller.get().readOnly() && !leaves
        ? IllumioErrors.array(403, "forbidden_error", "Forbidden")
        : null;
  }

  private boolean isInTime(Call call, String who) {
    Instant now = call.state().clock().now();
    boolean unpairs = call.operation().path().endsWith("/unpair");
    return calls.take(who, now) && (!unpairs || unpairings.take(who, now));
  }

  private static Optional<Caller> caller(State state, String[] pair) {
    if (pair[0].startsWith("user_")) {
      return session(state, pair);
    }
    return state
        .records(KEYS)
        .find(pair[0])
        .filter(key -> pair[1].equals(key.get("secret")))
        .map(key -> caller(pair[0], key));
  }

  private static Caller caller(String name, Map<String, Object> key) {
    boolean readOnly = Boolean.TRUE.equals(key.get("readOnly"));
    Caller caller = readOnly ? Caller.reader(name) : Caller.admin(name);
    return caller.with(Values.of("href", key.get("user")));
  }

  // Every call gives a session another ten minutes.
  private static Optional<Caller> session(State state, String[] pair) {
    Instant now = state.clock().now();
    Optional<Map<String, Object>> found =
        state
            .records(SESSIONS)
            .find(pair[1])
            .filter(each -> pair[0].equals("user_" + Objects.last(Values.text(each.get("user")))))
            .filter(each -> now.isBefore(Instant.parse(Values.text(each.get("until")))));
    found.ifPresent(
        each -> {
          each.put("until", now.plus(IDLE).toString());
          state.records(SESSIONS).put(pair[1], each);
        });
    return found.map(each -> caller(pair[0], each));
  }

  private static Optional<String[]> basic(Call call) {
    return call.header("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
        .flatMap(value -> decoded(value.substring(6).strip()));
  }

  private static Optional<String[]> decoded(String text) {
    try {
      String[] pair = new String(Base64.getDecoder().decode(text), UTF_8).split(":", 2);
      return pair.length == 2 ? Optional.of(pair) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** {@code POST /login_users/authenticate}: e-mail and password for a token of 30 seconds. */
  static Reply authenticate(Call call) {
    Optional<Map<String, Object>> user =
        basic(call)
            .flatMap(
                pair ->
                    call.records("/users")
                        .first(
                            each ->
                                pair[0].equals(each.get("username"))
                                    && pair[1].equals(each.get("$password"))));
    if (user.isEmpty()) {
      return IllumioErrors.array(401, "authentication_error", "Authentication failed");
    }
    String token = call.state().ids().hex(64);
    String until = call.state().clock().now().plus(AUTH_TOKEN_LIFE).toString();
    call.records(AUTH_TOKENS).put(token, Values.of("user", user.get().get("href"), "until", until));
    return Reply.json(200, Values.of("auth_token", token));
  }

  /** {@code GET /users/login}: that token, or an API key, for a session. */
  static Reply login(Call call) {
    Optional<String> user =
        call.header("Authorization")
            .filter(value -> value.startsWith("Token token="))
            .map(value -> value.substring(12).replace("\"", ""))
            .flatMap(token -> spent(call, token))
            .or(() -> basic(call).flatMap(pair -> caller(call.state(), pair)).map(Access::href));
    if (user.isEmpty()) {
      return IllumioErrors.array(401, "authentication_error", "Authentication failed");
    }
    Map<String, Object> record = Objects.of(call).get(user.get());
    String token = call.state().ids().hex(40);
    boolean readOnly = Boolean.TRUE.equals(record.get("$readOnly"));
    call.records(SESSIONS)
        .put(
            token,
            Values.of(
                "user", user.get(),
                "readOnly", readOnly,
                "until", call.state().clock().now().plus(IDLE).toString()));
    return Reply.json(200, answer(call, record, token));
  }

  private static String href(Caller caller) {
    return Values.text(caller.facts().get("href"));
  }

  private static Optional<String> spent(Call call, String token) {
    Instant now = call.state().clock().now();
    Optional<String> user =
        call.records(AUTH_TOKENS)
            .find(token)
            .filter(each -> now.isBefore(Instant.parse(Values.text(each.get("until")))))
            .map(each -> Values.text(each.get("user")));
    call.records(AUTH_TOKENS).remove(token);
    return user;
  }

  private static Map<String, Object> answer(Call call, Map<String, Object> user, String token) {
    String href = Values.text(user.get("href"));
    Map<String, Object> org =
        Values.of("org_id", 1, "org_href", ORG, "href", ORG, "display_name", "Example Shipping");
    return Values.of(
        "href",
        href,
        "auth_username",
        "user_" + Objects.last(href),
        "session_token",
        token,
        "inactivity_expiration_minutes",
        IDLE.toMinutes(),
        "full_name",
        user.get("full_name"),
        "local",
        true,
        "type",
        "local",
        "time_zone",
        "UTC",
        "start",
        Times.print(call.state().clock().now()),
        "username",
        user.get("username"),
        "orgs",
        List.of(org));
  }

  /** {@code PUT /users/N/logout}. */
  static Reply logout(Call call) {
    basic(call).ifPresent(pair -> call.records(SESSIONS).remove(pair[1]));
    return Reply.empty(204);
  }
}
