package dev.reeve.auth;

import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.profile.Profile;
import dev.reeve.profile.ProfileException;
import dev.reeve.profile.TlsSettings;
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
import java.util.function.Function;

/**
 * Where a vendor is reached: the address of the profile, else that of the document. The credential
 * is bound to the origins of all the vendor's services and to nothing else.
 */
public final class ProfileEndpoints implements Endpoints {
  private final Function<Context, Profile> profiles;
  private final TlsReader tls;
  private final Consumer<String> warnings;
  private final Authorities authorities;
  private final Map<TlsSettings, Endpoint.Tls> read = new ConcurrentHashMap<>();
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /**
   * The endpoints of one session.
   *
   * @param profiles the profile in force in a context
   * @param warnings is told, once a vendor, when nothing of a server is checked
   */
  public ProfileEndpoints(
      Function<Context, Profile> profiles, TlsReader tls, Consumer<String> warnings) {
    this(profiles, tls, warnings, Authorities.NONE);
  }

  /** The same trusting further authorities. */
  public ProfileEndpoints(
      Function<Context, Profile> profiles,
      TlsReader tls,
      Consumer<String> warnings,
      Authorities authorities) {
    this.authorities = authorities;
    this.profiles = profiles;
    this.tls = tls;
    this.warnings = warnings;
  }

  @Override
  public Endpoint of(Context context, Vendor vendor, String service) {
    VendorSettings settings = profiles.apply(context).vendor(VendorShapes.of(vendor));
    Set<String> origins = new LinkedHashSet<>();
    for (Vendor.Service some : vendor.services()) {
      base(settings, vendor, some).map(Endpoint::origin).ifPresent(origins::add);
    }
    URI base =
        vendor.services().stream()
            .filter(some -> some.name().equals(service))
            .findFirst()
            .flatMap(some -> base(settings, vendor, some))
            .orElseThrow(() -> noAddress(settings));
    warn(settings);
    boolean plain = "http".equals(base.getScheme());
    return new Endpoint(
        settings.profile(), base, origins, plain ? Endpoint.Tls.SYSTEM : tls(settings));
  }

  /**
   * The profile's address of a service. A profile that names another main address means all of the
   * vendor: its further services then lie below that address, never at the document's.
   */
  private static Optional<URI> base(
      VendorSettings settings, Vendor vendor, Vendor.Service service) {
    Optional<URI> own = Optional.ofNullable(settings.services().get(service.name()));
    if (own.isPresent()) {
      return own;
    }
    boolean main = service.equals(vendor.services().get(0));
    if (settings.url().isPresent()) {
      String url = settings.url().get().toString();
      return Optional.of(URI.create(main ? below(url, service.url()) : url + "/" + service.name()));
    }
    return service.url().startsWith("http")
        ? Optional.of(URI.create(service.url()))
        : Optional.empty();
  }

  /** A document whose host only a profile knows has a path for an address, e.g. /api/v2. */
  private static String below(String url, String documented) {
    String path = documented.startsWith("/") ? documented.replaceAll("/+$", "") : "";
    return url.endsWith(path) ? url : url + path;
  }

  private void warn(VendorSettings settings) {
    if (settings.tls().insecure() && warned.add(settings.where())) {
      warnings.accept(
          "insecure = true: nothing proves that the server is "
              + settings.vendor()
              + ", profile "
              + settings.profile());
    }
  }

  private Endpoint.Tls tls(VendorSettings settings) {
    return settings.tls().equals(TlsSettings.SYSTEM)
        ? authorities.with(Endpoint.Tls.SYSTEM)
        : read.computeIfAbsent(
            settings.tls(), same -> authorities.with(material(tls.read(settings))));
  }

  private static Endpoint.Tls material(TlsMaterial material) {
    return new Endpoint.Tls(
        material.ca(),
        material.chain(),
        material.key().orElse(null),
        material.checkHost(),
        material.insecure());
  }

  private static ProfileException noAddress(VendorSettings settings) {
    return new ProfileException(
        "The profile does not say where " + settings.vendor() + " is.",
        settings.where() + ", in " + settings.origin().place(),
        "set `url`, e.g. with `reeve profile add "
            + settings.profile()
            + " "
            + settings.vendor()
            + "`");
  }
}
