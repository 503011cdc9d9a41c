package dev.reeve.http;

import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendor is reached under a profile.
 *
 * @param profile the profile's name
 * @param base the address without a trailing slash
 * @param origins {@code scheme://host:port} of every address the credential is bound to
 * @param tls how the server is checked and who we are
 */
public record Endpoint(String profile, URI base, Set<String> origins, Tls tls) {

  /** {@code scheme://host:port} of an address, in lower case, the port always told. */
  public static String origin(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + ":" + (address.getPort() < 0 ? usual : address.getPort());
  }

  /** Whether the credential may be sent to that address. */
  public boolean covers(URI address) {
    String wanted = origin(address);
    return origins.stream().anyMatch(each -> origin(URI.create(each)).equals(wanted));
  }

  /**
   * TLS settings.
   *
   * @param ca trusted authorities; empty for the system's
   * @param chain our certificate chain; empty for none
   * @param key our private key, with {@code chain}
   * @param checkHost whether the server's name is checked; the CA stays pinned when not
   * @param insecure nothing is checked; warned about on each use
   */
  public record Tls(
      List<X509Certificate> ca,
      List<X509Certificate> chain,
      @Nullable PrivateKey key,
      boolean checkHost,
      boolean insecure) {

    /** The system's authorities, names checked, no certificate of ours. */
    public static final Tls SYSTEM = new Tls(List.of(), List.of(), null, true, false);
  }
}
