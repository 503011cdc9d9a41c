package dev.reeve.profile.vault;

import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.SecretException;
import dev.reeve.secret.Sealer;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Gets passphrases and key files, and opens slots with them. */
final class VaultKeys {
  private static final int SHORTEST = 8;

  private final Unlock unlock;
  private final Folders folders;
  private final String place;

  VaultKeys(Unlock unlock, Folders folders, String place) {
    this.unlock = unlock;
    this.folders = folders;
    this.place = place;
  }

  /** The data key by the key file, else by the passphrase; empty when neither opens it. */
  Optional<byte[]> open(VaultText vault) {
    Optional<Slot> byFile = slot(vault, Slot.KEY_FILE);
    if (byFile.isPresent() && unlock.keyFile().isPresent()) {
      return byFile.get().open(keyFile(unlock.keyFile().get()), vault.id());
    }
    return slot(vault, Slot.PASSPHRASE)
        .flatMap(slot -> slot.open(ask("Passphrase of the vault"), vault.id()));
  }

  /** What opens it here, as a person checks it. */
  String means() {
    return unlock
        .keyFile()
        .map(file -> "the key file " + folders.shown(file))
        .orElse("the passphrase");
  }

  static boolean has(VaultText vault, String kind) {
    return slot(vault, kind).isPresent();
  }

  /** A passphrase that the user chooses, typed twice. */
  Secret chosen() {
    Secret first =
        unlock
            .prompt()
            .ask("New passphrase of the vault")
            .orElseThrow(() -> keyFile().isPresent() ? unchosen() : nobody());
    if (first.reveal().length() < SHORTEST) {
      throw error(
          "The passphrase is too short.", "choose one of at least " + SHORTEST + " characters");
    }
    if (!first.equals(ask("The same again"))) {
      throw error("The two passphrases differ.", "try again; nothing was written");
    }
    return first;
  }

  Optional<Path> keyFile() {
    return unlock.keyFile();
  }

  /** The key in a key file. */
  byte[] keyFile(Path file) {
    String shown = folders.shown(file);
    try {
      if (OwnerOnly.othersRead(file)) {
        throw error("The key file " + shown + " can be read by others.", "chmod 600 " + shown);
      }
      byte[] key = Base64.getMimeDecoder().decode(Files.readString(file).strip());
      if (key.length == Sealer.KEY_BYTES) {
        return key;
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw error(
          "The key file " + shown + " can't be read.",
          "correct $" + Unlock.VARIABLE + " or the file");
    }
    throw error("The file " + shown + " is no key file of a vault.", "correct $" + Unlock.VARIABLE);
  }

  /** Makes a key file unless it is there. */
  byte[] keyFileMade(Path file) {
    if (!Files.exists(file)) {
      try {
        OwnerOnly.write(
            file,
            (Slot.text(Sealer.newKey()) + "\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw error(
            "The key file " + folders.shown(file) + " can't be written.", "choose another place");
      }
    }
    return keyFile(file);
  }

  private Secret ask(String question) {
    return unlock.prompt().ask(question).orElseThrow(this::nobody);
  }

  private SecretException nobody() {
    return unlock
        .keyFile()
        .map(folders::shown)
        .map(
            file ->
                error(
                    "No key file opens the vault, and nobody can be asked for its passphrase here.",
                    "in a terminal: reeve secret key-file " + file))
        .orElseGet(
            () ->
                error(
                    "The vault wants its passphrase, and nobody can be asked here.",
                    "run this in a terminal, or set " + Unlock.VARIABLE + " to its key file"));
  }

  private SecretException unchosen() {
    return error(
        "A new passphrase is to be chosen, and nobody can be asked here.",
        "run this in a terminal");
  }

  private SecretException error(String what, String remedy) {
    return new SecretException(what, "for the vault " + place, remedy);
  }

  private static Optional<Slot> slot(VaultText vault, String kind) {
    return vault.slots().stream().filter(slot -> slot.kind().equals(kind)).findFirst();
  }
}
