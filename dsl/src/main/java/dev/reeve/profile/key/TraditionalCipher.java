package dev.reeve.profile.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of {@code openssl ... -traditional}: {@code DEK-Info: AES-256-CBC,<iv>}, the key
 * from the password and the first eight bytes of the iv by EVP_BytesToKey with MD5.
 */
final class TraditionalCipher {
  private record Kind(String cipher, int keyBytes) {}

  private static final Map<String, Kind> KINDS =
      Map.of(
          "AES-128-CBC", new Kind("AES", 16),
          "AES-192-CBC", new Kind("AES", 24),
          "AES-256-CBC", new Kind("AES", 32),
          "DES-EDE3-CBC", new Kind("DESede", 24));

  private TraditionalCipher() {}

  static byte[] decrypt(PemBlock block, char[] password) throws GeneralSecurityException {
    String[] info = block.headers().getOrDefault("DEK-Info", "").split(",", 2);
    Kind kind = KINDS.get(info[0]);
    if (kind == null) {
      throw new UnknownCipherException(info[0]);
    }
    byte[] iv = iv(info);
    byte[] key = key(utf8(password), Arrays.copyOf(iv, 8), kind.keyBytes());
    Cipher cipher = Cipher.getInstance(kind.cipher() + "/CBC/PKCS5Padding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, kind.cipher()), new IvParameterSpec(iv));
    return cipher.doFinal(block.der());
  }

  static byte[] utf8(char[] password) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(java.nio.CharBuffer.wrap(password));
    return Arrays.copyOf(bytes.array(), bytes.limit());
  }

  private static byte[] iv(String[] info) throws InvalidKeyException {
    try {
      return HexFormat.of().parseHex(info.length > 1 ? info[1].strip() : "");
    } catch (IllegalArgumentException noHex) {
      throw new InvalidKeyException("DEK-Info", noHex);
    }
  }

  private static byte[] key(byte[] password, byte[] salt, int length)
      throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] key = new byte[length];
    byte[] last = new byte[0];
    for (int have = 0; have < length; have += last.length) {
      md5.update(last);
      md5.update(password);
      last = md5.digest(salt);
      System.arraycopy(last, 0, key, have, Math.min(last.length, length - have));
    }
    return key;
  }
}
