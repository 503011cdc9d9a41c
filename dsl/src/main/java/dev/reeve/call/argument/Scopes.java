package dev.reeve.call.argument;

import dev.reeve.value.Context;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.Optional;

/** Finds the values of scope words such as {@code account}. */
public interface Scopes {

  /** What {@code using}, the profile or the login say; asks nobody. */
  Optional<String> known(Context context, Vendor vendor, ScopeRule rule);

  /**
   * What the vendor says when asked. Throws when several could be meant: never a guess.
   *
   * @return empty when the document names nothing to ask
   */
  Optional<String> discovered(Context context, Vendor vendor, ScopeRule rule);
}
