package dev.reeve.profile.vault;

import dev.reeve.profile.Folders;
import dev.reeve.profile.source.Prompt;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the vault is opened.
 *
 * @param prompt asks for the passphrase
 * @param keyFile opens it without asking, for unattended runs
 */
public record Unlock(Prompt prompt, Optional<Path> keyFile) {
  /** The variable that names a key file. */
  public static final String VARIABLE = "REEVE_VAULT_KEY";

  /** By the key file that {@code $REEVE_VAULT_KEY} names, else by asking. */
  public static Unlock of(Map<String, String> environment, Folders folders, Prompt prompt) {
    Path working = Path.of("").toAbsolutePath();
    return new Unlock(
        prompt,
        Optional.ofNullable(environment.get(VARIABLE))
            .filter(value -> !value.isEmpty())
            .map(value -> folders.resolve(value, working)));
  }
}
