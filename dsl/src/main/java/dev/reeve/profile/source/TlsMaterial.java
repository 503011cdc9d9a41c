package dev.reeve.profile.source;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What TLS with one vendor needs, read and checked.
 *
 * @param ca trusted authorities; empty for the system's
 * @param chain our certificate chain; empty for none
 * @param key the private key of {@code chain}
 * @param checkHost whether the server's name is checked
 * @param insecure nothing is checked
 */
public record TlsMaterial(
    List<X509Certificate> ca,
    List<X509Certificate> chain,
    Optional<PrivateKey> key,
    boolean checkHost,
    boolean insecure) {}
