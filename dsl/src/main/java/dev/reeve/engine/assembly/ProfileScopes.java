package dev.reeve.engine.assembly;

import dev.reeve.auth.Identities;
import dev.reeve.call.ScopeValues;
import dev.reeve.value.Context;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.Optional;

/** The values of scope words: what the profile says, else what its login told. */
final class ProfileScopes implements ScopeValues {
  private final SessionProfiles profiles;
  private final Identities identities;

  ProfileScopes(SessionProfiles profiles, Identities identities) {
    this.profiles = profiles;
    this.identities = identities;
  }

  @Override
  public Optional<String> value(Context context, Vendor vendor, ScopeRule rule) {
    String own = profiles.settings(context.profile(), vendor).scope().get(rule.name());
    if (own != null) {
      return Optional.of(own);
    }
    return rule.credential().isEmpty()
        ? Optional.empty()
        : identities.fact(context, vendor, rule.credential());
  }
}
