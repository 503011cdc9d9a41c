package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.access.Tokens;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.record.Links;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API key and secret for a token of one hour; a refresh token for the next one. */
public final class Logins {
  private static final Duration LIFE = Duration.ofSeconds(3600);
  private static final Duration REFRESH_LIFE = Duration.ofDays(30);
  private static final String ALGORITHM = "HS256";
  private static final Set<String> OPEN =
      Set.of("auth.login", "auth.refresh", "userDomains.provider");

  private final Tokens tokens;

  /** Logins that issue these tokens. */
  public Logins(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A token for a key and its secret. */
  public Reply login(Call call) {
    call.check();
    String key = Values.text(call.object().get("key"));
    String secret = Values.text(call.object().get("secret"));
    Optional<Map<String, Object>> found = call.records("apikeys").find(key);
    if (found.isEmpty()) {
      return refused("API_KEY_NOT_FOUND", "No API key " + key);
    }
    if (!secret.equals(found.get().get("$secret"))) {
      return refused("UNAUTHORIZED", "The secret does not fit the API key");
    }
    return issued(call, key);
  }

  /** A token for a refresh token. */
  public Reply refresh(Call call) {
    call.check();
    String token = Values.text(call.object().get("refreshToken"));
    Tokens.Read read = tokens.read(call.state(), token);
    String key = Values.text(read.claims().get("key"));
    if (read.verdict() != Tokens.Verdict.VALID || !"refresh".equals(read.claims().get("use"))) {
      return refused("ACCESS_TOKEN_DECODE_ERROR", "The refresh token is not valid");
    }
    if (!call.records("apikeys").has(key)) {
      return refused("API_KEY_NOT_FOUND", "No API key " + key);
    }
    return issued(call, key);
  }

  /** Refuses a call without a good token, below a foreign account, or that may only read. */
  public @Nullable Reply refuse(Call call) {
    if (OPEN.contains(call.operation().id())) {
      return null;
    }
    String header = call.header("authorization").orElse("");
    if (!header.regionMatches(true, 0, "bearer ", 0, 7)) {
      return refused("ACCESS_TOKEN_MISSING", "An access token is required");
    }
    String token = header.substring(7).strip();
    String algorithm = algorithm(token);
    if (algorithm.isEmpty()) {
      return refused("ACCESS_TOKEN_DECODE_ERROR", "The access token is no token");
    }
    if (!algorithm.equals(ALGORITHM)) {
      return refused(
          "ACCESS_TOKEN_ALGORITHM_MISMATCH", "The access token is signed in another way");
    }
    Tokens.Read read = tokens.read(call.state(), token);
    if (read.verdict() != Tokens.Verdict.VALID) {
      return refused(code(read.verdict()), "The access token is not valid");
    }
    Records keys = call.records("apikeys");
    Optional<Map<String, Object>> key = keys.find(Values.text(read.claims().get("key")));
    if (key.isEmpty() || !"access".equals(read.claims().get("use"))) {
      return refused("ACCESS_TOKEN_GENERAL", "The access token is of no use here");
    }
    return allowed(call, key.get());
  }

  /** How a token says that it is signed; empty for what is none. */
  private static String algorithm(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      byte[] head = Base64.getUrlDecoder().decode(parts[0]);
      return parts.length == 3 ? Values.text(Values.object(Json.parse(head)).get("alg")) : "";
    } catch (IllegalArgumentException | JsonException none) {
      return "";
    }
  }

  private static @Nullable Reply allowed(Call call, Map<String, Object> key) {
    String account = Links.id(key.get("account"));
    boolean reader = Boolean.TRUE.equals(key.get("$readOnly"));
    String name = Values.text(key.get("key"));
    Caller caller = reader ? Caller.reader(name) : Caller.admin(name);
    call.caller(caller.with(Map.of("account", account)));
    boolean writes = call.operation().effect().writes();
    String asked = call.path().getOrDefault("accountId", account);
    boolean foreign =
        call.records("accounts").has(asked) && !Accounts.within(call.state(), asked, account);
    if (foreign || (reader && writes)) {
      return Problems.reply(Problem.of(Problem.Kind.FORBIDDEN, 403));
    }
    return null;
  }

  private Reply issued(Call call, String key) {
    String access = tokens.issue(call.state(), Map.of("key", key, "use", "access"), LIFE);
    String refresh = tokens.issue(call.state(), Map.of("key", key, "use", "refresh"), REFRESH_LIFE);
    return Reply.json(
        200,
        Fields.of("access_token", access)
            .and("refresh_token", refresh)
            .and("token_type", "bearer")
            .and("expires_in", (int) LIFE.toSeconds()));
  }

  private static String code(Tokens.Verdict verdict) {
    return switch (verdict) {
      case EXPIRED -> "ACCESS_TOKEN_EXPIRED";
      case REVOKED -> "ACCESS_TOKEN_GENERAL";
      default -> "ACCESS_TOKEN_INVALID_SIGNATURE";
    };
  }

  private static Reply refused(String code, String message) {
    return Problems.reply(
        new Problem(Problem.Kind.WRONG_CREDENTIALS, 401, code, message, List.of()));
  }
}
