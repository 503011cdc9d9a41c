package dev.reeve.simulator.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.state.Values;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Web Token signed with RS256 or ES256 (RFC 7519, RFC 7518 sections 3.3 and 3.4).
 *
 * @param header the first part
 * @param claims the second part
 * @param signed the text that is signed
 * @param signature the third part
 */
@SuppressWarnings("ArrayRecordComponent")
public record Jwt(
    Map<String, Object> header, Map<String, Object> claims, String signed, byte[] signature) {

  /** Reads one; empty where it is none. */
  public static Optional<Jwt> parse(String token) {
    String[] parts = token.split("\\.", -1);
    // RFC 7515, section 2: base64url without padding.
    if (parts.length != 3 || token.indexOf('=') >= 0) {
      return Optional.empty();
    }
    try {
      Base64.Decoder decoder = Base64.getUrlDecoder();
      return Optional.of(
          new Jwt(
              Values.object(Json.parse(decoder.decode(parts[0]))),
              Values.object(Json.parse(decoder.decode(parts[1]))),
              parts[0] + "." + parts[1],
              decoder.decode(parts[2])));
    } catch (IllegalArgumentException | JsonException notOne) {
      return Optional.empty();
    }
  }

  /** Whether it was signed with the private half of that key. */
  public boolean signedBy(PublicKey key) {
    boolean curve = key.getAlgorithm().equals("EC");
    try {
      Signature check =
          Signature.getInstance(curve ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
      check.initVerify(key);
      check.update(signed.getBytes(US_ASCII));
      return (curve ? "ES256" : "RS256").equals(header.get("alg")) && check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** A token signed with an RSA key. */
  public static String sign(
      Map<String, Object> header, Map<String, Object> claims, PrivateKey key) {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String signed =
        encoder.encodeToString(Json.bytes(header))
            + "."
            + encoder.encodeToString(Json.bytes(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(US_ASCII));
      return signed + "." + encoder.encodeToString(signature.sign());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has SHA256withRSA", missing);
    }
  }
}
