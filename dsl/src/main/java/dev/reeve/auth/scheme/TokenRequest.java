package dev.reeve.auth.scheme;

import dev.reeve.auth.login.CredentialField;
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
import java.util.Optional;

/** What the grants of OAuth 2 have in common: a form that asks for a token (RFC 6749, 4). */
final class TokenRequest {
  private final AuthRule rule;
  private final Login login;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private Headers headers = Headers.NONE;

  /** A request with the fields that the document adds to each. */
  TokenRequest(AuthRule rule, Login login) {
    this.rule = rule;
    this.login = login;
    if (rule.settings().get("form") instanceof Map<?, ?> more) {
      more.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
    }
  }

  static CredentialField scope() {
    return CredentialField.plain("oauthScope", "OAuth scopes to ask for, apart by spaces")
        .optional();
  }

  /** What only some servers ask for. */
  static List<CredentialField> ifAsked() {
    return List.of(
        CredentialField.plain("clientId", "id of the client, if the vendor gave you one")
            .optional(),
        CredentialField.secret("clientSecret", "its secret, if it has one").optional(),
        scope());
  }

  /** A field, unless the document says it otherwise. */
  TokenRequest unless(String name, String value) {
    fields.putIfAbsent(name, value);
    return this;
  }

  TokenRequest with(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** The scopes of the profile, where it names any. */
  TokenRequest scoped() {
    login.credentials().find("oauthScope").ifPresent(scope -> fields.put("scope", scope.reveal()));
    return this;
  }

  /** The client: by HTTP Basic where it has a secret (2.3.1), else by its name alone (3.2.1). */
  TokenRequest client() {
    Optional<Secret> id = login.credentials().find("clientId");
    Optional<Secret> secret = login.credentials().find("clientSecret");
    if (id.isPresent() && secret.isPresent()) {
      headers =
          headers.with("Authorization", Headed.basic(encoded(id.get()), encoded(secret.get())));
    } else {
      id.ifPresent(name -> fields.put("client_id", name.reveal()));
    }
    return this;
  }

  /** RFC 6749, 2.3.1: as fields of a form, before they go into the header. */
  private static Secret encoded(Secret part) {
    return Secret.of(Payloads.encode(part.reveal()));
  }

  /** What the address of tokens answers. */
  TokenAnswer sent() {
    return sent(Settings.text(rule, "tokenUrl", "/token"));
  }

  TokenAnswer sent(String address) {
    return login.post(address, Payloads.form(fields), headers);
  }

  /** What such an answer grants; a refresh token that it does not replace is kept. */
  static Grant grant(TokenAnswer answer, Instant now, Map<String, Secret> old) {
    Map<String, Secret> tokens = new LinkedHashMap<>(old);
    tokens.put(Grant.ACCESS, answer.token("/access_token"));
    answer.optionalToken("/refresh_token").ifPresent(token -> tokens.put(Grant.REFRESH, token));
    Duration life =
        Duration.ofSeconds(answer.seconds("/expires_in").orElse(Settings.hour().toSeconds()));
    return new Grant(tokens, now, now.plus(life), answer.facts(tokens));
  }
}
