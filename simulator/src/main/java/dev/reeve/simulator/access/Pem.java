package dev.reeve.simulator.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** PEM text of keys and certificates, and back to bytes. */
final class Pem {
  private static final int ROUNDS = 2048;

  private Pem() {}

  static String print(String label, byte[] content) {
    String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  static byte[] read(String text) {
    return Base64.getMimeDecoder().decode(text.replaceAll("-----[^-]+-----", ""));
  }

  /** A PKCS#8 key under PBES2 (PBKDF2 with HMAC-SHA256, AES-256-CBC). Source: RFC 8018. */
  static String encrypted(PrivateKey key, String passphrase) throws GeneralSecurityException {
    byte[] salt = random(16);
    byte[] iv = random(16);
    var spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256);
    byte[] derived =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, "AES"), new IvParameterSpec(iv));
    byte[] content = cipher.doFinal(key.getEncoded());
    return print("ENCRYPTED PRIVATE KEY", Der.sequence(algorithm(salt, iv), Der.octets(content)));
  }

  private static byte[] algorithm(byte[] salt, byte[] iv) {
    byte[] hmac = Der.sequence(Der.oid("1.2.840.113549.2.9"), Der.nothing());
    byte[] derivation =
        Der.sequence(
            Der.oid("1.2.840.113549.1.5.12"),
            Der.sequence(Der.octets(salt), Der.integer(ROUNDS), hmac));
    byte[] cipher = Der.sequence(Der.oid("2.16.840.1.101.3.4.1.42"), Der.octets(iv));
    return Der.sequence(Der.oid("1.2.840.113549.1.5.13"), Der.sequence(derivation, cipher));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
