package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * OAuth 2 token exchange (RFC 8693): a token that one has, or a JWT of one's own, for a token of
 * the vendor.
 */
final class TokenExchange implements Bearing {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
  private static final String TYPE = "subject_token_type";
  private static final String READY = "subjectToken";

  private final AuthRule rule;
  private final Assertion assertion;

  TokenExchange(AuthRule rule) {
    this.rule = rule;
    this.assertion = new Assertion(rule);
  }

  @Override
  public List<CredentialField> fields() {
    List<CredentialField> fields = new ArrayList<>(assertion.fields());
    fields.add(
        CredentialField.secret(READY, "a token to exchange, instead of issuer and key").optional());
    fields.addAll(TokenRequest.ifAsked());
    return fields;
  }

  /** A ready token stands for issuer and key. */
  @Override
  public List<CredentialField> missing(Set<String> present) {
    return present.contains(READY) ? List.of() : Bearing.super.missing(present);
  }

  @Override
  public Grant login(Login login) {
    Optional<Secret> ready =
        login
            .credentials()
            .find(READY)
            .map(
                token ->
                    ReadyToken.unexpired(
                        login, "subject", READY, "`issuer` and `privateKey`", token));
    Secret subject = ready.orElseGet(() -> assertion.signed(login));
    TokenAnswer answer =
        new TokenRequest(rule, login)
            .unless(TYPE, JWT)
            .with("grant_type", GRANT)
            .with("subject_token", subject.reveal())
            .scoped()
            .client()
            .sent()
            .orRefused(
                ready.isPresent()
                    ? "check `" + READY + "`: the vendor must know who made it"
                    : "check issuer and subject, and that the vendor has the key's public half");
    return TokenRequest.grant(answer, login.now(), Map.of());
  }
}
