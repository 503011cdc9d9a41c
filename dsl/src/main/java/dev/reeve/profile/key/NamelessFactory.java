package dev.reeve.profile.key;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateFactorySpi;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Java's own reader, and where that refuses a certificate for its want of names, ours. */
public final class NamelessFactory extends CertificateFactorySpi {
  private final CertificateFactory javas = NamelessProvider.javas();

  /** Made by the provider. */
  public NamelessFactory() {
    super();
  }

  @Override
  public Certificate engineGenerateCertificate(InputStream in) throws CertificateException {
    if (!in.markSupported()) {
      return javas.generateCertificate(in);
    }
    in.mark(Integer.MAX_VALUE);
    try {
      return javas.generateCertificate(in);
    } catch (CertificateException refused) {
      if (!isNameless(refused)) {
        throw refused;
      }
      return NamelessCertificate.read(rest(in), javas);
    }
  }

  /** Whether Java's reader said so. */
  static boolean isNameless(CertificateException refused) {
    String text = String.valueOf(refused.getMessage()) + refused.getCause();
    return text.contains("Empty issuer DN") || text.contains("subject field is empty");
  }

  private static byte[] rest(InputStream in) throws CertificateException {
    try {
      in.reset();
      return in.readAllBytes();
    } catch (IOException lost) {
      throw new CertificateException("it can't be read twice", lost);
    }
  }

  @Override
  public Collection<? extends Certificate> engineGenerateCertificates(InputStream in)
      throws CertificateException {
    return javas.generateCertificates(in);
  }

  @Override
  public CRL engineGenerateCRL(InputStream in) throws CRLException {
    return javas.generateCRL(in);
  }

  @Override
  public Collection<? extends CRL> engineGenerateCRLs(InputStream in) throws CRLException {
    return javas.generateCRLs(in);
  }

  @Override
  public CertPath engineGenerateCertPath(InputStream in) throws CertificateException {
    return javas.generateCertPath(in);
  }

  @Override
  public CertPath engineGenerateCertPath(InputStream in, String encoding)
      throws CertificateException {
    return javas.generateCertPath(in, encoding);
  }

  @Override
  public CertPath engineGenerateCertPath(List<? extends Certificate> certificates)
      throws CertificateException {
    return javas.generateCertPath(certificates);
  }

  @Override
  public Iterator<String> engineGetCertPathEncodings() {
    return javas.getCertPathEncodings();
  }
}
