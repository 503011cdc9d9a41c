package dev.reeve.simulator.route;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param method upper case
 * @param path as sent, still escaped, without the query
 * @param query the decoded query
 * @param headers by lower-case name
 * @param bytes the body; empty when there is none
 * @param certificate the client's certificate, checked against our CA, if it showed one
 * @param origin how the client addresses this server, e.g. {@code https://127.0.0.1:7101}
 */
public record Incoming(
    String method,
    String path,
    Query query,
    Map<String, List<String>> headers,
    byte[] bytes,
    Optional<X509Certificate> certificate,
    String origin) {

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The same request by another method or at another path. */
  public Incoming at(String otherMethod, String otherPath) {
    return new Incoming(otherMethod, otherPath, query, headers, bytes, certificate, origin);
  }

  /** The same request with another body. */
  public Incoming body(byte[] other) {
    return new Incoming(method, path, query, headers, other, certificate, origin);
  }
}
