package dev.reeve.profile.source;

import dev.reeve.profile.ProfileException;
import dev.reeve.profile.SecretException;
import dev.reeve.profile.SecretSource;
import dev.reeve.profile.TlsSettings;
import dev.reeve.profile.VendorSettings;
import dev.reeve.profile.key.Certificates;
import dev.reeve.profile.key.KeyReader;
import dev.reeve.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Reads the certificates and the key that a vendor's TLS settings name. */
public final class TlsReader {
  private final SecretReader secrets;

  /** A reader over those sources. */
  public TlsReader(SecretReader secrets) {
    this.secrets = secrets;
  }

  /**
   * Everything TLS needs.
   *
   * @throws SecretException when a file is missing, too open, or not what it should be
   * @throws ProfileException when a client certificate lacks its key, or a key its certificate
   */
  public TlsMaterial read(VendorSettings settings) {
    TlsSettings tls = settings.tls();
    if (tls.clientCert().isPresent() != tls.clientKey().isPresent()) {
      String missing = tls.clientCert().isPresent() ? "clientKey" : "clientCert";
      throw new ProfileException(
          "A client certificate needs both clientCert and clientKey.",
          settings.where() + ", in " + settings.origin().place(),
          "add " + missing);
    }
    if (tls.insecure()) {
      Certificates.takeNameless();
    }
    List<X509Certificate> chain = certificates(settings, "clientCert", tls.clientCert());
    Optional<PrivateKey> key = tls.clientKey().map(source -> key(settings, source));
    key.ifPresent(some -> refuseAnothersKey(settings, some, chain.get(0)));
    return new TlsMaterial(
        certificates(settings, "caCert", tls.caCert()),
        chain,
        key,
        tls.checkHost(),
        tls.insecure());
  }

  private List<X509Certificate> certificates(
      VendorSettings settings, String setting, Optional<SecretSource> source) {
    return source
        .map(
            some ->
                Certificates.read(
                    secrets.bytes(some, new SecretUse(setting, where(settings), false)),
                    some + ", for `" + setting + "` of " + where(settings)))
        .orElse(List.of());
  }

  private PrivateKey key(VendorSettings settings, SecretSource source) {
    Secret pem = secrets.read(source, new SecretUse("clientKey", where(settings), true));
    Optional<Secret> password =
        settings
            .tls()
            .clientKeyPassword()
            .map(p -> secrets.read(p, new SecretUse("clientKeyPassword", where(settings), true)));
    return KeyReader.read(
        pem.reveal().getBytes(StandardCharsets.UTF_8),
        password,
        source + ", for `clientKey` of " + where(settings),
        "clientKeyPassword");
  }

  private static void refuseAnothersKey(
      VendorSettings settings, PrivateKey key, X509Certificate certificate) {
    if (!belong(key, certificate)) {
      throw new SecretException(
          "The client key does not belong to the client certificate.",
          settings.where() + ", in " + settings.origin().place(),
          "give the pair that was made together");
    }
  }

  private static boolean belong(PrivateKey key, X509Certificate certificate) {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      return signature.verify(signed);
    } catch (GeneralSecurityException anotherAlgorithm) {
      return false;
    }
  }

  private static String where(VendorSettings settings) {
    return settings.vendor() + ", profile " + settings.profile();
  }
}
