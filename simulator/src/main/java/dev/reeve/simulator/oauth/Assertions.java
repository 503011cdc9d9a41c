package dev.reeve.simulator.oauth;

import dev.reeve.simulator.access.Jwt;
import dev.reeve.simulator.state.Values;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a JWT that is to prove who asks (RFC 7523, 3).
 *
 * @param key the public half of the key of the profile that the simulator wrote
 * @param audiences names of this server, of which the JWT must have one
 */
record Assertions(PublicKey key, List<String> audiences) {
  /** Clocks differ. */
  private static final long LEEWAY = 60;

  /** What is wrong with it; null where it is good. */
  @Nullable String fault(String token, Instant world) {
    Jwt jwt = Jwt.parse(token).orElse(null);
    if (jwt == null || !jwt.signedBy(key)) {
      return "the JWT is not signed with the key of profile simulator";
    }
    for (String claim : List.of("iss", "sub", "aud", "exp")) {
      if (!jwt.claims().containsKey(claim)) {
        return "the JWT has no " + claim;
      }
    }
    Object aud = jwt.claims().get("aud");
    if (Values.list(aud instanceof List<?> ? aud : List.of(aud)).stream()
        .noneMatch(audiences::contains)) {
      return "the JWT is for " + aud + ", and this is " + audiences.get(0);
    }
    long now = world.getEpochSecond();
    boolean over = Values.number(jwt.claims().get("exp"), 0) <= now - LEEWAY;
    boolean early =
        Values.number(jwt.claims().get("nbf"), 0) > now + LEEWAY
            || Values.number(jwt.claims().get("iat"), 0) > now + LEEWAY;
    return over ? "the JWT is over" : early ? "the JWT is not good yet" : null;
  }

  /** Who a good one says it is from and about. */
  static boolean isFrom(String token, String client) {
    return Jwt.parse(token)
        .filter(jwt -> client.equals(jwt.claims().get("iss")))
        .filter(jwt -> client.equals(jwt.claims().get("sub")))
        .isPresent();
  }
}
