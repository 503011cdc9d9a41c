package dev.reeve.library.sign;

import dev.reeve.library.Tree;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A public key as SSH writes it (RFC 4253, 5656, 8709), verifying with the JDK alone.
 *
 * @param type e.g. {@code ssh-ed25519}
 * @param blob the whole key in wire format
 */
@SuppressWarnings("ArrayRecordComponent")
record SshKey(String type, byte[] blob) {
  private static final byte[] ED25519 = {
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00
  };
  private static final Map<String, String> CURVES =
      Map.of("nistp256", "secp256r1", "nistp384", "secp384r1", "nistp521", "secp521r1");
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "ssh-ed25519", "Ed25519",
          "rsa-sha2-256", "SHA256withRSA",
          "rsa-sha2-512", "SHA512withRSA",
          "ecdsa-sha2-nistp256", "SHA256withECDSA",
          "ecdsa-sha2-nistp384", "SHA384withECDSA",
          "ecdsa-sha2-nistp521", "SHA512withECDSA");

  static SshKey of(byte[] blob) {
    return new SshKey(new SshWire(blob).text(), blob);
  }

  boolean same(SshKey other) {
    return Arrays.equals(blob, other.blob);
  }

  /** {@code SHA256:...}, as {@code ssh-keygen -l} prints it. */
  String fingerprint() {
    return "SHA256:"
        + Base64.getEncoder().withoutPadding().encodeToString(Tree.sha256().digest(blob));
  }

  /** Whether the signature, in wire format, is this key's over the data. */
  boolean verifies(byte[] data, byte[] signature) {
    try {
      SshWire wire = new SshWire(signature);
      String algorithm = wire.text();
      // SHA-1 signatures (ssh-rsa) are not among these: RFC 8332.
      String name = ALGORITHMS.get(algorithm);
      boolean fits =
          algorithm.equals(type) || type.equals("ssh-rsa") && algorithm.startsWith("rsa-sha2-");
      if (name == null || !fits) {
        return false;
      }
      Signature verifier = Signature.getInstance(name);
      verifier.initVerify(key());
      verifier.update(data);
      byte[] value = wire.bytes();
      return verifier.verify(algorithm.startsWith("ecdsa") ? der(value) : value);
    } catch (GeneralSecurityException | BufferUnderflowException e) {
      return false;
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    SshWire wire = new SshWire(blob);
    wire.text();
    if (type.equals("ssh-ed25519")) {
      byte[] point = wire.bytes();
      byte[] encoded = Arrays.copyOf(ED25519, ED25519.length + point.length);
      System.arraycopy(point, 0, encoded, ED25519.length, point.length);
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
    if (type.equals("ssh-rsa")) {
      BigInteger exponent = wire.number();
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(wire.number(), exponent));
    }
    return elliptic(wire.text(), wire.bytes());
  }

  private static PublicKey elliptic(String curve, byte[] point) throws GeneralSecurityException {
    String name = CURVES.getOrDefault(curve, curve);
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(name));
    int size = (point.length - 1) / 2;
    ECPoint affine =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + size)),
            new BigInteger(1, Arrays.copyOfRange(point, 1 + size, point.length)));
    return KeyFactory.getInstance("EC")
        .generatePublic(
            new ECPublicKeySpec(affine, parameters.getParameterSpec(ECParameterSpec.class)));
  }

  /** SSH writes r and s as two mpints (RFC 5656, 3.1.2), the JDK reads a DER sequence. */
  private static byte[] der(byte[] value) {
    SshWire wire = new SshWire(value);
    byte[] r = integer(wire.bytes());
    byte[] s = integer(wire.bytes());
    int length = r.length + s.length;
    byte[] head =
        length < 128
            ? new byte[] {0x30, (byte) length}
            : new byte[] {0x30, (byte) 0x81, (byte) length};
    byte[] der = Arrays.copyOf(head, head.length + length);
    System.arraycopy(r, 0, der, head.length, r.length);
    System.arraycopy(s, 0, der, head.length + r.length, s.length);
    return der;
  }

  private static byte[] integer(byte[] mpint) {
    byte[] der = new byte[mpint.length + 2];
    der[0] = 0x02;
    der[1] = (byte) mpint.length;
    System.arraycopy(mpint, 0, der, 2, mpint.length);
    return der;
  }
}
