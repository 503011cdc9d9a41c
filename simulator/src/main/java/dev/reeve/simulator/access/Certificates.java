package dev.reeve.simulator.access;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** Makes X.509 certificates signed with an EC key. Source: RFC 5280. */
final class Certificates {
  private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
  private static final byte DIGITAL_SIGNATURE = (byte) 0x80;
  private static final byte CERT_AND_CRL_SIGN = 0x06;

  private Certificates() {}

  /** A certificate authority's own certificate. */
  static X509Certificate authority(String name, KeyPair keys) throws GeneralSecurityException {
    byte[] extensions =
        Der.sequence(
            extension("2.5.29.19", true, Der.sequence(Der.truth())),
            extension("2.5.29.15", true, Der.bits(1, CERT_AND_CRL_SIGN)),
            subjectKey(keys.getPublic()));
    return sign(body(name, name, keys.getPublic(), extensions), keys.getPrivate());
  }

  /** A server's certificate for the loopback names. */
  static X509Certificate server(PublicKey key, String authority, KeyPair signer)
      throws GeneralSecurityException {
    byte[] names =
        Der.sequence(
            Der.implicit(2, "localhost".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
            Der.implicit(7, address("127.0.0.1")),
            Der.implicit(7, address("::1")));
    byte[] extensions =
        leaf("1.3.6.1.5.5.7.3.1", key, signer, extension("2.5.29.17", false, names));
    return sign(body(authority, "localhost", key, extensions), signer.getPrivate());
  }

  /** A client's certificate. */
  static X509Certificate client(String name, PublicKey key, String authority, KeyPair signer)
      throws GeneralSecurityException {
    byte[] extensions = leaf("1.3.6.1.5.5.7.3.2", key, signer, new byte[0]);
    return sign(body(authority, name, key, extensions), signer.getPrivate());
  }

  private static byte[] leaf(String use, PublicKey key, KeyPair signer, byte[] names)
      throws GeneralSecurityException {
    return Der.sequence(
        extension("2.5.29.19", true, Der.sequence()),
        extension("2.5.29.15", true, Der.bits(7, DIGITAL_SIGNATURE)),
        extension("2.5.29.37", false, Der.sequence(Der.oid(use))),
        subjectKey(key),
        extension(
            "2.5.29.35", false, Der.sequence(Der.implicit(0, fingerprint(signer.getPublic())))),
        names);
  }

  private static byte[] body(String issuer, String subject, PublicKey key, byte[] extensions) {
    Instant now = Instant.now();
    return Der.sequence(
        Der.explicit(0, Der.integer(2)),
        Der.integer(new BigInteger(120, new SecureRandom()).setBit(119)),
        ECDSA_SHA256,
        name(issuer),
        Der.sequence(
            Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(Duration.ofDays(3650)))),
        name(subject),
        key.getEncoded(),
        Der.explicit(3, extensions));
  }

  private static X509Certificate sign(byte[] body, PrivateKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(key);
    signature.update(body);
    byte[] whole = Der.sequence(body, ECDSA_SHA256, Der.bits(0, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }

  private static byte[] name(String commonName) {
    return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
  }

  private static byte[] extension(String oid, boolean critical, byte[] value) {
    byte[] content = Der.octets(value);
    return critical
        ? Der.sequence(Der.oid(oid), Der.truth(), content)
        : Der.sequence(Der.oid(oid), content);
  }

  private static byte[] subjectKey(PublicKey key) throws GeneralSecurityException {
    return extension("2.5.29.14", false, Der.octets(fingerprint(key)));
  }

  private static byte[] fingerprint(PublicKey key) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
  }

  private static byte[] address(String text) {
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address needs no look-up", impossible);
    }
  }
}
