package dev.reeve.simulator.vendors.pure1.identity;

import dev.reeve.simulator.access.Jwt;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges an identity JWT for an access token. */
public final class Exchange {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String SUBJECT = "urn:ietf:params:oauth:token-type:jwt";
  private static final String INVALID = "Invalid identity: JWT validation failed.";
  // In seconds this is the year 5138: whoever sends more has sent milliseconds.
  private static final long SECONDS_LIMIT = 100_000_000_000L;

  private final List<Application> applications;
  private final AccessTokens tokens;
  private final boolean lenient;

  /**
   * An exchange.
   *
   * @param lenient whether {@code iat} and {@code exp} in milliseconds are taken too, as one public
   *     description claims
   */
  public Exchange(List<Application> applications, AccessTokens tokens, boolean lenient) {
    this.applications = List.copyOf(applications);
    this.tokens = tokens;
    this.lenient = lenient;
  }

  /** Answers {@code POST /oauth2/1.0/token}. */
  public Reply answer(Call call) {
    Query form = call.form();
    String grant = form.first("grant_type").orElse("");
    if (!grant.equals(GRANT)) {
      return refused(400, "invalid_request", "Unsupported grant_type: " + grant);
    }
    String type = form.first("subject_token_type").orElse("");
    if (!type.equals(SUBJECT)) {
      return refused(400, "invalid_request", "Unsupported subject_token_type: " + type);
    }
    Instant world = call.state().clock().world();
    Optional<Jwt> jwt = form.first("subject_token").flatMap(Jwt::parse);
    if (jwt.isPresent() && !lenient && inMilliseconds(jwt.get())) {
      return refused(
          401,
          "invalid_client",
          INVALID + " iat and exp are seconds since 1970, these are milliseconds.");
    }
    return jwt.flatMap(identity -> signer(identity, world))
        .map(application -> Reply.json(200, tokens.issue(call.state(), application)))
        .orElseGet(() -> refused(401, "invalid_client", INVALID));
  }

  private Optional<Application> signer(Jwt jwt, Instant world) {
    return applications.stream()
        .filter(application -> application.id().equals(jwt.claims().get("iss")))
        .filter(application -> jwt.signedBy(application.key().get()))
        .filter(application -> isInForce(jwt, world.getEpochSecond()))
        .findFirst();
  }

  // A minute of leeway for clocks that differ.
  private static boolean isInForce(Jwt jwt, long now) {
    long issued = Values.number(jwt.claims().get("iat"), Long.MAX_VALUE);
    long expires = Values.number(jwt.claims().get("exp"), 0);
    boolean begun = issued > SECONDS_LIMIT || issued <= now + 60;
    return issued != Long.MAX_VALUE && begun && expires > now;
  }

  private static boolean inMilliseconds(Jwt jwt) {
    return Values.number(jwt.claims().get("iat"), 0) > SECONDS_LIMIT
        || Values.number(jwt.claims().get("exp"), 0) > SECONDS_LIMIT;
  }

  private static Reply refused(int status, String error, String description) {
    Map<String, Object> body = Values.of("error", error, "error_description", description);
    return Reply.json(status, body);
  }
}
