package dev.reeve.auth.scheme;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.JsonWebToken;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Payloads;
import dev.reeve.auth.login.Settings;
import dev.reeve.auth.login.TokenAnswer;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pure1: an identity token signed with our RSA key, swapped for an access token of ten hours. There
 * is no refresh: it is swapped again.
 */
final class Pure1Jwt implements Bearing {
  private static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:jwt";
  private static final String REMEDY =
      "check `appId`, and that the public key in the Pure1 console is that of `privateKey`";

  private final AuthRule rule;

  Pure1Jwt(AuthRule rule) {
    this.rule = rule;
  }

  @Override
  public List<CredentialField> fields() {
    return List.of(
        CredentialField.plain("appId", "application id, pure1:apikey:...", "PURE1_APP_ID"),
        CredentialField.secret(
            "privateKey",
            "RSA private key as PEM; its public half is registered with Pure1",
            "file:${PURE1_PRIVATE_KEY_FILE}"),
        CredentialField.secret(
                "privateKeyPassword",
                "password of the key, if it is encrypted",
                "PURE1_PRIVATE_KEY_PASSWORD",
                "PURE1_PRIVATE_PASSWORD")
            .optional(),
        CredentialField.secret(
                "idToken", "a ready identity token instead of id and key", "PURE1_ID_TOKEN")
            .optional());
  }

  /** A ready identity token stands for both id and key. */
  @Override
  public List<CredentialField> missing(Set<String> present) {
    return present.contains("idToken") ? List.of() : Bearing.super.missing(present);
  }

  @Override
  public Grant login(Login login) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", GRANT_TYPE);
    fields.put("subject_token", identity(login).reveal());
    fields.put("subject_token_type", TOKEN_TYPE);
    TokenAnswer answer = login.call(rule.login(), Payloads.form(fields)).orRefused(REMEDY);
    // Two of the vendor's own clients also accept the token inside a list.
    Secret token =
        answer
            .optionalToken(Settings.text(rule, "tokenField", "/access_token"))
            .orElseGet(() -> answer.token("/items/0/access_token"));
    Map<String, Secret> tokens = Map.of(Grant.ACCESS, token);
    Map<String, String> facts = new LinkedHashMap<>(answer.facts(tokens));
    facts.putAll(JsonWebToken.claims(token));
    return new Grant(tokens, login.now(), expires(login, token, answer), facts);
  }

  /** A recorded answer gives {@code expires_in} in milliseconds, so the token's own end counts. */
  private static Instant expires(Login login, Secret token, TokenAnswer answer) {
    return JsonWebToken.expires(token)
        .orElseGet(
            () ->
                login.now().plus(Duration.ofSeconds(answer.seconds("/expires_in").orElse(3600L))));
  }

  private Secret identity(Login login) {
    Credentials credentials = login.credentials();
    Optional<Secret> ready = credentials.find("idToken");
    if (ready.isPresent()) {
      return ReadyToken.unexpired(
          login, "identity", "idToken", "`appId` and `privateKey`", ready.get());
    }
    PrivateKey key = JsonWebToken.key(credentials);
    if (!key.getAlgorithm().equals("RSA")) {
      throw new AuthException(
          "Pure1 takes RSA keys only, and this is a key for " + key.getAlgorithm() + ".",
          "in " + credentials.place("privateKey"),
          "make one with openssl genrsa 2048 and register its public key");
    }
    Duration life = Duration.ofSeconds(Settings.number(rule, "identityTokenSeconds", 60));
    Map<String, String> claims = Map.of("iss", credentials.get("appId").reveal());
    Secret token = JsonWebToken.sign(key, Optional.empty(), claims, login.now(), life);
    login.way().redactor().know(token);
    return token;
  }
}
