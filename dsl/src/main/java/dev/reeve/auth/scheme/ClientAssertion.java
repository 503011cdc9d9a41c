package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.vendor.AuthRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** OAuth 2 client credentials, the client told by a JWT of its key (RFC 7523, 2.2). */
final class ClientAssertion implements Bearing {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final AuthRule rule;

  ClientAssertion(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    List<CredentialField> fields = new ArrayList<>();
    fields.add(CredentialField.plain("clientId", "id of the client"));
    fields.addAll(Assertion.key());
    fields.add(TokenRequest.scope());
    return fields;
  }

  @Override
  public Grant login(Login login) {
    String client = login.credentials().get("clientId").reveal();
    TokenAnswer answer =
        new TokenRequest(rule, login)
            .with("grant_type", "client_credentials")
            .with("client_id", client)
            .with("client_assertion_type", TYPE)
            .with("client_assertion", new Assertion(rule).signed(login, client, client).reveal())
            .scoped()
            .sent()
            .orRefused("check `clientId`, and that the vendor has the key's public half");
    return TokenRequest.grant(answer, login.now(), Map.of());
  }
}
