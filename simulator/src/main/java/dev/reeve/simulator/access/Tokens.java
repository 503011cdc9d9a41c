package dev.reeve.simulator.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that carry their own claims under a signature (the look of a JWT), so that one outlives a
 * restart of the simulator. Times are those of the simulator's clock.
 */
public final class Tokens {
  private static final String REVOKED = "tokens.revoked";
  private static final String ISSUED = "tokens.issued";
  private static final String HEADER = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));

  private final SecretKeySpec key;

  /** Tokens signed with a key of any length. */
  public Tokens(byte[] key) {
    this.key = new SecretKeySpec(key.clone(), "HmacSHA256");
  }

  /** What a token turned out to be. */
  public enum Verdict {
    /** Good. */
    VALID,
    /** Not made here, or tampered with. */
    INVALID,
    /** Its life is over. */
    EXPIRED,
    /** Withdrawn by hand. */
    REVOKED
  }

  /**
   * A token as it was read.
   *
   * @param verdict whether it may be used
   * @param claims what was put in; empty when it is invalid
   */
  public record Read(Verdict verdict, Map<String, Object> claims) {}

  /** A token that lives so long from now. */
  public String issue(State state, Map<String, Object> claims, Duration life) {
    long number = number(state);
    Map<String, Object> payload = new LinkedHashMap<>(claims);
    payload.put("jti", state.ids().random(state.born() + "#" + number).nextLong());
    payload.put("n", number);
    payload.put("exp", state.clock().millis() + life.toMillis());
    String signed = HEADER + "." + part(Json.bytes(payload));
    return signed + "." + part(sign(signed));
  }

  /** The number of a new token, whatever its form. */
  public static long number(State state) {
    long number = Values.number(state.facts().get(ISSUED), 0) + 1;
    state.facts().put(ISSUED, number);
    return number;
  }

  /** Whether the token of a number was withdrawn. */
  public static boolean isRevoked(State state, long number) {
    return number <= Values.number(state.facts().get(REVOKED), 0);
  }

  /** Reads a token and judges it. */
  public Read read(State state, String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !signed(parts)) {
      return new Read(Verdict.INVALID, Map.of());
    }
    Map<String, Object> claims = claims(parts[1]);
    if (isRevoked(state, Values.number(claims.get("n"), 0))) {
      return new Read(Verdict.REVOKED, claims);
    }
    boolean over = Values.number(claims.get("exp"), 0) <= state.clock().millis();
    return new Read(over ? Verdict.EXPIRED : Verdict.VALID, claims);
  }

  /** Withdraws every token given out so far. */
  public void revokeAll(State state) {
    state.facts().put(REVOKED, Values.number(state.facts().get(ISSUED), 0));
  }

  private boolean signed(String[] parts) {
    byte[] expected = part(sign(parts[0] + "." + parts[1])).getBytes(UTF_8);
    return MessageDigest.isEqual(expected, parts[2].getBytes(UTF_8));
  }

  private static Map<String, Object> claims(String part) {
    try {
      return Values.object(Json.parse(Base64.getUrlDecoder().decode(part)));
    } catch (IllegalArgumentException | JsonException notOurs) {
      return Map.of();
    }
  }

  private byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  private static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
