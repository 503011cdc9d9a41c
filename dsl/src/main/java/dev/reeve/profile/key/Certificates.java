package dev.reeve.profile.key;

import dev.reeve.profile.SecretException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Reads certificates: one or many as PEM, or one as DER. */
public final class Certificates {
  private Certificates() {}

  /**
   * The certificates of a file in their order; never empty.
   *
   * @param place where the bytes are from, for errors
   * @throws SecretException when it holds none, or one that Java can't read
   */
  public static List<X509Certificate> read(byte[] bytes, String place) {
    List<byte[]> found =
        PemBlock.all(bytes).stream()
            .filter(block -> block.label().endsWith("CERTIFICATE"))
            .map(PemBlock::der)
            .toList();
    boolean der = bytes.length > 0 && bytes[0] == 0x30;
    List<byte[]> all = found.isEmpty() && der ? List.of(bytes) : found;
    if (all.isEmpty()) {
      throw new SecretException(
          "This is no certificate.",
          "in " + place,
          "give the file that begins with -----BEGIN CERTIFICATE-----");
    }
    return parsed(all, place);
  }

  /** Lets handshakes read certificates without names, for {@code insecure = true}. */
  public static void takeNameless() {
    NamelessProvider.install();
  }

  private static List<X509Certificate> parsed(List<byte[]> all, String place) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (byte[] der : all) {
      try {
        certificates.add(parsed(der));
      } catch (CertificateException e) {
        throw new SecretException(
            "The certificate is damaged.", "in " + place, "make or copy it anew", e);
      }
    }
    return certificates;
  }

  /** PGO's self-made pair has no names, which Java's own reader refuses, in handshakes too. */
  private static X509Certificate parsed(byte[] der) throws CertificateException {
    CertificateFactory javas = NamelessProvider.javas();
    try {
      return (X509Certificate) javas.generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException refused) {
      if (!NamelessFactory.isNameless(refused)) {
        throw refused;
      }
      NamelessProvider.install();
      return NamelessCertificate.read(der, javas);
    }
  }
}
