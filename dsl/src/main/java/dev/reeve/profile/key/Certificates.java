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

  private static List<X509Certificate> parsed(List<byte[]> all, String place) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (byte[] der : all) {
      try {
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        certificates.add((X509Certificate) x509.generateCertificate(new ByteArrayInputStream(der)));
      } catch (CertificateException e) {
        throw unreadable(e, place);
      }
    }
    return certificates;
  }

  /** Java demands names that RFC 5280 demands of authorities; PGO's self-made pair has none. */
  private static SecretException unreadable(CertificateException cause, String place) {
    String text = String.valueOf(cause.getMessage()) + cause.getCause();
    boolean nameless = text.contains("Empty issuer DN") || text.contains("subject field is empty");
    return new SecretException(
        nameless
            ? "The certificate names neither issuer nor subject, and Java accepts none such."
            : "The certificate is damaged.",
        "in " + place,
        nameless
            ? "give the server a certificate with a subject, as PGO's deploy script makes it"
            : "make or copy it anew",
        cause);
  }
}
