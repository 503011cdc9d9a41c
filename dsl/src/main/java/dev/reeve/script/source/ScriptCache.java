package dev.reeve.script.source;

import dev.reeve.secret.Sealer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps compiled scripts in the cache folder. An entry is bound to its key by an HMAC under the
 * user's state key: one that another program wrote or changed is not loaded. Any doubt, any fault
 * of the disk: nothing is found, and the script is compiled.
 */
final class ScriptCache {
  private static final int MAC_LENGTH = 32;

  private final Path folder;
  private final Supplier<Sealer> stateKey;

  ScriptCache(Path folder, Supplier<Sealer> stateKey) {
    this.folder = folder;
    this.stateKey = stateKey;
  }

  /** The key of a source under these facts: options, versions. */
  static String key(ScriptSource source, String facts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      update(digest, facts);
      update(digest, source.name());
      update(digest, String.valueOf(source.line()));
      source.imports().forEach(each -> update(digest, each));
      update(digest, source.text());
      return HexFormat.of().formatHex(digest.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  Optional<CompiledScript> find(String key) {
    try {
      Path file = folder.resolve(key + ".script");
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] entry = Files.readAllBytes(file);
      byte[] payload = Arrays.copyOfRange(entry, Math.min(MAC_LENGTH, entry.length), entry.length);
      byte[] told = Arrays.copyOf(entry, MAC_LENGTH);
      return MessageDigest.isEqual(told, mac(key, payload))
          ? Optional.of(CompiledScripts.read(payload))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  void keep(String key, CompiledScript script) {
    try {
      Files.createDirectories(folder);
      byte[] payload = CompiledScripts.bytes(script);
      Path temporary = Files.createTempFile(folder, "new", ".tmp");
      try (var out = Files.newOutputStream(temporary)) {
        out.write(mac(key, payload));
        out.write(payload);
      }
      move(temporary, folder.resolve(key + ".script"));
    } catch (IOException | RuntimeException e) {
      // A read-only or full cache only costs the next start a compilation.
      return;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private byte[] mac(String key, byte[] payload) {
    byte[] bound = ("compiled-script:" + key + ":").getBytes(StandardCharsets.UTF_8);
    byte[] signed = Arrays.copyOf(bound, bound.length + payload.length);
    System.arraycopy(payload, 0, signed, bound.length, payload.length);
    return stateKey.get().sign(signed);
  }
}
