package dev.reeve.engine;

import dev.reeve.profile.VendorShape;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings that a profile may give of a vendor. */
final class VendorWords {
  private VendorWords() {}

  static VendorShape of(Vendor vendor) {
    Set<String> scope =
        vendor.scopes().stream().map(ScopeRule::name).collect(Collectors.toUnmodifiableSet());
    return new VendorShape(vendor.name(), Set.of(), scope, Map.of());
  }
}
