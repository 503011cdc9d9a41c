package dev.reeve.simulator.vendors.pure1.identity;

import dev.reeve.simulator.access.Jwt;
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
    Map<String, Object> header = Values.of("kid", KEY_ID, "typ", "JWT", "alg", "RS256");
    Map<String, Object> token = Values.of();
    token.put("access_token", Jwt.sign(header, claims(state, application), keys.getPrivate()));
    token.put("issued_token_type", "urn:ietf:params:oauth:token-type:access_token");
    token.put("token_type", "Bearer");
    token.put("expires_in", LIFE.toSeconds() - 1);
    return token;
  }

  private static Map<String, Object> claims(State state, Application application) {
    long now = state.clock().millis() / 1000;
    long number = Tokens.number(state);
    Map<String, Object> claims = Values.of("aud", "public-api", "sub", application.id());
    claims.put("role", application.role());
    claims.put("max_role", application.role());
    claims.put("org", 101);
    claims.put("email", "");
    claims.put("iss", "pure1-public-api");
    claims.put("iat", now);
    claims.put("exp", now + LIFE.toSeconds());
    claims.put("jti", number + "-" + state.ids().hex(16));
    return claims;
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
