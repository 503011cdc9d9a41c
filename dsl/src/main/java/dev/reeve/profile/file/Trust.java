package dev.reeve.profile.file;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.profile.FileTurn;
import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Which project files the user trusts: by path and by digest, so that a changed file is not. */
public final class Trust {
  private final Folders folders;
  private final Path file;

  /** The trust kept among the state of that user. */
  public Trust(Folders folders) {
    this.folders = folders;
    this.file = folders.state().resolve("trusted.json");
  }

  /** Whether the file is trusted as it is now. */
  public boolean holds(Path project, byte[] text) {
    return digest(text).equals(read().get(key(project)));
  }

  /** Trusts the file as it is now; the digest that was kept. */
  public String accept(Path project) {
    return change(project, true);
  }

  /** Trusts the file no more. */
  public void withdraw(Path project) {
    change(project, false);
  }

  private String change(Path project, boolean trusted) {
    try (FileTurn turn = FileTurn.take(folders.state().resolve("trusted.lock"))) {
      String digest = trusted ? digest(Files.readAllBytes(project)) : "";
      Map<String, Object> kept = new TreeMap<>(read());
      kept.remove(key(project));
      if (trusted) {
        kept.put(key(project), digest);
      }
      OwnerOnly.write(file, Json.bytes(kept));
      return digest;
    } catch (IOException e) {
      throw new ProfileException(
          "Trust could not be kept: " + e.getClass().getSimpleName() + ".",
          "in " + folders.shown(file) + ", for " + folders.shown(project),
          "see that both files can be read and that the folder can be written",
          e);
    }
  }

  private Map<String, Object> read() {
    Map<String, Object> kept = new TreeMap<>();
    try {
      if (Files.exists(file) && Json.parse(Files.readAllBytes(file)) instanceof Map<?, ?> map) {
        map.forEach((path, digest) -> kept.put(String.valueOf(path), String.valueOf(digest)));
      }
    } catch (IOException | JsonException unreadableMeansNoTrust) {
      kept.clear();
    }
    return kept;
  }

  private static String key(Path project) {
    try {
      return project.toRealPath().toString();
    } catch (IOException gone) {
      return project.toAbsolutePath().normalize().toString();
    }
  }

  private static String digest(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }
}
