package dev.reeve.auth.scheme;

import dev.reeve.auth.login.AuthException;
import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.JsonWebToken;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.login.Settings;
import dev.reeve.secret.Secret;
import dev.reeve.vendor.AuthRule;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A JWT that the key of the profile signs (RFC 7523, 3). Who it is from, about and for is said by
 * the document, else by the profile.
 */
final class Assertion {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final AuthRule rule;

  Assertion(AuthRule rule) {
    this.rule = rule;
  }

  /** What the profile holds for it. */
  List<CredentialField> fields() {
    List<CredentialField> fields = new ArrayList<>();
    if (said("issuer").isEmpty()) {
      fields.add(CredentialField.plain("issuer", "who you are to the vendor, `iss` of the JWT"));
    }
    if (said("subject").isEmpty()) {
      fields.add(
          CredentialField.plain("subject", "whom you act for, `sub`; yourself when left out")
              .optional());
    }
    fields.addAll(key());
    return fields;
  }

  /** The key alone. */
  static List<CredentialField> key() {
    return List.of(
        CredentialField.secret(
            "privateKey", "RSA or EC key as PEM; the vendor has its public half"),
        CredentialField.secret("privateKeyPassword", "password of the key, if it is encrypted")
            .optional(),
        CredentialField.plain("keyId", "the vendor's name of the key (`kid`), if it wants one")
            .optional());
  }

  /** The JWT of the document's or the profile's issuer. */
  Secret signed(Login login) {
    Credentials credentials = login.credentials();
    String issuer = said("issuer").orElseGet(() -> credentials.get("issuer").reveal());
    Optional<String> subject =
        said("subject").or(() -> credentials.find("subject").map(Secret::reveal));
    return signed(login, issuer, subject.orElse(issuer));
  }

  Secret signed(Login login, String issuer, String subject) {
    Credentials credentials = login.credentials();
    Map<String, Object> claims = new LinkedHashMap<>();
    if (rule.settings().get("claims") instanceof Map<?, ?> more) {
      more.forEach((name, value) -> claims.put(String.valueOf(name), value));
    }
    claims.put("iss", issuer);
    claims.put("sub", subject);
    claims.put("aud", said("audience").orElseGet(() -> tokens(login)));
    claims.put("jti", UUID.randomUUID().toString());
    PrivateKey key = JsonWebToken.key(credentials);
    Optional<String> id = credentials.find("keyId").map(Secret::reveal);
    try {
      Secret token = JsonWebToken.sign(key, id, claims, login.now(), LIFE);
      login.way().redactor().know(token);
      return token;
    } catch (IllegalArgumentException neither) {
      throw new AuthException(
          "A JWT is signed with an RSA or EC key, and this is a key for "
              + key.getAlgorithm()
              + ".",
          "in " + credentials.place("privateKey"),
          "make one with openssl genrsa 2048, and give its public half to the vendor");
    }
  }

  /** Who takes it, where the document names nobody: the address that it is sent to. */
  private String tokens(Login login) {
    return login.address(Settings.text(rule, "tokenUrl", "/token")).toString();
  }

  private Optional<String> said(String claim) {
    return Optional.of(Settings.text(rule, claim, "")).filter(text -> !text.isEmpty());
  }
}
