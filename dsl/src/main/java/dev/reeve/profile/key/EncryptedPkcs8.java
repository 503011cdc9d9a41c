package dev.reeve.profile.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** {@code ENCRYPTED PRIVATE KEY}: by the JDK, else by {@link Asn1Keys}. */
final class EncryptedPkcs8 {
  private EncryptedPkcs8() {}

  static byte[] decrypt(byte[] der, char[] password) throws GeneralSecurityException {
    boolean ascii = new String(password).chars().allMatch(c -> c < 128);
    if (!ascii) {
      // The JDK takes ASCII only here; openssl takes the bytes as typed.
      return Asn1Keys.decrypt(der, password);
    }
    try {
      return byJdk(new EncryptedPrivateKeyInfo(der), password);
    } catch (IOException | NoSuchAlgorithmException | InvalidKeySpecException unknownToJdk) {
      return Asn1Keys.decrypt(der, password);
    }
  }

  private static byte[] byJdk(EncryptedPrivateKeyInfo info, char[] password)
      throws GeneralSecurityException {
    // Of PBES2 only the parameters know which functions are meant.
    String parameters = String.valueOf(info.getAlgParameters());
    String name = parameters.startsWith("PBEWith") ? parameters : info.getAlgName();
    PBEKeySpec spec = new PBEKeySpec(password);
    try {
      SecretKey key = SecretKeyFactory.getInstance(name).generateSecret(spec);
      Cipher cipher = Cipher.getInstance(name);
      cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
      return cipher.doFinal(info.getEncryptedData());
    } finally {
      spec.clearPassword();
    }
  }
}
