package dev.reeve.auth.scheme;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.reeve.secret.Secret;
import java.security.PrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs and reads JSON Web Tokens (RFC 7519). */
final class JsonWebToken {
  /** Later than any second we will see: a claim beyond is in milliseconds. */
  private static final Instant BEYOND_SECONDS = Instant.ofEpochSecond(100_000_000_000L);

  private static final Set<Class<?>> PLAIN = Set.of(String.class, Long.class, Integer.class);

  private JsonWebToken() {}

  /** A token with {@code iss}, {@code iat} and {@code exp} in whole seconds, and nothing else. */
  static Secret sign(PrivateKey key, String issuer, Instant now, Duration life) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(life)))
            .build();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      // The vendor's console takes keys below 2048 bits too.
      token.sign(new RSASSASigner(key, true));
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs", e);
    }
    return Secret.of(token.serialize());
  }

  /** The end that the token states, if it is a token that states one. */
  static Optional<Instant> expires(Secret token) {
    return parsed(token)
        .map(JWTClaimsSet::getExpirationTime)
        .map(Date::toInstant)
        .map(end -> end.isAfter(BEYOND_SECONDS) ? Instant.ofEpochMilli(end.getEpochSecond()) : end);
  }

  /** Its plain claims by JSON Pointer, times left out. */
  static Map<String, String> claims(Secret token) {
    Map<String, String> claims = new LinkedHashMap<>();
    parsed(token)
        .ifPresent(
            set ->
                set.getClaims()
                    .forEach(
                        (name, value) -> {
                          if (value != null && PLAIN.contains(value.getClass())) {
                            claims.put("/" + name, value.toString());
                          }
                        }));
    return claims;
  }

  private static Optional<JWTClaimsSet> parsed(Secret token) {
    try {
      return Optional.ofNullable(SignedJWT.parse(token.reveal()).getJWTClaimsSet());
    } catch (ParseException opaque) {
      return Optional.empty();
    }
  }
}
