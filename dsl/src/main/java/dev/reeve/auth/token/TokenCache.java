package dev.reeve.auth.token;

import dev.reeve.auth.login.Grant;
import dev.reeve.json.JsonException;
import dev.reeve.profile.FileTurn;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.secret.Sealer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Grants by identity, one sealed file each, shared by all processes of a user. Where the folder
 * can't be written, nothing is kept and nothing fails.
 */
public final class TokenCache {
  private final Path folder;
  private final Sealer sealer;

  /** The cache in that folder, sealed under the state key. */
  public TokenCache(Path folder, Sealer sealer) {
    this.folder = folder;
    this.sealer = sealer;
  }

  /**
   * The name of an identity: another origin, scheme or credential has another, so that a changed
   * key never meets an old token.
   */
  public String name(String identity) {
    byte[] digest = sealer.sign(identity.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 16);
  }

  /** The grant kept under a name; empty when there is none that can be opened. */
  public Optional<Grant> read(String name) {
    try {
      Path file = file(name);
      return Files.exists(file)
          ? sealer.open(Files.readAllBytes(file), bound(name)).map(GrantText::read)
          : Optional.empty();
    } catch (IOException | JsonException e) {
      note("read", name, e);
      return Optional.empty();
    }
  }

  /** Keeps a grant; a reader sees the old one or the new one. */
  public void write(String name, Grant grant) {
    try {
      OwnerOnly.write(file(name), sealer.seal(GrantText.write(grant), bound(name)));
    } catch (IOException e) {
      note("kept", name, e);
    }
  }

  /** Forgets a grant; whether there was one. */
  public boolean remove(String name) {
    try {
      return Files.deleteIfExists(file(name));
    } catch (IOException e) {
      note("removed", name, e);
      return false;
    }
  }

  /** Waits until no other process renews that grant; empty where the folder can't be written. */
  public Optional<FileTurn> turn(String name) {
    try {
      return Optional.of(FileTurn.take(folder.resolve(name + ".lock")));
    } catch (IOException e) {
      note("locked", name, e);
      return Optional.empty();
    }
  }

  /** The logger is asked for late: most starts never need it. */
  private static void note(String what, String name, Exception e) {
    LoggerFactory.getLogger(TokenCache.class)
        .debug("token {} can't be {}: {}", name, what, e.getClass().getSimpleName());
  }

  private Path file(String name) {
    return folder.resolve(name + ".token");
  }

  private static String bound(String name) {
    return "reeve token " + name;
  }
}
