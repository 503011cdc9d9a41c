package dev.reeve.profile.source;

import dev.reeve.secret.Secret;
import java.util.Optional;

/** Asks the user for a secret without showing it; {@code engine} gets one from the shell. */
@FunctionalInterface
public interface Prompt {
  /** Nobody can be asked, as in {@code reeve run}. */
  Prompt NOBODY = question -> Optional.empty();

  /** What the user typed; empty when nobody can be asked. */
  Optional<Secret> ask(String question);
}
