package dev.reeve.profile.vault;

import dev.reeve.profile.FileTurn;
import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.SecretException;
import dev.reeve.secret.Sealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The key that seals tokens and run secrets on this machine: a random file that only its owner
 * reads, made when first needed. Not the vault's: a start with a live token opens no vault.
 */
public final class StateKey {
  private StateKey() {}

  /**
   * A sealer under the state key; under one that lives as long as this process where the state
   * folder can't be written.
   *
   * @throws SecretException when others can read the key, or it is damaged
   */
  public static Sealer sealer(Folders folders) {
    Path file = folders.state().resolve("state.key");
    try {
      return checked(file, folders, readOrMake(file));
    } catch (IOException readOnlyHome) {
      return new Sealer(Sealer.newKey());
    }
  }

  private static byte[] readOrMake(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException first) {
      try (FileTurn turn = FileTurn.take(file.resolveSibling("state.lock"))) {
        if (!Files.exists(file)) {
          OwnerOnly.write(file, Sealer.newKey());
        }
        return Files.readAllBytes(file);
      }
    }
  }

  private static Sealer checked(Path file, Folders folders, byte[] key) throws IOException {
    String shown = folders.shown(file);
    if (OwnerOnly.othersRead(file)) {
      throw new SecretException(
          "Others can read the key that seals your tokens.",
          "in " + shown,
          "delete it, and change what may have been read");
    }
    if (key.length != Sealer.KEY_BYTES) {
      throw new SecretException(
          "The key that seals your tokens is damaged.",
          "in " + shown,
          "delete it; you will be logged in anew, and unfinished runs can't be resumed");
    }
    return new Sealer(key);
  }
}
