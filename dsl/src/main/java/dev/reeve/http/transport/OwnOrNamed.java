package dev.reeve.http.transport;

import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * Takes a server whose certificate has its name; also one without any name that the profile trusts
 * itself, as PGO makes one: nobody else has its key.
 *
 * @param trusted the certificates that the profile names
 * @param named looks at the name
 */
record OwnOrNamed(List<X509Certificate> trusted, HostnameVerifier named)
    implements HostnameVerifier {

  @Override
  public boolean verify(String host, SSLSession session) {
    return named.verify(host, session) || isOwn(session);
  }

  private boolean isOwn(SSLSession session) {
    try {
      Certificate shown = session.getPeerCertificates()[0];
      return shown instanceof X509Certificate own && trusted.contains(own) && isNameless(own);
    } catch (SSLPeerUnverifiedException | CertificateParsingException notKnown) {
      return false;
    }
  }

  private static boolean isNameless(X509Certificate certificate)
      throws CertificateParsingException {
    return certificate.getSubjectX500Principal().getName().isEmpty()
        && certificate.getSubjectAlternativeNames() == null;
  }
}
