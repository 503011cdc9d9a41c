package dev.reeve.engine.assembly;

import dev.reeve.engine.keeping.Keeping;
import dev.reeve.http.Guards;
import dev.reeve.profile.Profile;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.VendorSettings;
import dev.reeve.profile.VendorShape;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The profiles as one session sees them; each is read once. */
public final class SessionProfiles implements Guards {
  private final Profiles profiles;
  private final Function<Vendor, VendorShape> shapes;
  private final Keeping keeping;
  private final Map<String, Profile> known = new ConcurrentHashMap<>();
  private final Map<Key, VendorSettings> settings = new ConcurrentHashMap<>();

  private record Key(String profile, String vendor) {}

  SessionProfiles(Profiles profiles, Function<Vendor, VendorShape> shapes, Keeping keeping) {
    this.profiles = keeping.profiles(profiles);
    this.shapes = shapes;
    this.keeping = keeping;
  }

  /** Starts under the profile that the user named, or the default one; gives its name. */
  public String start(java.util.Optional<String> named) {
    Profile profile = named.map(profiles::named).orElseGet(profiles::byDefault);
    known.put(profile.name(), profile);
    keeping.under(profile.name());
    return profile.name();
  }

  List<String> names() {
    List<String> names = profiles.names();
    keeping.names(names);
    return names;
  }

  /** The profile of that name; one that a script names is never filled from variables. */
  public Profile profile(String name) {
    return known.computeIfAbsent(name, profiles::named);
  }

  /** How a vendor is reached under a profile. */
  public VendorSettings settings(String profile, Vendor vendor) {
    return settings.computeIfAbsent(
        new Key(profile, vendor.name()),
        key -> {
          VendorSettings found = profile(key.profile()).vendor(shapes.apply(vendor));
          keeping.settings(found, vendor);
          return found;
        });
  }

  @Override
  public Guard of(Context context) {
    return switch (profile(context.profile()).guard()) {
      case NONE -> Guard.NONE;
      case CONFIRM -> Guard.CONFIRM;
      case READ_ONLY -> Guard.READ_ONLY;
    };
  }
}
