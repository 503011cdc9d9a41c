package dev.reeve.auth;

import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.util.Optional;

/** What a login told about its credential, e.g. CLC's home alias or the version of a PGO server. */
@FunctionalInterface
public interface Identities {

  /**
   * One fact of the credential in force; logs in where that has not happened yet.
   *
   * @param pointer JSON Pointer into the login's answer, e.g. {@code /accountAlias}; tokens are not
   *     among the facts
   */
  Optional<String> fact(Context context, Vendor vendor, String pointer);

  /** Forgets the facts, and the token with them, so that the next call asks anew. */
  default void forget(Context context, Vendor vendor) {}
}
