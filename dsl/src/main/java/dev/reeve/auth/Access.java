package dev.reeve.auth;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Login;
import dev.reeve.auth.scheme.Schemes;
import dev.reeve.auth.token.TokenCache;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Endpoints;
import dev.reeve.profile.Profile;
import dev.reeve.profile.VendorSettings;
import dev.reeve.profile.VendorTable;
import dev.reeve.profile.source.SecretReader;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Who one is to each vendor: logs in, logs out, tells. One a session; {@link Authenticate} is its
 * step in the door.
 */
public final class Access implements Identities {
  private final Function<Context, Profile> profiles;
  private final SecretReader secrets;
  private final Endpoints endpoints;
  private final Grants grants;
  private final Set<Fact> told = ConcurrentHashMap.newKeySet();

  private record Fact(Party.Key party, String pointer, String value) {}

  /**
   * The access of one session.
   *
   * @param profiles the profile in force in a context
   * @param secrets reads credentials
   * @param cache keeps tokens for all processes
   * @param way the door for credential requests, where vendors are reached, the redactor
   */
  public Access(
      Function<Context, Profile> profiles,
      SecretReader secrets,
      TokenCache cache,
      Login.Way way,
      Clock clock) {
    this.profiles = profiles;
    this.secrets = secrets;
    this.endpoints = way.endpoints();
    this.grants = new Grants(cache, way, clock);
  }

  @Override
  public Optional<String> fact(Context context, Vendor vendor, String pointer) {
    Authenticator authenticator = Schemes.of(vendor);
    if (!authenticator.needsGrant() && vendor.auth().login().isEmpty()) {
      return Optional.empty();
    }
    Party party = party(context, vendor);
    Optional<String> fact = Optional.ofNullable(grants.current(party).facts().get(pointer));
    fact.ifPresent(value -> told.add(new Fact(party.key(), pointer, value)));
    return fact;
  }

  /** Whether that value was told here, and is none that somebody gave. */
  boolean hasTold(Party party, String pointer, String value) {
    return told.contains(new Fact(party.key(), pointer, value));
  }

  @Override
  public void forget(Context context, Vendor vendor) {
    grants.forget(party(context, vendor));
  }

  /** Logs in anew, whatever token is kept, and tells who one is. */
  public Identity login(Context context, Vendor vendor) {
    Party party = party(context, vendor);
    return identity(party, Optional.of(grants.anew(party)));
  }

  /**
   * Makes sure that calls can be authenticated, logging in where that is not done yet.
   *
   * @throws dev.reeve.errors.ReeveException what is wrong with the credential, or with the way to
   *     the vendor
   */
  public void prepare(Context context, Vendor vendor) {
    grants.current(party(context, vendor));
  }

  /** Forgets the token; whether there was one. */
  public boolean logout(Context context, Vendor vendor) {
    return grants.forget(party(context, vendor));
  }

  /** Who one is as far as that is known without asking the vendor. */
  public Identity whoAmI(Context context, Vendor vendor) {
    Party party = party(context, vendor);
    return identity(party, grants.kept(party));
  }

  /** Whether a token is at hand, so that a call would ask nobody for anything. */
  public boolean ready(Context context, Vendor vendor) {
    Party party = party(context, vendor);
    return !party.authenticator().needsGrant() || grants.kept(party).isPresent();
  }

  Grants grants() {
    return grants;
  }

  Party party(Context context, Vendor vendor) {
    VendorSettings settings = profiles.apply(context).vendor(VendorShapes.of(vendor));
    Authenticator authenticator = Schemes.of(vendor);
    ProfileCredentials credentials = new ProfileCredentials(settings, authenticator, secrets);
    credentials.refuseMissing();
    String origin = Endpoint.origin(base(context, vendor));
    return new Party(vendor, context, settings, authenticator, credentials, origin);
  }

  private URI base(Context context, Vendor vendor) {
    return endpoints.of(context, vendor, vendor.services().get(0).name()).base();
  }

  private Identity identity(Party party, Optional<Grant> grant) {
    VendorSettings settings = party.settings();
    String layer = settings.origin().layer().map(VendorTable.Layer::words).orElse("nothing");
    String place = settings.origin().place().toString();
    return new Identity(
        settings.vendor(),
        settings.profile(),
        base(party.context(), party.vendor()),
        party.vendor().auth().scheme(),
        place.equals(layer) ? layer : layer + " (" + place + ")",
        party.credentials().plain(),
        grant.map(Grant::facts).orElse(Map.of()),
        grant.map(Grant::expires).filter(end -> !end.equals(Instant.MAX)),
        settings.origin().ignored());
  }
}
