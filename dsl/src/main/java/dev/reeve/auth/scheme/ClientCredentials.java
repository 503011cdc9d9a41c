package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Headed;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Payloads;
import dev.reeve.auth.login.Settings;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.http.Headers;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OAuth 2 client credentials (RFC 6749, 4.4), the client told by HTTP Basic (2.3.1). */
final class ClientCredentials implements Bearing {
  private final AuthRule rule;

  ClientCredentials(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain("clientId", "id of the client"),
        CredentialField.secret("clientSecret", "its secret"),
        CredentialField.plain("oauthScope", "OAuth scopes to ask for, apart by spaces").optional());
  }

  @Override
  public Grant login(Login login) {
    Credentials credentials = login.credentials();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    credentials.find("oauthScope").ifPresent(scope -> fields.put("scope", scope.reveal()));
    String basic =
        Headed.basic(encoded(credentials, "clientId"), encoded(credentials, "clientSecret"));
    TokenAnswer answer =
        login
            .post(
                Settings.text(rule, "tokenUrl", "/token"),
                Payloads.form(fields),
                Headers.NONE.with("Authorization", basic))
            .orRefused("check `clientId`, `clientSecret` and `oauthScope`");
    Map<String, Secret> tokens = Map.of(Grant.ACCESS, answer.token("/access_token"));
    Duration life =
        Duration.ofSeconds(answer.seconds("/expires_in").orElse(Settings.hour().toSeconds()));
    Instant expires = login.now().plus(life);
    return new Grant(tokens, login.now(), expires, answer.facts(tokens));
  }

  /** RFC 6749, 2.3.1: as fields of a form, before they go into the header. */
  private static Secret encoded(Credentials credentials, String field) {
    return Secret.of(Payloads.encode(credentials.get(field).reveal()));
  }
}
