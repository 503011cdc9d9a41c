package dev.reeve.profile.key;

import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/**
 * Lets TLS read certificates without names, as PGO makes itself. Put before Java's own reader for
 * the whole process once a profile names such a certificate: TLS asks for no reader of ours.
 */
final class NamelessProvider extends Provider {
  private static final long serialVersionUID = 1L;
  private static final String NAME = "ReeveNameless";

  private NamelessProvider() {
    super(NAME, "1", "certificates without names");
    put("CertificateFactory.X.509", NamelessFactory.class.getName());
  }

  /** Puts it before Java's own, if it is not there yet. */
  static void install() {
    if (Security.getProvider(NAME) == null) {
      Security.insertProviderAt(new NamelessProvider(), 1);
    }
  }

  /** Java's own reader. */
  static CertificateFactory javas() {
    try {
      return CertificateFactory.getInstance("X.509", "SUN");
    } catch (CertificateException | NoSuchProviderException missing) {
      throw new IllegalStateException("this JDK reads no certificates", missing);
    }
  }
}
