package dev.reeve.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts, signs and makes pseudonyms under one key.
 *
 * <p>AES-256-GCM with a random nonce; what is sealed is bound to a name, so that one entry can't
 * stand in for another. Signatures and pseudonyms use a key derived from the given one. Safe for
 * concurrent use.
 */
public final class Sealer {
  /** Bytes of a key. */
  public static final int KEY_BYTES = 32;

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec sealing;
  private final SecretKeySpec signing;

  /**
   * A sealer under that key, which is copied.
   *
   * @throws IllegalArgumentException when the key has not {@link #KEY_BYTES} bytes
   */
  public Sealer(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + key.length);
    }
    sealing = new SecretKeySpec(key, "AES");
    signing = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), "sign"), "HmacSHA256");
  }

  /** A new random key. */
  public static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /**
   * Encrypts.
   *
   * @param boundTo what must be given again to open it, e.g. a file and an entry's name
   */
  public byte[] seal(byte[] plain, String boundTo) {
    byte[] head = new byte[1 + NONCE_BYTES];
    RANDOM.nextBytes(head);
    head[0] = VERSION;
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, head, boundTo).doFinal(plain);
      byte[] out = Arrays.copyOf(head, head.length + sealed.length);
      System.arraycopy(sealed, 0, out, head.length, sealed.length);
      return out;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks AES-GCM", e);
    }
  }

  /** Decrypts; empty when the key or {@code boundTo} is another, or a byte was changed. */
  public Optional<byte[]> open(byte[] sealed, String boundTo) {
    int head = 1 + NONCE_BYTES;
    if (sealed.length < head + TAG_BITS / 8 || sealed[0] != VERSION) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed, boundTo);
      return Optional.of(cipher.doFinal(sealed, head, sealed.length - head));
    } catch (GeneralSecurityException wrongKeyOrChanged) {
      return Optional.empty();
    }
  }

  /** A signature of 32 bytes; compare with {@link MessageDigest#isEqual}. */
  public byte[] sign(byte[] data) {
    return mac(signing, data);
  }

  /** {@code ••••k3f9}: equal for equal texts under one key, and tells nothing else. */
  public String pseudonym(String text) {
    byte[] mac = mac(signing, "pseudonym " + text);
    StringBuilder name = new StringBuilder(Secret.MASK);
    for (int i = 0; i < 4; i++) {
      name.append(ALPHABET.charAt(mac[i] & 31));
    }
    return name.toString();
  }

  private Cipher cipher(int mode, byte[] head, String boundTo) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, head, 1, NONCE_BYTES));
    cipher.updateAAD(head, 0, 1);
    cipher.updateAAD(boundTo.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    return mac(key, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(SecretKeySpec key, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HMAC-SHA256", e);
    }
  }
}
