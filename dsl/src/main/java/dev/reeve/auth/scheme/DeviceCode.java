package dev.reeve.auth.scheme;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Person;
import dev.reeve.auth.login.Settings;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OAuth 2 device code (RFC 8628): a person opens an address and enters a code there. The refresh
 * token spares the person until the vendor takes it no more.
 */
final class DeviceCode implements Bearing {
  private static final String REMEDY =
      "check `clientId`, `clientSecret` and `oauthScope`: it must be a client for devices";

  private final AuthRule rule;

  DeviceCode(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain("clientId", "id of the client, one that is for devices"),
        CredentialField.secret("clientSecret", "its secret, if it has one").optional(),
        TokenRequest.scope());
  }

  @Override
  public Grant login(Login login) {
    Person person = login.way().person();
    if (!person.there()) {
      throw new AuthException(
          login.vendor().title() + " wants a person to log in, and no live token is kept.",
          login.where(),
          "log in at a terminal: " + login.command());
    }
    Instant start = login.way().pause().now();
    TokenAnswer answer =
        new TokenRequest(rule, login)
            .client()
            .scoped()
            .sent(Settings.text(rule, "deviceAuthorizationUrl", "/device_authorization"))
            .orRefused(REMEDY);
    DevicePoll poll = new DevicePoll(rule, login, answer);
    person.visit(poll.visit());
    TokenAnswer given = poll.answer();
    Duration took = Duration.between(start, login.way().pause().now());
    return TokenRequest.grant(given, login.now().plus(took), Map.of());
  }

  /** A refresh token that is refused is over: a person logs in anew, where there is one. */
  @Override
  public Grant renew(Login login, Grant old) {
    Optional<Secret> refresh = old.token(Grant.REFRESH);
    if (refresh.isEmpty()) {
      return login(login);
    }
    TokenAnswer answer =
        new TokenRequest(rule, login)
            .with("grant_type", "refresh_token")
            .with("refresh_token", refresh.get().reveal())
            .client()
            .sent(Settings.text(rule, "refreshUrl", Settings.text(rule, "tokenUrl", "/token")));
    if (!answer.success() && !answer.failed() && login.way().person().there()) {
      return login(login);
    }
    answer.orRefused("log in at a terminal: " + login.command());
    return TokenRequest.grant(answer, login.now(), Map.of(Grant.REFRESH, refresh.get()));
  }
}
