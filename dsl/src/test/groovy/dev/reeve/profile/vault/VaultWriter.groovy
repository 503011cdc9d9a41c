package dev.reeve.profile.vault

import dev.reeve.profile.Folders
import dev.reeve.secret.Secret
import java.nio.file.Path

/** Another process that writes ten entries: home, prefix of their names. */
final class VaultWriter {
  static void main(String[] arguments) {
    def folders = Folders.of([:], Path.of(arguments[0]))
    def unlock = new Unlock({ Optional.of(Secret.of('correct horse')) }, Optional.empty())
    def vault = new Vault(folders, unlock, new Argon.Cost(64, 1, 1))
    10.times { vault.put("${arguments[1]}${it}", Secret.of("value ${it}")) }
  }
}
