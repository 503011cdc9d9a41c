package dev.reeve.auth.scheme;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Payloads;
import dev.reeve.auth.login.Settings;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.errors.UnreachableException;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pureport: key and secret as JSON for a token of an hour, renewed by a refresh token. Its document
 * calls this OAuth 2, which it is not.
 */
final class PureportKey implements Bearing {
  private static final String REMEDY = "check `key` and `secret`; a key may have been deleted";

  private final AuthRule rule;

  PureportKey(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain(
            "key", "API key, from the console under API keys", "PUREPORT_API_KEY"),
        CredentialField.secret(
            "secret", "its secret, shown once when the key was made", "PUREPORT_API_SECRET"));
  }

  @Override
  public Grant login(Login login) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", login.credentials().get("key").reveal());
    body.put("secret", login.credentials().get("secret").reveal());
    return grant(login, login.call(rule.login(), Payloads.json(body)), Map.of());
  }

  /** A refresh token that is refused, spent or lost on the way is no reason to stop. */
  @Override
  public Grant renew(Login login, Grant old) {
    Secret refresh = old.tokens().get(Grant.REFRESH);
    if (refresh == null) {
      return login(login);
    }
    try {
      Map<String, Object> body = Map.of("refreshToken", refresh.reveal());
      return grant(login, login.call(rule.refresh(), Payloads.json(body)), old.tokens());
    } catch (AuthException | UnreachableException refused) {
      return login(login);
    }
  }

  /** One client keeps its first refresh token, another takes what comes: both must work. */
  private Grant grant(Login login, TokenAnswer answer, Map<String, Secret> old) {
    answer.orRefused(REMEDY);
    Map<String, Secret> tokens = new LinkedHashMap<>(old);
    tokens.put(Grant.ACCESS, answer.token(Settings.text(rule, "tokenField", "/access_token")));
    answer
        .optionalToken(Settings.text(rule, "refreshField", "/refresh_token"))
        .ifPresent(token -> tokens.put(Grant.REFRESH, token));
    long seconds =
        answer
            .seconds(Settings.text(rule, "expirySecondsField", "/expires_in"))
            .orElse(Settings.hour().toSeconds());
    Instant expires = login.now().plus(Duration.ofSeconds(seconds));
    return new Grant(tokens, login.now(), expires, answer.facts(tokens));
  }
}
