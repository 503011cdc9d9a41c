package dev.reeve.call;

import dev.reeve.value.Context;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.Optional;

/** Tells what the profile and its login say of a scope word; {@code engine} implements it. */
@FunctionalInterface
public interface ScopeValues {

  /**
   * The profile's value for {@link ScopeRule#name()}, else what its login told at {@link
   * ScopeRule#credential()}. What {@code using} set is looked at before and need not be here.
   */
  Optional<String> value(Context context, Vendor vendor, ScopeRule rule);
}
