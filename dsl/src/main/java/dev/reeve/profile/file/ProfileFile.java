package dev.reeve.profile.file;

import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.Place;
import dev.reeve.profile.ProfileException;
import dev.reeve.profile.VendorTable.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One profiles.toml on disk; parsed once as long as its bytes stay the same. */
final class ProfileFile {
  private static final String PROJECT = ".reeve/profiles.toml";

  private final Path path;
  private final Place place;
  private final @Nullable Trust trust;
  private @Nullable Parsed parsed;

  @SuppressWarnings("ArrayRecordComponent")
  private record Parsed(byte[] bytes, boolean trusted, ProfileText text) {}

  private ProfileFile(Path path, Folders folders, @Nullable Trust trust) {
    this.path = path;
    this.place = new Place(folders.shown(path), 0, path.toAbsolutePath().resolveSibling(""));
    this.trust = trust;
  }

  static ProfileFile ofUser(Folders folders) {
    return new ProfileFile(folders.profiles(), folders, null);
  }

  /** The file in the working folder or above it, inside the same repository. */
  static Optional<ProfileFile> ofProject(Folders folders, Path working) {
    for (Path at = working.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path candidate = at.resolve(PROJECT);
      if (Files.isRegularFile(candidate)) {
        return Optional.of(new ProfileFile(candidate, folders, new Trust(folders)));
      }
      if (Files.exists(at.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Path path() {
    return path;
  }

  Place place() {
    return place;
  }

  ProfileText text() {
    return parsed().text();
  }

  boolean trusted() {
    return parsed().trusted();
  }

  private synchronized Parsed parsed() {
    byte[] bytes = bytes();
    boolean trusted = trust == null || trust.holds(path, bytes);
    Parsed last = parsed;
    if (last != null && last.trusted() == trusted && Arrays.equals(last.bytes(), bytes)) {
      return last;
    }
    Layer layer = trust == null ? Layer.USER : trusted ? Layer.PROJECT : Layer.UNTRUSTED;
    String text = new String(bytes, StandardCharsets.UTF_8);
    Parsed next = new Parsed(bytes, trusted, ProfileParser.parse(text, place, layer));
    parsed = next;
    return next;
  }

  private byte[] bytes() {
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (OwnerOnly.othersWrite(path)) {
        throw new ProfileException(
            "Others may change the profiles, and so where your credentials go.",
            "in " + place,
            "take that right away: chmod go-w " + place);
      }
      return bytes;
    } catch (NoSuchFileException absent) {
      return new byte[0];
    } catch (IOException e) {
      throw new ProfileException(
          "The profiles can't be read: " + e.getClass().getSimpleName() + ".",
          "in " + place,
          "see that it is a file you may read",
          e);
    }
  }
}
