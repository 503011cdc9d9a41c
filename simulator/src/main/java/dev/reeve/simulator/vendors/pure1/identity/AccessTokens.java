package dev.reeve.simulator.vendors.pure1.identity;

import dev.reeve.simulator.access.Tokens;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access tokens: RS256 JWTs with a {@code kid}, good for ten hours by the simulator's clock. */
public final class AccessTokens {
  private static final Duration LIFE = Duration.ofHours(10);
  private static final String KEY_ID = "pure1-simulator-1";

  private final KeyPair keys;
  private final List<Application> applications;

  /** Tokens signed with the service's own key. */
  public AccessTokens(KeyPair keys, List<Application> applications) {
    this.keys = keys;
    this.applications = List.copyOf(applications);
  }

  Map<String, Object> issue(State state, Application application) {
    long now = state.clock().millis() / 1000;
    long number = Tokens.number(state);
    Map<String, Object> claims =
        Values.of(
            "aud",
            "public-api",
            "sub",
            application.id(),
            "role",
            application.role(),
            "max_role",
            application.role(),
            "org",
            101,
            "email",
            "",
            "iss",
            "pure1-public-api",
            "iat",
            now,
            "exp",
            now + LIFE.toSeconds(),
            "jti",
            number + "-" + state.ids().hex(16));
    Map<String, Object> header = Values.of("kid", KEY_ID, "typ", "JWT", "alg", "RS256");
    return Values.of(
        "access_token",
        Jwt.sign(header, claims, keys.getPrivate()),
        "issued_token_type",
        "urn:ietf:params:oauth:token-type:access_token",
        "token_type",
        "Bearer",
        "expires_in",
        LIFE.toSeconds() - 1);
  }

  /** Whose token it is, if it is in force. */
  public Optional<Application> check(State state, String token) {
    return Jwt.parse(token)
        .filter(jwt -> KEY_ID.equals(jwt.header().get("kid")) && jwt.signedBy(keys.getPublic()))
        .filter(jwt -> Values.number(jwt.claims().get("exp"), 0) > state.clock().millis() / 1000)
        .filter(jwt -> !Tokens.isRevoked(state, number(jwt)))
        .flatMap(jwt -> named(jwt.claims().get("sub")));
  }

  private static long number(Jwt jwt) {
    String id = Values.text(jwt.claims().get("jti"));
    return Values.number(id.substring(0, Math.max(0, id.indexOf('-'))), 0);
  }

  private Optional<Application> named(@Nullable Object id) {
    return applications.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
