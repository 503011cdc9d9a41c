package dev.reeve.auth.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.reeve.profile.key.KeyReader;
import dev.reeve.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs and reads JSON Web Tokens (RFC 7519). */
public final class JsonWebToken {
  /** Later than any second we will see: a claim beyond is in milliseconds. */
  private static final Instant BEYOND_SECONDS = Instant.ofEpochSecond(100_000_000_000L);

  private static final Set<Class<?>> PLAIN = Set.of(String.class, Long.class, Integer.class);

  private JsonWebToken() {}

  /** The key that a profile names as {@code privateKey}. */
  public static PrivateKey key(Credentials credentials) {
    return KeyReader.read(
        credentials.get("privateKey").reveal().getBytes(StandardCharsets.UTF_8),
        credentials.find("privateKeyPassword"),
        credentials.place("privateKey"),
        "privateKeyPassword");
  }

  /**
   * A token with those claims, and {@code iat} and {@code exp} in whole seconds; by RS256, or by
   * what the curve of an EC key is for.
   *
   * @param id of the key, for the header
   * @throws IllegalArgumentException for a key that neither RSA nor a usual curve is for
   */
  public static Secret sign(
      PrivateKey key, Optional<String> id, Map<String, ?> claims, Instant now, Duration life) {
    JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
    claims.forEach(all::claim);
    all.issueTime(Date.from(now)).expirationTime(Date.from(now.plus(life)));
    try {
      JWSSigner signer = signer(key);
      JWSHeader.Builder header = new JWSHeader.Builder(algorithm(signer)).type(JOSEObjectType.JWT);
      id.ifPresent(header::keyID);
      SignedJWT token = new SignedJWT(header.build(), all.build());
      token.sign(signer);
      return Secret.of(token.serialize());
    } catch (JOSEException e) {
      throw new IllegalArgumentException("the key can't sign", e);
    }
  }

  private static JWSSigner signer(PrivateKey key) throws JOSEException {
    // Vendors take keys below 2048 bits too.
    return key instanceof ECPrivateKey curve ? new ECDSASigner(curve) : new RSASSASigner(key, true);
  }

  private static JWSAlgorithm algorithm(JWSSigner signer) {
    return signer instanceof ECDSASigner curve
        ? curve.supportedECDSAAlgorithm()
        : JWSAlgorithm.RS256;
  }

  /** The end that the token states, if it is a token that states one. */
  public static Optional<Instant> expires(Secret token) {
    return parsed(token)
        .map(JWTClaimsSet::getExpirationTime)
        .map(Date::toInstant)
        .map(end -> end.isAfter(BEYOND_SECONDS) ? Instant.ofEpochMilli(end.getEpochSecond()) : end);
  }

  /** Its plain claims by JSON Pointer, times left out. */
  public static Map<String, String> claims(Secret token) {
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
