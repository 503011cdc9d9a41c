package dev.reeve.profile;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How one vendor is reached under one profile.
 *
 * @param vendor its name
 * @param profile the profile's name
 * @param url the main address without a trailing slash; empty for the document's
 * @param services addresses of further services by name
 * @param scope scope word to value, e.g. {@code account -> ac-1234}
 * @param credentials field to source, e.g. {@code secret -> vault:pureport-prod}
 * @param tls how the server is checked and which certificate is ours
 * @param origin which layer gave URL, TLS and credentials, and where
 * @param operator whether the document's operator part is joined
 */
public record VendorSettings(
    String vendor,
    String profile,
    Optional<URI> url,
    Map<String, URI> services,
    Map<String, String> scope,
    Map<String, SecretSource> credentials,
    TlsSettings tls,
    Origin origin,
    boolean operator) {

  /**
   * Where URL, TLS and credentials come from, all from one layer.
   *
   * @param layer which layer; empty when nothing was set
   * @param place the first setting of them
   * @param ignored variables that are set but do not count here, for {@code whoami} and errors
   */
  public record Origin(
      Optional<VendorTable.Layer> layer, Place place, java.util.List<String> ignored) {}

  /** Whether any of URL, TLS and credentials is set. */
  public boolean configured() {
    return origin.layer().isPresent();
  }

  /** {@code for pureport, profile prod}. */
  public String where() {
    return "for " + vendor + ", profile " + profile;
  }
}
