package dev.reeve.profile.source;

import dev.reeve.profile.Folders;
import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.SecretSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads {@code file:}; a secret only from a file that nobody but its owner reads. */
final class FileSource {
  private static final int LONGEST = 1 << 20;

  private final Folders folders;

  FileSource(Folders folders) {
    this.folders = folders;
  }

  /** The text of an owner-only file without its last line end. */
  String text(SecretSource source, SecretUse use) {
    Path file = folders.resolve(source.text(), source.place().folder());
    byte[] bytes = bytes(source, use);
    refuseWhereOthersRead(file, source, use);
    String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\R\\z", "");
    if (text.isEmpty()) {
      throw Unread.of(
          source,
          use,
          "The file " + folders.shown(file) + " is empty.",
          "put `" + use.setting() + "` into it, or correct the path");
    }
    return text;
  }

  /** The user and the password of a file with one line {@code user:password}, as PGO's has. */
  String[] pair(SecretSource source, SecretUse use) {
    String text = text(source, use);
    String[] pair = text.split(":", 2);
    if (pair.length < 2 || text.lines().count() != 1) {
      String shown = folders.shown(folders.resolve(source.text(), source.place().folder()));
      throw Unread.of(
          source, use, "The file " + shown + " is not one line of user:password.", "write it so");
    }
    return pair;
  }

  /** The bytes of a file. */
  byte[] bytes(SecretSource source, SecretUse use) {
    Path file = folders.resolve(source.text(), source.place().folder());
    String shown = folders.shown(file);
    try {
      if (Files.size(file) > LONGEST) {
        throw Unread.of(
            source, use, "The file " + shown + " is too long for a secret.", "give another file");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw Unread.of(
          source, use, "There is no file " + shown + ".", "put it there, or correct the path");
    } catch (IOException e) {
      throw Unread.of(
          source, use, "The file " + shown + " can't be read.", "see that you may read it");
    }
  }

  private void refuseWhereOthersRead(Path file, SecretSource source, SecretUse use) {
    String shown = folders.shown(file);
    try {
      if (use.secret() && OwnerOnly.othersRead(file)) {
        throw Unread.of(
            source,
            use,
            "The file " + shown + " can be read by others, so it is no place for a secret.",
            "chmod 600 " + shown);
      }
    } catch (IOException e) {
      throw Unread.of(source, use, "The rights of " + shown + " can't be read.", "see who owns it");
    }
  }
}
