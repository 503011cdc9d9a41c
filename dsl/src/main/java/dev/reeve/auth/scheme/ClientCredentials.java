package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.vendor.AuthRule;
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
        TokenRequest.scope());
  }

  @Override
  public Grant login(Login login) {
    TokenAnswer answer =
        new TokenRequest(rule, login)
            .with("grant_type", "client_credentials")
            .scoped()
            .client()
            .sent()
            .orRefused("check `clientId`, `clientSecret` and `oauthScope`");
    return TokenRequest.grant(answer, login.now(), Map.of());
  }
}
