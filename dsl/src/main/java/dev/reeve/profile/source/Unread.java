package dev.reeve.profile.source;

import dev.reeve.profile.SecretException;
import dev.reeve.profile.SecretSource;

/** Words the errors of sources alike. */
final class Unread {
  private Unread() {}

  /** {@code for pureport.secret, profile prod, in ~/.config/reeve/profiles.toml, line 7}. */
  static SecretException of(SecretSource source, SecretUse use, String what, String remedy) {
    return new SecretException(
        what, "for `" + use.setting() + "` of " + use.where() + ", in " + source.place(), remedy);
  }
}
