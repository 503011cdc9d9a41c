package dev.reeve.profile;

import java.util.Optional;

/**
 * How a profile wants TLS with one vendor.
 *
 * @param caCert a private authority as PEM; empty for the system's
 * @param clientCert our certificate chain as PEM
 * @param clientKey our private key as PEM
 * @param clientKeyPassword the password of an encrypted {@code clientKey}
 * @param checkHost whether the server's name is checked; the authority stays pinned when not
 * @param insecure nothing is checked; warned about on each use
 */
public record TlsSettings(
    Optional<SecretSource> caCert,
    Optional<SecretSource> clientCert,
    Optional<SecretSource> clientKey,
    Optional<SecretSource> clientKeyPassword,
    boolean checkHost,
    boolean insecure) {

  /** The system's authorities, names checked, no certificate of ours. */
  public static final TlsSettings SYSTEM =
      new TlsSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, false);
}
