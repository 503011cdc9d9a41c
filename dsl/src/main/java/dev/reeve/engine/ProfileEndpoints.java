package dev.reeve.engine;

import dev.reeve.errors.UsageException;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.profile.VendorSettings;
import dev.reeve.profile.source.TlsMaterial;
import dev.reeve.profile.source.TlsReader;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Where vendors are reached, by the profile in force; certificates are read once. */
final class ProfileEndpoints implements Endpoints {
  private final SessionProfiles profiles;
  private final TlsReader tls;
  private final Consumer<String> warnings;
  private final Map<Key, Endpoint> known = new ConcurrentHashMap<>();

  private record Key(String profile, String vendor, String service) {}

  ProfileEndpoints(SessionProfiles profiles, TlsReader tls, Consumer<String> warnings) {
    this.profiles = profiles;
    this.tls = tls;
    this.warnings = warnings;
  }

  @Override
  public Endpoint of(Context context, Vendor vendor, String service) {
    return known.computeIfAbsent(
        new Key(context.profile(), vendor.name(), service), key -> read(key, vendor));
  }

  private Endpoint read(Key key, Vendor vendor) {
    VendorSettings settings = profiles.settings(key.profile(), vendor);
    URI base =
        address(settings, vendor, key.service())
            .orElseThrow(() -> nowhere(settings, vendor, key.service()));
    Set<String> origins = new LinkedHashSet<>();
    for (Vendor.Service each : vendor.services()) {
      address(settings, vendor, each.name()).map(Endpoint::origin).ifPresent(origins::add);
    }
    return new Endpoint(key.profile(), base, origins, tls(settings));
  }

  /**
   * A service's address: the profile's own, else the document's. A profile that gives the main
   * address gives where all services are, unless it names them apart: a credential never goes to
   * the vendor's public hosts beside a private one.
   */
  private static Optional<URI> address(VendorSettings settings, Vendor vendor, String service) {
    URI own = settings.services().get(service);
    if (own != null) {
      return Optional.of(own);
    }
    boolean main = vendor.services().get(0).name().equals(service);
    if (settings.url().isPresent()) {
      return main ? settings.url() : Optional.empty();
    }
    return vendor.services().stream()
        .filter(each -> each.name().equals(service) && !each.url().isEmpty())
        .map(each -> URI.create(each.url()))
        .findFirst();
  }

  private static UsageException nowhere(VendorSettings settings, Vendor vendor, String service) {
    boolean main = vendor.services().get(0).name().equals(service);
    String table = settings.profile() + "." + vendor.name();
    return new UsageException(
        "Nobody says where " + vendor.title() + (main ? "" : " " + service) + " is reached.",
        settings.where(),
        main
            ? "Set url of [" + table + "] in the profiles."
            : "Set " + service + " in [" + table + ".services] of the profiles.");
  }

  private Endpoint.Tls tls(VendorSettings settings) {
    TlsMaterial material = tls.read(settings);
    if (material.insecure()) {
      warnings.accept("The server's certificate is not checked " + settings.where() + ".");
    }
    return new Endpoint.Tls(
        material.ca(),
        material.chain(),
        material.key().orElse(null),
        material.checkHost(),
        material.insecure());
  }
}
