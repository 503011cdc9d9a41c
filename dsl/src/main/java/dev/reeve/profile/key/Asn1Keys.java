package dev.reeve.profile.key;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.spec.InvalidKeySpecException;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.generators.SCrypt;

/** What the JDK can't read, taken apart by BouncyCastle's ASN.1; no provider is built. */
final class Asn1Keys {
  private record Kind(String cipher, int keyBytes) {}

  private static final Map<ASN1ObjectIdentifier, Kind> CIPHERS =
      Map.of(
          NISTObjectIdentifiers.id_aes128_CBC, new Kind("AES", 16),
          NISTObjectIdentifiers.id_aes192_CBC, new Kind("AES", 24),
          NISTObjectIdentifiers.id_aes256_CBC, new Kind("AES", 32),
          PKCSObjectIdentifiers.des_EDE3_CBC, new Kind("DESede", 24));

  private static final Map<ASN1ObjectIdentifier, String> DERIVATIONS =
      Map.of(
          PKCSObjectIdentifiers.id_hmacWithSHA1, "PBKDF2WithHmacSHA1",
          PKCSObjectIdentifiers.id_hmacWithSHA224, "PBKDF2WithHmacSHA224",
          PKCSObjectIdentifiers.id_hmacWithSHA256, "PBKDF2WithHmacSHA256",
          PKCSObjectIdentifiers.id_hmacWithSHA384, "PBKDF2WithHmacSHA384",
          PKCSObjectIdentifiers.id_hmacWithSHA512, "PBKDF2WithHmacSHA512");

  private Asn1Keys() {}

  /** SEC1 keeps the curve inside (RFC 5915); PKCS#8 wants it outside. */
  static byte[] pkcs8OfEc(byte[] sec1) throws GeneralSecurityException {
    try {
      ECPrivateKey key = ECPrivateKey.getInstance(sec1);
      AlgorithmIdentifier curve =
          new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject());
      return new PrivateKeyInfo(curve, key).getEncoded();
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidKeySpecException("no SEC1 key", e);
    }
  }

  static byte[] decrypt(byte[] der, char[] password) throws GeneralSecurityException {
    EncryptedPrivateKeyInfo info = info(der);
    ASN1ObjectIdentifier scheme = info.getEncryptionAlgorithm().getAlgorithm();
    if (!PKCSObjectIdentifiers.id_PBES2.equals(scheme)) {
      throw new UnknownCipherException(scheme.getId());
    }
    PBES2Parameters parameters =
        PBES2Parameters.getInstance(info.getEncryptionAlgorithm().getParameters());
    ASN1ObjectIdentifier oid = parameters.getEncryptionScheme().getAlgorithm();
    Kind kind = CIPHERS.get(oid);
    if (kind == null) {
      throw new UnknownCipherException(oid.getId());
    }
    byte[] key = key(parameters.getKeyDerivationFunc(), password, kind.keyBytes());
    byte[] iv =
        ASN1OctetString.getInstance(parameters.getEncryptionScheme().getParameters()).getOctets();
    Cipher cipher = Cipher.getInstance(kind.cipher() + "/CBC/PKCS5Padding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, kind.cipher()), new IvParameterSpec(iv));
    return cipher.doFinal(info.getEncryptedData());
  }

  private static EncryptedPrivateKeyInfo info(byte[] der) throws InvalidKeySpecException {
    try {
      return EncryptedPrivateKeyInfo.getInstance(der);
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException("no encrypted PKCS#8 key", e);
    }
  }

  private static byte[] key(KeyDerivationFunc function, char[] password, int bytes)
      throws GeneralSecurityException {
    ASN1ObjectIdentifier name = function.getAlgorithm();
    if (MiscObjectIdentifiers.id_scrypt.equals(name)) {
      return scrypt(ScryptParams.getInstance(function.getParameters()), password, bytes);
    }
    if (!PKCSObjectIdentifiers.id_PBKDF2.equals(name)) {
      throw new UnknownCipherException(name.getId());
    }
    PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(function.getParameters());
    String derivation = DERIVATIONS.get(pbkdf2.getPrf().getAlgorithm());
    if (derivation == null) {
      throw new UnknownCipherException(pbkdf2.getPrf().getAlgorithm().getId());
    }
    int rounds = pbkdf2.getIterationCount().intValueExact();
    PBEKeySpec spec = new PBEKeySpec(password, pbkdf2.getSalt(), rounds, bytes * 8);
    return SecretKeyFactory.getInstance(derivation).generateSecret(spec).getEncoded();
  }

  private static byte[] scrypt(ScryptParams parameters, char[] password, int bytes) {
    return SCrypt.generate(
        TraditionalCipher.utf8(password),
        parameters.getSalt(),
        parameters.getCostParameter().intValueExact(),
        parameters.getBlockSize().intValueExact(),
        parameters.getParallelizationParameter().intValueExact(),
        bytes);
  }
}
