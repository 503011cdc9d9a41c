package dev.reeve.call.job;

import dev.reeve.errors.PolicyException;
import dev.reeve.http.Endpoint;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Links out of answers, reduced to the path on the configured host: a credential never follows a
 * link to another one.
 */
public final class HostLinks {
  private HostLinks() {}

  /** Whether a text is a link: a path or an address. */
  public static boolean isLink(String text) {
    return text.startsWith("/") || text.matches("(?i)https?://.*");
  }

  /**
   * The path and query below the endpoint's base.
   *
   * @param call for the error, e.g. {@code clc.servers.create}
   * @throws PolicyException when it names a host that is neither the vendor's own nor an alias
   */
  public static String local(String link, Endpoint endpoint, Vendor vendor, String call) {
    URI uri = URI.create(link);
    if (uri.getHost() != null && !hosts(endpoint, vendor).contains(lower(uri.getHost()))) {
      throw new PolicyException(
          String.format(
              Locale.ROOT,
              "%s answered with a link to another host: %s",
              vendor.name(),
              uri.getHost()),
          "for " + call + ", profile " + endpoint.profile(),
          "the link is not followed, so that no credential goes there");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    String base = endpoint.base().getRawPath();
    String below =
        base != null && !base.isEmpty() && path.startsWith(base + "/")
            ? path.substring(base.length())
            : path;
    return uri.getRawQuery() == null ? below : below + "?" + uri.getRawQuery();
  }

  private static Set<String> hosts(Endpoint endpoint, Vendor vendor) {
    Set<String> hosts = new LinkedHashSet<>();
    add(hosts, endpoint.base().toString());
    endpoint.origins().forEach(origin -> add(hosts, origin));
    for (Vendor.Service service : vendor.services()) {
      add(hosts, service.url());
      service.hostAliases().forEach(alias -> hosts.add(lower(alias)));
    }
    return hosts;
  }

  private static void add(Set<String> hosts, String address) {
    String host = URI.create(address).getHost();
    if (host != null) {
      hosts.add(lower(host));
    }
  }

  private static String lower(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
