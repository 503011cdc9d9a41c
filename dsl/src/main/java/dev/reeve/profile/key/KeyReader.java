package dev.reeve.profile.key;

import dev.reeve.profile.SecretException;
import dev.reeve.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads private keys in every form openssl writes them: PKCS#1, PKCS#8 and SEC1, plain and
 * encrypted.
 */
public final class KeyReader {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

  private final String place;
  private final String passwordSetting;

  private KeyReader(String place, String passwordSetting) {
    this.place = place;
    this.passwordSetting = passwordSetting;
  }

  /**
   * The first private key of a PEM text.
   *
   * @param password of an encrypted key; not looked at for a plain one
   * @param place where the text is from, e.g. {@code ~/keys/pure1.pem, for pure1, profile prod}
   * @param passwordSetting the setting that gives the password, for errors
   * @throws SecretException when it is no key, is damaged, lacks its password or gets a wrong one
   */
  public static PrivateKey read(
      byte[] pem, Optional<Secret> password, String place, String passwordSetting) {
    return new KeyReader(place, passwordSetting).key(pem, password);
  }

  private PrivateKey key(byte[] pem, Optional<Secret> password) {
    List<PemBlock> blocks = PemBlock.all(pem);
    PemBlock block =
        blocks.stream().filter(PemBlock::privateKey).findFirst().orElseThrow(() -> noKey(blocks));
    boolean encrypted =
        block.label().startsWith("ENCRYPTED") || block.headers().containsKey("DEK-Info");
    return encrypted ? encrypted(block, password) : plain(block);
  }

  private PrivateKey plain(PemBlock block) {
    try {
      return decode(pkcs8(block.label(), block.der()));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw error("The private key is damaged.", "make or copy it anew", e);
    }
  }

  private PrivateKey encrypted(PemBlock block, Optional<Secret> password) {
    if (password.isEmpty()) {
      throw error(
          "The private key is encrypted, and no password is given.",
          "give its password as " + passwordSetting,
          null);
    }
    if (block.der().length == 0) {
      throw error("The private key is damaged.", "make or copy it anew", null);
    }
    byte[] der = decrypted(block, password.get().reveal().toCharArray());
    try {
      return decode(pkcs8(block.label(), der));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw wrongPassword(e);
    }
  }

  private byte[] decrypted(PemBlock block, char[] password) {
    try {
      return block.headers().containsKey("DEK-Info")
          ? TraditionalCipher.decrypt(block, password)
          : EncryptedPkcs8.decrypt(block.der(), password);
    } catch (UnknownCipherException e) {
      throw error(
          "The private key is encrypted in a way that is not supported: " + e.getMessage() + ".",
          "encrypt it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc",
          null);
    } catch (GeneralSecurityException e) {
      throw wrongPassword(e);
    }
  }

  private static byte[] pkcs8(String label, byte[] der) throws GeneralSecurityException {
    return switch (label) {
      case "RSA PRIVATE KEY" -> Der.pkcs8OfRsa(der);
      case "EC PRIVATE KEY" -> Asn1Keys.pkcs8OfEc(der);
      default -> der;
    };
  }

  private static PrivateKey decode(byte[] pkcs8) throws GeneralSecurityException {
    GeneralSecurityException last = new InvalidKeySpecException("no known algorithm");
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException anotherAlgorithm) {
        last = anotherAlgorithm;
      }
    }
    throw last;
  }

  private SecretException noKey(List<PemBlock> blocks) {
    String what =
        blocks.isEmpty()
            ? "This is no private key: it is no PEM text."
            : "This is no private key but " + blocks.get(0).words() + ".";
    return error(what, "give the file that begins with -----BEGIN ... PRIVATE KEY-----", null);
  }

  private SecretException wrongPassword(Exception cause) {
    return error(
        "The password does not open the private key.", "correct " + passwordSetting, cause);
  }

  private SecretException error(String what, String remedy, @Nullable Exception cause) {
    return new SecretException(what, "in " + place, remedy, cause);
  }
}
