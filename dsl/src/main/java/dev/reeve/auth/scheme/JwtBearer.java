package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.vendor.AuthRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** OAuth 2 JWT bearer (RFC 7523, 2.1): a JWT of one's own for a token. */
final class JwtBearer implements Bearing {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final AuthRule rule;
  private final Assertion assertion;

  JwtBearer(AuthRule rule) {
    this.rule = rule;
    this.assertion = new Assertion(rule);
  }

  @Override
  public List<CredentialField> fields() {
    List<CredentialField> fields = new ArrayList<>(assertion.fields());
    fields.addAll(TokenRequest.ifAsked());
    return fields;
  }

  @Override
  public Grant login(Login login) {
    TokenAnswer answer =
        new TokenRequest(rule, login)
            .with("grant_type", GRANT)
            .with("assertion", assertion.signed(login).reveal())
            .scoped()
            .client()
            .sent()
            .orRefused("check issuer and subject, and that the vendor has the key's public half");
    return TokenRequest.grant(answer, login.now(), Map.of());
  }
}
