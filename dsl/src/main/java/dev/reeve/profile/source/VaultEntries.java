package dev.reeve.profile.source;

import dev.reeve.secret.Secret;
import java.util.Optional;

/** The entries of a vault. */
public interface VaultEntries {

  /** An entry's secret; opens the vault, which may ask for its passphrase. */
  Optional<Secret> get(String name);

  /**
   * A text that changes whenever the entry is set anew; needs no passphrase. Empty when there is no
   * such entry.
   */
  Optional<String> version(String name);
}
